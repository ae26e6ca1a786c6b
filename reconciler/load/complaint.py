"""An error of pydantic, led back to what is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from reconciler.model.source import Path

from .places import Found, Places
from .wording import code_of, expected, message_of, wrong_type

_ABOUT_FILE = ("missing-file", "unreadable-file")
_ABOUT_KEY = ("missing-key", "unknown-key")


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
        return code_of(self.error)

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
        named = self.error.get("ctx", {}).get("key")
        return self.code in _ABOUT_KEY or self.last == "[key]" or (named is not None and self.path[-1:] == (named,))

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
    """What an error about a whole value names as its reason.

    That is the path after `file:`, the `key` of the error's context, or a text that its context holds; the
    last of several, for the first one is right where something is repeated.
    """
    context = error.get("ctx", {})
    if isinstance(found, dict) and code_of(error) in _ABOUT_FILE:
        return ("file",)
    if isinstance(found, dict) and context.get("key") in found:
        return (context["key"],)
    named = {str(value).lower() for value in context.values()}
    return next((path for path, text in reversed([*_texts(found, 2)]) if text.lower() in named), ())


def _texts(value: Any, depth: int) -> Iterator[tuple[Path, str]]:
    """Every text inside of a value, that many levels down, with the path to it."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value if isinstance(value, list) else [])
    for part, inner in pairs:
        if isinstance(inner, str):
            yield (part,), inner
        elif depth > 1:
            yield from (((part, *path), text) for path, text in _texts(inner, depth - 1))
