"""Lines of a text: where they begin and end, and which comments belong to them."""

from __future__ import annotations

_COMMENT = "#"


def line_start(text: str, offset: int) -> int:
    """The offset of the first character of the line."""
    return text.rfind("\n", 0, offset) + 1


def line_end(text: str, offset: int) -> int:
    """The offset after the last character of the line, its line end left out."""
    found = text.find("\n", offset)
    return len(text) if found < 0 else found


def after_line(text: str, offset: int) -> int:
    """The offset at which the next line begins."""
    return min(line_end(text, offset) + 1, len(text))


def column(text: str, offset: int) -> int:
    """Characters before the offset on its line."""
    return offset - line_start(text, offset)


def with_comments(text: str, start: int) -> int:
    """Where the comments begin that stand right above a line and as deep as it: they are about it."""
    indent = len(text[start : line_end(text, start)]) - len(text[start : line_end(text, start)].lstrip())
    while start > 0:
        above = line_start(text, start - 1)
        line = text[above : start - 1]
        if not line.lstrip().startswith(_COMMENT) or len(line) - len(line.lstrip()) != indent:
            break
        start = above
    return start


def indented(text: str, columns: int) -> str:
    """The lines moved to the right; empty ones stay empty."""
    margin = " " * columns
    return "\n".join(margin + line if line else line for line in text.split("\n"))


def spliced(text: str, start: int, end: int, new: str) -> str:
    """The text with the characters between two offsets replaced."""
    return text[:start] + new + text[end:]
