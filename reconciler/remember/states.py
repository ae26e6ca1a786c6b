"""Desired states as PostgreSQL spelled them. The same words, spelled by the same server, come out the same."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from reconciler.model.inputs import digest_of
from reconciler.model.later import Later
from reconciler.model.state import State

from .packing import Unreadable, packed, unpacked
from .program import program
from .store import get, put

_FOLDER = "states"
_LATER = ("spelled", "needs", "paths", "leaders")
"""Fields of a state that a plan of nothing does not look into: unpacked when somebody does."""
_LENGTH = 8
"""Bytes of the number that says how long a part is."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """The digest of a document, where it was read, and the server that spells it, with versions."""

    root: str
    digest: str
    server: str

    @property
    def name(self) -> str:
        """The same for the same spelling by the same program."""
        return digest_of(repr((self.root, self.digest, self.server, program())).encode())


def remember_state(cache: Path, spelling: Spelling, state: State) -> None:
    """Keep a desired state."""
    later = [packed(dict(getattr(state, name))) for name in _LATER]
    nothing: dict[str, Any] = {name: {} for name in _LATER}
    now = packed(replace(state, **nothing))
    put(cache / _FOLDER, spelling.name, b"".join(_framed(part) for part in (now, *later)))


def spelled_state(cache: Path, spelling: Spelling) -> State | None:
    """The desired state, if it was kept."""
    content = get(cache / _FOLDER, spelling.name)
    if content is None:
        return None
    try:
        now, *later = _parts(content)
        state = unpacked(now)
    except (Unreadable, ValueError):
        return None
    if not isinstance(state, State) or len(later) != len(_LATER):
        return None
    fields: dict[str, Any] = {name: Later(partial(unpacked, part)) for name, part in zip(_LATER, later, strict=True)}
    return replace(state, **fields)


def _framed(part: bytes) -> bytes:
    return len(part).to_bytes(_LENGTH) + part


def _parts(content: bytes) -> list[bytes]:
    parts, at = [], 0
    while at < len(content):
        start = at + _LENGTH
        at = start + int.from_bytes(content[at:start])
        if at > len(content):
            raise ValueError("cut short")
        parts.append(content[start:at])
    return parts
