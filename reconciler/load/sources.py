"""The texts that were read, and what an offset into them is for a person."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from reconciler.model.source import Place

from .masking import blotted, continues_secret, without_passwords

_LINE_END = "\n"


@dataclass(slots=True)
class Sources:
    """All texts laid end to end, so that one offset says both which file and where in it.

    `texts` holds file → text in the order read; `starts` the offset of each text's first character.
    `secrets` are the spans of literals that must never be shown, as offsets.
    """

    texts: dict[str, str] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    secrets: list[tuple[int, int]] = field(default_factory=list)
    _names: list[str] = field(default_factory=list)
    _end: int = 0
    _lines: dict[str, list[int]] = field(default_factory=dict)

    def add(self, file: str, text: str) -> int:
        """Take a text; returns the offset of its first character."""
        start = self._end
        self.texts[file] = text
        self._names.append(file)
        self.starts.append(start)
        self._end = start + len(text) + 1
        return start

    def text(self, start: int, end: int) -> str:
        """The characters between two offsets of one file."""
        index = self._index(start)
        return self.texts[self._names[index]][start - self.starts[index] : end - self.starts[index]]

    def where(self, offset: int) -> tuple[str, int]:
        """The file that an offset leads to, and the offset within its text."""
        index = self._index(offset)
        return self._names[index], offset - self.starts[index]

    def place(self, start: int, end: int) -> Place:
        """Where a span begins, and how much of it stands on that line; at least one character."""
        index = self._index(start)
        file, offset = self._names[index], start - self.starts[index]
        lines = self._line_starts(file)
        line = bisect_right(lines, offset) - 1
        text_end = self.texts[file].find(_LINE_END, offset)
        line_end = len(self.texts[file]) if text_end < 0 else text_end
        length = min(end - self.starts[index], line_end) - offset
        return Place(file, line + 1, offset - lines[line] + 1, max(1, length))

    def excerpt(self, place: Place, *, guess: bool = False) -> str:
        """The line at a place, secrets blotted out; "" for a file that was not read.

        `guess` also blots what follows words such as `password:`, for text that nobody has validated.
        """
        if place.file not in self.texts:
            return ""
        text, lines = self.texts[place.file], self._line_starts(place.file)
        if place.line > len(lines):
            return ""
        begin = lines[place.line - 1]
        line = _line_at(text, begin)
        base = self.starts[self._names.index(place.file)] + begin
        over = base + len(line)
        spans = [(start - base, stop - base) for start, stop in self.secrets if start < over and stop > base]
        above = (_line_at(text, lines[number]) for number in range(place.line - 2, -1, -1))
        if guess and continues_secret(line, above):
            spans.append((0, len(line)))
        return without_passwords(blotted(line, spans), guess=guess)

    def _index(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)

    def _line_starts(self, file: str) -> list[int]:
        known = self._lines.get(file)
        if known is None:
            known = [0]
            for line in self.texts[file].split(_LINE_END)[:-1]:
                known.append(known[-1] + len(line) + 1)
            self._lines[file] = known
        return known


def _line_at(text: str, begin: int) -> str:
    end = text.find(_LINE_END, begin)
    return text[begin : len(text) if end < 0 else end].rstrip("\r")
