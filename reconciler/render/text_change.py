"""How a text became another: by words on one line, by lines where there are several."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher, unified_diff

from .page import Piece

_TOKENS = re.compile(r"\w+|\s+|[^\w\s]")
_CONTEXT = 2
_SIMILAR = 0.4  # below, two texts side by side are easier to read than one with holes


def word_change(before: str, after: str) -> list[Piece] | None:
    """`a [-b-]{+c+} d`, readable without colour; None where the texts have too little in common."""
    old, new = _TOKENS.findall(before), _TOKENS.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _SIMILAR:
        return None
    pieces: list[Piece] = []
    for what, a, b, c, d in matcher.get_opcodes():
        pieces += _pieces(what, "".join(old[a:b]), "".join(new[c:d]))
    return pieces


def _pieces(what: str, old: str, new: str) -> Iterator[Piece]:
    if what == "equal":
        yield old, ""
        return
    if old:
        yield f"[-{old}-]", "removed"
    if new:
        yield f"{{+{new}+}}", "added"


def line_change(before: str, after: str) -> Iterator[Piece]:
    """Unified lines, each with its sign; spaces at the end of a changed line are made visible."""
    hunks = unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=_CONTEXT)
    for number, line in enumerate(hunks):
        if number < 2:
            continue  # the two file names, which say nothing here
        if line.startswith("@@"):
            yield f"@@ line {_first_line(line)} @@", "dim"
        elif line.startswith(("+", "-")):
            yield _with_visible_end(line), "added" if line[0] == "+" else "removed"
        else:
            yield line, "dim"
    if before.splitlines() == after.splitlines():
        yield "(only the line ends at the end of the text differ)", "dim"


def _first_line(hunk: str) -> str:
    """`@@ -12,4 +12,5 @@` → `12`, in the text that comes out."""
    return hunk.split("+")[1].partition(" ")[0].partition(",")[0]


def _with_visible_end(line: str) -> str:
    bare = line.rstrip(" \t")
    return bare + "·" * (len(line) - len(bare))
