"""YAML text → plain dicts, lists and texts, with the offsets of everything."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .anchors import Abandoned, Anchors
from .events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    NextEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)
from .pairs import Pairs
from .scalars import Scalars, check_tag, file_path
from .spots import Spot

MAX_DEPTH = 100
"""No sensible document is deeper; this keeps Python's own stack out of danger."""


class Tree:
    """Reads the documents of one file.

    `base` is the offset of the file's first character among all sources; `opens` reads a path that is
    relative to the file's folder.
    """

    def __init__(
        self, events: NextEvent, base: int, length: int, scalars: Scalars, opens: Callable[[str], str]
    ) -> None:
        self._next = events
        self._base = base
        self._scalars = scalars
        self._opens = opens
        self._findings = scalars.findings
        self._anchors = Anchors(scalars.findings, length)
        self._end = base

    def documents(self) -> list[tuple[Any, Spot]]:
        """Every document that says something, with its spots.

        Raises:
            Abandoned: the file goes too deep or grows too large; the findings say so.
            yaml.YAMLError: it is not YAML.
        """
        found: list[tuple[Any, Spot]] = []
        while type(event := self._next()) is not StreamEndEvent:
            if type(event) is DocumentStartEvent:
                self._anchors.forget()
                found.append(self._value(self._next(), 0))
        return [(value, spot) for value, spot in found if value is not None]

    def _value(self, event: Any, depth: int) -> tuple[Any, Spot]:
        """The value that begins with this event. The hot path: a scalar without frills."""
        start, end = event.start_mark.index + self._base, event.end_mark.index + self._base
        if event.anchor is not None:
            return self._named(event, depth, start, end)
        if type(event) is not ScalarEvent:
            return self._container(event, depth + 1, start, end)
        return self._scalars.value(event, start, end), (start, end, None)

    def _named(self, event: Any, depth: int, start: int, end: int) -> tuple[Any, Spot]:
        """An alias, or a value with an anchor."""
        name = event.anchor
        if type(event) is AliasEvent:
            return self._anchors.resolve(name, start, end)
        before = self._anchors.grown
        self._anchors.begin(name)
        self._end = end
        spot: Spot = (start, end, None)
        if type(event) is ScalarEvent:
            value: Any = self._scalars.value(event, start, end)
        else:
            value, spot = self._container(event, depth + 1, start, end)
        self._anchors.end(name, value, spot, self._end - start + self._anchors.grown - before)
        return value, spot

    def _container(self, event: Any, depth: int, start: int, end: int) -> tuple[Any, Spot]:
        if event.tag is not None:
            check_tag(event.tag, start, end, self._findings)
        if depth > MAX_DEPTH:
            self._findings.add("too-deep", f"more than {MAX_DEPTH} levels of nesting", start, end)
            raise Abandoned
        if type(event) is MappingStartEvent:
            return self._mapping(depth, start, end)
        return self._sequence(depth, start, end)

    def _sequence(self, depth: int, start: int, end: int) -> tuple[Any, Spot]:
        values: list[Any] = []
        spots: list[Spot] = []
        event: Any = self._next()
        while type(event) is not SequenceEndEvent:
            value, spot = self._value(event, depth)
            values.append(value)
            spots.append(spot)
            event = self._next()
        end_mark: Any = event.end_mark
        self._end = end_mark.index + self._base
        return values, (start, end, spots)

    def _mapping(self, depth: int, start: int, end: int) -> tuple[Any, Spot]:
        pairs = Pairs(self._findings, start)
        values, entries = pairs.values, pairs.entries
        event: Any = self._next()
        while type(event) is not MappingEndEvent:
            key, key_spot = self._value(event, depth)
            value, spot = self._value(self._next(), depth)
            if key == "file" and isinstance(value, str):
                value = file_path(value, self._opens)
            if type(key) is str and key not in values and key != "<<":
                values[key], entries[key] = value, (key_spot[0], key_spot[1], spot)
            else:
                pairs.add_odd(event, key, key_spot, value, spot)
            event = self._next()
        end_mark: Any = event.end_mark
        self._end = end_mark.index + self._base
        return values, (start, end, entries)
