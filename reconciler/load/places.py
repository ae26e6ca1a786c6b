"""From a path in the YAML to the place where it is written."""

from __future__ import annotations

from dataclasses import dataclass

from reconciler.model.source import Path, Place

from .sources import Sources
from .spots import Spot

_OPENING = ("[", "{")


@dataclass(frozen=True, slots=True)
class Found:
    """How far a path leads: `depth` of its parts are known; the offsets of the last one's key and its spot.

    An item of a list has no key: its own beginning stands for it.
    """

    depth: int
    key: tuple[int, int]
    spot: Spot

    @property
    def value(self) -> tuple[int, int]:
        """The offsets to point at for the value: the key where the value is empty or begins below it."""
        start, end, _ = self.spot
        return (start, end) if end > start else self.key


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of the document are written.

    A path that leads further than the YAML does (a shorthand, a default) ends at the last part it knows.
    """

    sources: Sources
    root: Spot

    def key(self, path: Path) -> Place:
        """The place of the key at the end of a path."""
        return self.sources.place(*self.find(path).key)

    def value(self, path: Path) -> Place:
        """The place of the value at the end of a path; of its key, if it is empty or begins further down."""
        return self.sources.place(*self.find(path).value)

    def find(self, path: Path) -> Found:
        """The longest part of the path that is written."""
        key, spot = (0, 0), self.root
        for depth, part in enumerate(path):
            following = _inside(spot, part)
            if following is None:
                return Found(depth, key, spot)
            key, spot = following
        return Found(len(path), key, spot)


def _inside(spot: Spot, part: str | int) -> tuple[tuple[int, int], Spot] | None:
    children = spot[2]
    if isinstance(children, dict) and isinstance(part, str) and part in children:
        start, end, inner = children[part]
        return (start, end), inner
    if isinstance(children, list) and isinstance(part, int) and part < len(children):
        inner = children[part]
        return inner[:2], inner
    return None
