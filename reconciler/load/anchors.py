"""Anchors, aliases and merge keys."""

from __future__ import annotations

from typing import Any

from .findings import Findings
from .spots import Entry, Spot

_GROWTH = 10
_ALWAYS_ALLOWED = 1_000_000


class Abandoned(Exception):
    """The rest of a file cannot be read; what is wrong was added to the findings."""


class Anchors:
    """The anchors of one document, and how much text their aliases have stood for.

    Nested aliases can make a few lines stand for gigabytes ("billion laughs"), so that is bounded.
    """

    def __init__(self, findings: Findings, characters: int) -> None:
        self.grown = 0
        self._findings = findings
        self._limit = characters * _GROWTH + _ALWAYS_ALLOWED
        self._kept: dict[str, tuple[Any, Spot, int]] = {}
        self._open: set[str] = set()

    def forget(self) -> None:
        """Begin another document: anchors do not reach beyond theirs."""
        self._kept.clear()

    def begin(self, name: str) -> None:
        """An anchored value begins."""
        self._open.add(name)

    def end(self, name: str, value: Any, spot: Spot, size: int) -> None:
        """An anchored value is complete; `size` characters, those its own aliases stand for included."""
        self._open.discard(name)
        self._kept[name] = (value, spot, size)

    def resolve(self, name: str, start: int, end: int) -> tuple[Any, Spot]:
        """What an alias stands for, with the spot of the anchor.

        Raises:
            Abandoned: the aliases stand for too much.
        """
        if name in self._open or name not in self._kept:
            inside = name in self._open
            what = "stands inside the value that it names" if inside else "stands for nothing"
            self._findings.add("unknown-alias", f"the alias *{name} {what}", start, end)
            return None, (start, end, None)
        value, spot, size = self._kept[name]
        self.grown += size
        if self.grown > self._limit:
            self._findings.add("too-large", f"up to *{name}, aliases stand for too much text", start, end)
            raise Abandoned
        return value, spot


def merge(values: dict[str, Any], entries: dict[str, Entry], value: Any, spot: Spot) -> list[str] | None:
    """Put what `<<` brings into a mapping, where it has no such key yet; returns the keys added.

    None when the value is not a mapping or a list of mappings.
    """
    children = spot[2]
    if isinstance(value, dict) and isinstance(children, dict):
        added = [key for key in value if key not in values]
        for key in added:
            values[key], entries[key] = value[key], children[key]
        return added
    if not isinstance(value, list) or not isinstance(children, list):
        return None
    added = []
    for item, item_spot in zip(value, children, strict=True):
        more = merge(values, entries, item, item_spot) if isinstance(item, dict) else None
        if more is None:
            return None
        added += more
    return added
