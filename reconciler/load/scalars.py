"""The text of a scalar, once its variables are filled in."""

from __future__ import annotations

from .findings import Findings
from .variables import BadMark, Variables

_MARK = "${"
_ZERO = "\0"


class Scalars:
    """Finishes the scalars of one file. `variables` is None when marks are to stay as they are."""

    def __init__(self, text: str, base: int, variables: Variables | None, findings: Findings) -> None:
        self.findings = findings
        self._text = text
        self._base = base
        self._variables = variables
        self.needed = _MARK in text or "\\" in text
        """Whether any scalar of this file may need finishing: most files have neither marks nor escapes."""

    def finished(self, value: str, start: int, end: int) -> str:
        """The scalar at these offsets with variables filled in; what is wrong with it joins the findings."""
        if "\\" in self._text[start - self._base : end - self._base]:
            value = self._storable(value, start, end)
        if _MARK not in value or self._variables is None:
            return value
        filled, bad = self._variables.fill(value)
        for mark in bad:
            self._report(mark, value, start, end)
        return filled

    def _report(self, mark: BadMark, value: str, start: int, end: int) -> None:
        offset = start
        written = self._text[start - self._base : end - self._base]
        # Escapes can hide a mark from view: then the scalar's own place has to do.
        if written.count(_MARK) == value.count(_MARK):
            position = -1
            for _ in range(mark.index + 1):
                position = written.find(_MARK, position + 1)
            offset = start + position
            end = offset + mark.length
        self.findings.add(mark.code, mark.message, offset, end, hint=mark.hint)
        self.findings.mark(start)

    def _storable(self, value: str, start: int, end: int) -> str:
        if _ZERO in value:
            self.findings.add("zero-byte", "this text holds a zero byte", start, end)
            return value.replace(_ZERO, "")
        try:
            value.encode()
        except UnicodeEncodeError:
            # Only PyYAML's own parser lets half of a surrogate pair through.
            self.findings.add("not-yaml", "this is not YAML: half a character is written here", start, end)
            return value.encode(errors="replace").decode()
        return value
