"""From an offset in the SQL that PostgreSQL refused to the character that a person typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from reconciler.model.source import Path, Place

_FAR = 400
"""Lines below the beginning of an object in which its text is looked for."""


class Sources(Protocol):
    """Where things were written."""

    @property
    def sources(self) -> Mapping[str, str]:
        """File → text, what `file:` refers to included."""

    def place(self, path: Path) -> Place:
        """The place of the value at a path, or of the longest part of the path that is known."""

    def excerpt(self, place: Place) -> str:
        """The line at a place."""


def pinpoint(place: Place, text: str, offset: int, sources: Sources) -> Place:
    """The place of the token at `offset` (characters) in a text that was written at or below `place`.

    The text may stand in a file of its own, in a block or on one line; where it cannot be found as it was
    written (a template that was filled in), `place` itself.
    """
    before = text[:offset].split("\n")
    line = text.split("\n")[len(before) - 1]
    token = token_at(line[len(before[-1]) :])
    for file, content in sources.sources.items():
        if file != place.file and content.strip() == text.strip():
            skipped = content[: content.find(text.strip())].count("\n") if text.strip() else 0
            return Place(file, skipped + len(before), len(before[-1]) + 1, len(token))
    return _in_yaml(place, line, len(before[-1]), len(token), sources)


def _in_yaml(place: Place, line: str, column: int, length: int, sources: Sources) -> Place:
    """Where the line of the text stands in the YAML, from `place` on."""
    indent = len(line) - len(line.lstrip())
    wanted = line.strip()
    lines = sources.sources.get(place.file, "").split("\n")
    for number in range(place.line - 1, min(place.line - 1 + _FAR, len(lines))):
        start = place.column - 1 if number == place.line - 1 else 0
        found = lines[number].find(wanted, start) if wanted else -1
        if found >= 0:
            return Place(place.file, number + 1, found + column - indent + 1, length)
    return place


def token_at(text: str) -> str:
    """The name, number or sign at the start of a text; never empty."""
    end = next((at for at, char in enumerate(text) if not (char.isalnum() or char in '_."')), len(text))
    return text[:end] or text[:1] or " "
