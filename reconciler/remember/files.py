"""What a folder of YAML came to when it was read last, as long as reading it again would come to the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reconciler.model.inputs import Inputs, digest_of

from .packing import Unreadable, packed, unpacked
from .program import program
from .store import get, put

_FOLDER = "read"


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be read: the folder or file as the user named it, for which target, with which variables."""

    root: Path
    target: str
    variables: Mapping[str, str]

    @property
    def name(self) -> str:
        """The same for the same request to the same program."""
        said = (str(self.root.absolute()), str(self.root), self.target, sorted(self.variables.items()), program())
        return digest_of(repr(said).encode())


@dataclass(frozen=True, slots=True)
class Read:
    """`inputs` are what was read, `digest` that of the document; `facts` is whatever a session wants of it."""

    inputs: Inputs
    digest: str
    facts: Any


def remember_reading(cache: Path, request: Request, read: Read) -> None:
    """Keep what was read, unless it cannot be read twice: a pipe."""
    if request.root.is_dir() or request.root.is_file():
        put(cache / _FOLDER, request.name, packed((read.inputs, read.digest, read.facts)))


def reading(cache: Path, request: Request, listed: tuple[str, ...], environ: Mapping[str, str]) -> Read | None:
    """What the request came to, if no file and no variable has changed since; `listed` are the files there are."""
    content = get(cache / _FOLDER, request.name)
    if content is None:
        return None
    try:
        inputs, digest, facts = unpacked(content)
        return Read(inputs, digest, facts) if _is_unchanged(inputs, listed, environ) else None
    except (Unreadable, OSError, TypeError, ValueError):
        return None


def _is_unchanged(inputs: Inputs, listed: tuple[str, ...], environ: Mapping[str, str]) -> bool:
    if inputs.listed != listed:
        return False
    if any(_value(environ.get(name)) != digest for name, digest in inputs.environment.items()):
        return False
    return all(digest_of(Path(name).read_bytes()) == digest for name, digest in inputs.files.items())


def _value(value: str | None) -> str | None:
    return None if value is None else digest_of(value.encode(errors="surrogateescape"))
