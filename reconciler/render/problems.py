"""Problems as text: `file:line:col: error[code]: message`, the line with a caret, what to type."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from reconciler.model.source import Place, Problem

WIDTH = 100
"""Columns that an excerpt may take, its line number included."""

_NEAR = 4 * WIDTH
_TAB = "    "
_CUT = "…"
_WIDE = ("W", "F")
_RESET = "\x1b[0m"
_BOLD, _RED, _YELLOW, _CYAN = "\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[36m"
_SEVERITY = {"error": _RED, "warning": _YELLOW}


def render_problems(problems: Iterable[Problem], *, colour: bool = False) -> str:
    """All problems, an empty line between them and a count at the end of several; ends in a line end."""
    shown = list(problems)
    blocks = [_problem(problem, colour) for problem in shown]
    if len(shown) > 1:
        blocks.append(_count(shown))
    return "".join(f"{block}\n" for block in "\n\n".join(blocks).splitlines()) if blocks else ""


def _problem(problem: Problem, colour: bool) -> str:
    where = _paint(f"{problem.place}: ", _BOLD, colour) if problem.place else ""
    what = _paint(f"{problem.severity}[{problem.code}]", _SEVERITY.get(problem.severity, _BOLD), colour)
    lines = [f"{where}{what}: {_one_line(problem.message)}"]
    if problem.place and problem.excerpt.strip():
        lines += _excerpt(problem.place, problem.excerpt, _SEVERITY.get(problem.severity, _BOLD), colour)
    if problem.hint:
        lines.append(_paint("hint:", _CYAN, colour) + f" {_one_line(problem.hint)}")
    return "\n".join(lines)


def _excerpt(place: Place, line: str, style: str, colour: bool) -> list[str]:
    gutter = f" {place.line} | "
    begin = min(place.column - 1, len(line))
    end = begin + place.length
    # More than can be shown, so that what is cut is still seen to be.
    before, marked, after = line[max(0, begin - _NEAR) : begin], line[begin:end][:_NEAR], line[end : end + _NEAR]
    before, marked, after = _cut(_printable(before), _printable(marked), _printable(after), WIDTH - len(gutter))
    spaces = " " * (len(gutter) + _width(before))
    caret = "^" * max(1, _width(marked))
    return [gutter + (before + marked + after).rstrip(), spaces + _paint(caret, style, colour)]


def _cut(before: str, marked: str, after: str, room: int) -> tuple[str, str, str]:
    """The three pieces of a line within `room` columns: what is marked first, then what leads up to it."""
    if _width(before + marked + after) <= room:
        return before, marked, after
    marked = _left(marked, room)
    room -= _width(marked)
    # A third of what is left shows what follows; more of it where less leads up.
    lead = min(_width(before), max(room * 2 // 3, room - _width(after)))
    return _right(before, lead), marked, _left(after, room - lead)


def _left(text: str, room: int) -> str:
    """The beginning of a text within that many columns."""
    if _width(text) <= room:
        return text
    used = _width(_CUT)
    for taken, character in enumerate(text):
        used += _columns(character)
        if used > room:
            return text[:taken] + _CUT if room > 0 else ""
    return text


def _right(text: str, room: int) -> str:
    """The end of a text within that many columns."""
    return _left(text[::-1], room)[::-1]


def _printable(text: str) -> str:
    """Tabs as spaces; whatever could move a terminal's cursor or hide itself as a replacement character."""
    return "".join(_TAB if each == "\t" else each if _harmless(each) else "\ufffd" for each in text)


def _harmless(character: str) -> bool:
    return character.isprintable() or unicodedata.category(character) == "Zs" or character in "\u200d\u200c"


def _width(text: str) -> int:
    """Columns on a terminal, as well as that can be known without asking it."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def _count(problems: list[Problem]) -> str:
    counts: dict[str, int] = {}
    for problem in problems:
        counts[problem.severity] = counts.get(problem.severity, 0) + 1
    parts = [f"{count} {name}{'s' if count != 1 else ''}" for name, count in sorted(counts.items())]
    total = f"{len(problems)} problems"
    return f"{total}: {', '.join(parts)}" if len(parts) > 1 else total


def _one_line(text: str) -> str:
    return _printable(" ".join(text.split()))


def _paint(text: str, style: str, colour: bool) -> str:
    return f"{style}{text}{_RESET}" if colour else text
