"""The pairs of a mapping while it is read: what to do with keys that are not simply new."""

from __future__ import annotations

from typing import Any

from .anchors import merge
from .events import ScalarEvent, is_plain
from .findings import Findings
from .masking import names_secret
from .spots import Entry, Spot, extent

_MERGE = "<<"


class Pairs:
    """Values and their spots by key, in the order written.

    What a merge key brings stands where the merge key stands: the order of columns is theirs in the table.
    """

    __slots__ = ("_findings", "_merged", "_start", "entries", "values")

    def __init__(self, findings: Findings, start: int) -> None:
        self.values: dict[str, Any] = {}
        self.entries: dict[str, Entry] = {}
        self._findings = findings
        self._start = start
        self._merged: set[str] = set()

    def add_odd(self, event: Any, key: Any, key_spot: Spot, value: Any, spot: Spot) -> None:
        """Take a pair whose key is a merge key, repeated, or not a text."""
        start, end, _ = key_spot
        plain = type(event) is ScalarEvent and is_plain(event)
        if key is None and plain and event.value:
            key = event.value  # a plain null or ~ before a colon is a name like any other
        if not isinstance(key, str):
            self._refuse(key, start, end)
        elif key == _MERGE and plain:
            self._merge(value, spot)
        elif key in self.values and key not in self._merged:
            self._repeat(key, key_spot, spot)
        else:
            self._merged.discard(key)
            self.values.pop(key, None)
            self.values[key], self.entries[key] = value, (start, end, spot)

    def _refuse(self, key: Any, start: int, end: int) -> None:
        what = "a mapping" if isinstance(key, dict) else "a list" if isinstance(key, list) else "empty"
        jinja = isinstance(key, dict)
        hint = "put quotes around a value that begins with {" if jinja else ""
        self._findings.add("bad-key", f"a key is a text, and this one is {what}", start, end, hint=hint)
        # Whatever else is wrong with this mapping may well follow from it.
        self._findings.mark(self._start)

    def _merge(self, value: Any, spot: Spot) -> None:
        added = merge(self.values, self.entries, value, spot)
        if added is None:
            message = "<<: takes a mapping or a list of mappings"
            if not self._findings.said(spot[0]):
                self._findings.add("bad-merge", message, spot[0], spot[1])
        else:
            self._merged.update(added)

    def _repeat(self, key: str, key_spot: Spot, spot: Spot) -> None:
        first = self._findings.sources.place(*self.entries[key][:2])
        start, end, _ = key_spot
        message = f'the key "{key}" is repeated: it is written first at {first}'
        self._findings.add("repeated-key", message, start, end)
        # Nobody will check what is dropped here, so nobody would notice a secret in it.
        if names_secret(key):
            self._findings.sources.secrets.append(extent(spot))
