"""A page of styled lines, wrapped to a width. The only file that knows rich."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.text import Text

Piece = tuple[str, str]
"""Text and the name of its style; the empty name is plain."""

STYLES = {
    "create": "green",
    "alter": "yellow",
    "drop": "red",
    "rebuild": "magenta",
    "added": "green",
    "removed": "red",
    "danger": "bold red",
    "warning": "yellow",
    "good": "green",
    "heading": "bold",
    "sql": "cyan",
    "dim": "dim",
}

# Characters that would move the cursor, colour the terminal or reverse the reading direction (CVE-2021-42574):
# names and comments come from a database that others write to.
_HIDDEN = {*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)} - {0x09}
_VISIBLE = {code: f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" for code in _HIDDEN} | {0x0A: "\\n"}


def plain(text: str) -> str:
    """The text on one line, with what a terminal would act on spelled out."""
    return text.translate(_VISIBLE)


class Page:
    """Collects lines and gives them back as one text, each line ended by a newline."""

    def __init__(self, width: int, *, colour: bool) -> None:
        self._width, self._colour = max(width, 40), colour
        self._lines: list[Text] = []

    def like(self) -> Page:
        """An empty page of the same width and colour."""
        return Page(self._width, colour=self._colour)

    @property
    def width(self) -> int:
        """Cells in a line."""
        return self._width

    def line(self, *pieces: Piece | str, indent: int = 0, hang: int | None = None) -> None:
        """One line; what does not fit goes on below, at `hang` cells (four more than `indent` if not said)."""
        body = _text([(piece, "") if isinstance(piece, str) else piece for piece in pieces])
        edge = min(indent + 4 if hang is None else hang, self._width // 2)
        self._add(body, indent, edge)

    def unbroken(self, *pieces: Piece, indent: int = 0) -> None:
        """One line that is never wrapped, since people copy it."""
        self._lines.append(_text([(" " * indent, ""), *pieces]))

    def blank(self) -> None:
        """An empty line, unless there is one already."""
        from rich.text import Text

        if self._lines and self._lines[-1].plain:
            self._lines.append(Text())

    def extend(self, other: Page) -> None:
        """All lines of another page of the same width."""
        self._lines += other._lines

    def text(self) -> str:
        """Everything so far."""
        from io import StringIO

        from rich.console import Console

        console = Console(
            file=StringIO(),
            width=self._width,
            force_terminal=self._colour,
            force_jupyter=False,
            color_system="standard" if self._colour else None,
            legacy_windows=False,
            _environ={},  # the same values give the same text, whatever the terminal
        )
        with console.capture() as captured:
            for line in self._lines:
                console.print(line, soft_wrap=True, highlight=False)
        return captured.get()

    def _add(self, body: Text, indent: int, edge: int) -> None:
        from rich.cells import cell_len
        from rich.text import Text

        indent = min(indent, edge)
        if indent + cell_len(body.plain) <= self._width:
            self._lines.append(Text(" " * indent) + body if body.plain.strip() else Text())
            return
        first, rest = _split(body, self._width - indent)
        self._lines.append(Text(" " * indent) + first)
        for line in _wrapped(rest, self._width - edge):
            self._lines.append(Text(" " * edge) + line)


def _text(pieces: Iterable[Piece]) -> Text:
    from rich.text import Text

    body = Text()
    for text, style in pieces:
        body.append(plain(text), STYLES.get(style, style))
    body.expand_tabs(4)
    return body


def _split(body: Text, width: int) -> tuple[Text, Text]:
    """The first line, and the rest without the space it was broken at."""
    first = _wrapped(body, width)[0]
    end = len(first.plain)
    rest = body[end:]
    return first, rest[len(rest.plain) - len(rest.plain.lstrip()) :]


def _wrapped(body: Text, width: int) -> list[Text]:
    from rich.console import Console

    lines = body.wrap(Console(width=width, _environ={}), max(width, 20), overflow="fold")
    return [_stripped(line) for line in lines]


def _stripped(line: Text) -> Text:
    line.rstrip()
    return line


def listed(names: Iterable[object], limit: int) -> str:
    """Up to `limit` names, and how many more there are."""
    everything = [str(name) for name in names]
    more = len(everything) - limit
    shown = everything if more <= 0 else everything[:limit]
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")
