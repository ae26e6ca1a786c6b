"""The values of scalars: text as it was written, with variables filled in.

`on`, `no` and `1.50` mean themselves. Only a plain `null`, `~` or nothing at all is None.
"""

from __future__ import annotations

from collections.abc import Callable

from reconciler.spec.fields import FilePath

from .events import ScalarEvent, is_plain
from .findings import Findings
from .variables import BadMark, Variables

_MARK = "${"
_ZERO = "\0"
_NULLS = ("", "null", "~")
_CORE = "tag:yaml.org,2002:"
_HARMLESS_TAGS = frozenset({"!", f"{_CORE}str", f"{_CORE}seq", f"{_CORE}map"})


class Scalars:
    """Finishes the scalars of one file. `variables` is None when marks are to stay as they are."""

    def __init__(self, text: str, base: int, variables: Variables | None, findings: Findings) -> None:
        self.findings = findings
        self._text = text
        self._base = base
        self._variables = variables
        # Most files have neither marks nor escapes, so that no scalar of theirs needs a closer look.
        self._plain_file = _MARK not in text and "\\" not in text

    def value(self, event: ScalarEvent, start: int, end: int) -> str | None:
        """What a scalar at these offsets says; what is wrong with it joins the findings."""
        value: str = event.value
        if event.tag is not None:
            check_tag(event.tag, start, end, self.findings)
        elif value in _NULLS and is_plain(event):
            return None
        return value if self._plain_file else self._finished(value, start, end)

    def _finished(self, value: str, start: int, end: int) -> str:
        filled, bad = value, list[BadMark]()
        if _MARK in value and self._variables is not None:
            filled, bad = self._variables.fill(value)
        for mark in bad:
            self.findings.add(mark.code, mark.message, *self._span(mark, value, start, end), hint=mark.hint)
            self.findings.mark(start)
        return filled if filled.isascii() and _ZERO not in filled else self._storable(filled, start, end)

    def _span(self, mark: BadMark, value: str, start: int, end: int) -> tuple[int, int]:
        """The offsets of a mark, or of its scalar where escapes hide the mark from view."""
        written = self._text[start - self._base : end - self._base]
        if written.count(_MARK) != value.count(_MARK):
            return start, end
        position = -1
        for _ in range(mark.index + 1):
            position = written.find(_MARK, position + 1)
        return start + position, start + position + mark.length

    def _storable(self, value: str, start: int, end: int) -> str:
        if _ZERO in value:
            self.findings.add("zero-byte", "this text holds a zero byte", start, end)
        try:
            value.encode()
        except UnicodeEncodeError:
            # PyYAML's own parser lets "\ud800" through, and variables of the environment may be any bytes.
            hint = "write the character itself; look at the bytes of the variables that stand here"
            self.findings.add("not-utf8", "this text holds half a character", start, end, hint=hint)
        return value.replace(_ZERO, "").encode(errors="replace").decode()


def check_tag(tag: str, start: int, end: int, findings: Findings) -> None:
    """Add a problem for a tag that would change what a value means."""
    if tag not in _HARMLESS_TAGS:
        short = tag.replace(_CORE, "!!")
        findings.add("unknown-tag", f"the tag {short} means nothing here", start, end)


def file_path(written: str, opens: Callable[[str], str]) -> FilePath:
    """The text after `file:`, with what can read it."""
    path = FilePath(written)
    path.opens = opens
    return path
