"""Where things were written, and the problems found there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

Path = tuple[str | int, ...]
"""Keys and 0-based list indexes from the document's root to a value, e.g. `("tables", "app.t", "columns")`."""


class Place(NamedTuple):
    """A spot in a file: 1-based line and column; `length` characters belong to it."""

    file: str
    line: int
    column: int
    length: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something the user has to fix.

    `message` is one sentence that names the culprit; `excerpt` is the line at `place`, without its line
    end; `hint` says what to type; `code` is stable and kebab-case.
    """

    code: str
    message: str
    place: Place | None = None
    excerpt: str = ""
    hint: str = ""
    severity: str = "error"
