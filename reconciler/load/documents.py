"""Files → one tree: each file parsed, variables filled in, top-level keys merged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from .anchors import Abandoned
from .events import YAMLError, open_events
from .findings import Findings
from .not_yaml import report
from .reader import File, Reader
from .scalars import Scalars
from .sources import Sources
from .spots import Spot
from .tree import Tree
from .variables import Variables, target_variables


def read_documents(files: Iterable[File], reader: Reader, variables: Variables) -> list[tuple[Any, Spot]]:
    """Every document of every file that is YAML; what is wrong joins the reader's findings."""
    documents: list[tuple[Any, Spot]] = []
    for file in files:
        scalars = Scalars(file.text, file.base, variables, reader.findings)
        try:
            tree = Tree(open_events(file.text), file.base, len(file.text), scalars, reader.opener(file.path.parent))
            documents += tree.documents()
        except YAMLError as error:
            report(error, file.text, file.base, reader.findings)
        except Abandoned:
            pass  # said already
    return documents


def variables_of_target(files: Iterable[File], target: str, others: tuple[Mapping[str, str], ...]) -> dict[str, str]:
    """The `vars:` of a target, which must be known before any scalar can be filled in.

    Their own marks are filled in from `others`. Only files that can hold a target are read for this, and
    what is wrong with them is left to `read_documents`.
    """
    found: dict[str, str] = {}
    for file in files:
        if "targets" in file.text and "vars" in file.text:
            for tree, _ in _unchecked(file):
                found |= target_variables(tree, target)
    outer = Variables(others)
    return {name: outer.fill(value)[0] for name, value in found.items()}


def _unchecked(file: File) -> list[tuple[Any, Spot]]:
    sources = Sources()
    sources.add(str(file.path), file.text)
    scalars = Scalars(file.text, 0, None, Findings(sources))
    try:
        return Tree(open_events(file.text), 0, len(file.text), scalars, _no_file).documents()
    except (YAMLError, Abandoned):
        return []


def _no_file(path: str) -> str:
    raise FileNotFoundError(Path(path))
