"""Folder → Document, with the place of everything, or all the problems at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from reconciler.model import source
from reconciler.model.collector import collector_paused
from reconciler.model.errors import Rejected
from reconciler.model.inputs import Inputs, Watched
from reconciler.spec.document import Document

from .documents import read_documents, variables_of_target
from .findings import Findings
from .guess import did_you_mean
from .merge import merged
from .places import Places
from .reader import Reader
from .sources import Sources
from .validate import validated
from .variables import Variables

_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Loaded:
    """A desired state as written, and where each part of it stands.

    `sources` holds file → text of everything that was read, the contents of `file:` included. `digest` is a
    SHA-256 over those and over the variables used: equal digests mean equal documents. `inputs` tell whether they
    would be read again as they were.
    """

    document: Document
    places: Places = field(repr=False)
    digest: str
    inputs: Inputs = field(repr=False)

    @property
    def sources(self) -> Mapping[str, str]:
        """File → text."""
        return self.places.sources.texts

    def place(self, path: source.Path) -> source.Place:
        """Where the value at a path is written, or the longest part of the path that is."""
        return self.places.value(path)

    def excerpt(self, place: source.Place) -> str:
        """The line at a place, passwords in URLs blotted out."""
        return self.places.sources.excerpt(place)

    def problem(
        self, code: str, message: str, path: source.Path, *, hint: str = "", severity: str = "error"
    ) -> source.Problem:
        """A problem with the value at a path, for the stages after this one."""
        place = self.places.value(path)
        return source.Problem(code, message, place, self.excerpt(place), hint, severity)


def load(
    folder: Path,
    variables: Mapping[str, str] = _NONE,
    *,
    target: str | None = None,
    environ: Mapping[str, str] = _NONE,
    instead: Mapping[Path, str | None] = MappingProxyType({}),
) -> Loaded:
    """Read every YAML file of a folder (or a single file) as one document.

    A variable is looked up in `variables`, then in the `vars:` of the target, then in `environ`. `instead` holds
    texts of files that are read in place of what is on disk, None for one that is not to be there.

    Raises:
        Rejected: with every problem found; nothing of the desired state may be used then.
    """
    with collector_paused():
        return _load(folder, variables, target, environ, instead)


def _load(
    folder: Path,
    variables: Mapping[str, str],
    target: str | None,
    environ: Mapping[str, str],
    instead: Mapping[Path, str | None],
) -> Loaded:
    findings = Findings(Sources())
    watched = Watched(environ)
    reader = Reader(folder, findings, instead)
    files = reader.files()
    own = variables_of_target(files, target, (variables, watched)) if target is not None else _NONE
    chain = Variables((variables, own, watched))
    tree, root = merged(read_documents(files, reader, chain), findings)
    if not findings and all(value is None for value in tree.values()):
        findings.add_general("empty-desired", f"{folder} declares nothing")
    places = Places(findings.sources, root)
    document = validated(tree, places, findings)
    if document is not None and not findings:
        _check_target(target, document, findings)
    if document is None or findings:
        raise Rejected(findings.problems())
    return Loaded(document, places, reader.digest(chain.used), reader.inputs(watched.asked))


def _check_target(target: str | None, document: Document, findings: Findings) -> None:
    known = list(document.project.targets)
    if target is not None and target not in known:
        hint = did_you_mean(target, known, "the targets are") or "declare it under project: targets:"
        findings.add_general("unknown-target", f'there is no target "{target}" in this project', hint=hint)
