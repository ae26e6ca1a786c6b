"""An error of pydantic, led back to what is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from reconciler.model.source import Path

from .places import Found, Places
from .wording import code_of, expected, message_of, wrong_type

_ABOUT_FILE = ("missing-file", "unreadable-file")


@dataclass(frozen=True, slots=True)
class Complaint:
    """One error of pydantic.

    `location` is pydantic's; `path` is as much of it as is written, `found` what stands there. `wanted` says
    what was expected instead, for a wrong type.
    """

    error: Any
    path: Path
    found: Any
    spot: Found
    wanted: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """The code of the problem this becomes."""
        return code_of(self.error["type"])

    @property
    def location(self) -> Path:
        """Where pydantic was, its own notes included."""
        location: Path = self.error["loc"]
        return location

    @property
    def last(self) -> str:
        """The last part of the location: the key that is unknown or missing."""
        return str(self.location[-1]) if self.location else ""

    @property
    def about_key(self) -> bool:
        """Whether a key is wrong, not a value."""
        return self.code in ("unknown-key", "missing-key") or self.last == "[key]"

    @property
    def start(self) -> int:
        """The offset to point at."""
        return self.spot.key[0] if self.about_key else self.spot.value[0]

    @property
    def end(self) -> int:
        """The offset after what is pointed at."""
        return self.spot.key[1] if self.about_key else self.spot.value[1]

    @property
    def message(self) -> str:
        """One sentence."""
        if self.wanted:
            return wrong_type(self.wanted, self.found)
        return message_of(self.error, self.last, self.path, self.found)


def complaint_of(error: Any, tree: dict[str, Any], places: Places) -> Complaint:
    """What an error of pydantic about the tree is about, and where that is written."""
    path, found = _written(error["loc"], tree)
    path = (*path, *_culprit(error, found))
    wanted = expected(error["type"])
    return Complaint(error, path, found, places.find(path), (wanted,) if wanted else ())


def _written(location: Iterable[str | int], tree: Any) -> tuple[Path, Any]:
    """The parts of pydantic's location that are in the YAML, and what they lead to.

    The others are its own notes (`[key]`, members of unions) and keys that a shorthand stands for.
    """
    path: list[str | int] = []
    for part in location:
        inside = isinstance(tree, dict) and part in tree
        inside = inside or (isinstance(tree, list) and isinstance(part, int) and part < len(tree))
        if inside:
            tree = tree[part]
            path.append(part)
    return tuple(path), tree


def _culprit(error: Any, found: Any) -> Path:
    """What an error about a whole value names as its reason: the path after `file:`, an item of the list."""
    if isinstance(found, dict) and code_of(error["type"]) in _ABOUT_FILE:
        return ("file",)
    named = {str(value).lower() for value in error.get("ctx", {}).values()}
    items = found if isinstance(found, list) else []
    return tuple(index for index, item in enumerate(items) if isinstance(item, str) and item.lower() in named)[:1]
