"""One key of a section with its value: what a person looks for when they look for an object."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from reconciler.model.address import Address

Tree = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """Where and how an object is written: `tables:`, `app.notes:`, its value; `file` for where there is none yet.

    `key` is empty for what is the whole of its section, of which there can be only one.
    `heads` are the top-level objects that it stands for: nearly always one.
    """

    section: str
    key: str
    file: str
    value: Any
    heads: tuple[Address, ...]

    @property
    def place(self) -> tuple[str, str]:
        """Section and key: what tells two entries apart."""
        return self.section, self.key

    def with_more(self, other: Entry) -> Entry:
        """One entry for both: several objects may be written under one name."""
        return replace(self, value=_merged(self.value, other.value), heads=(*self.heads, *other.heads))


Entries = dict[tuple[str, str], Entry]


def _merged(some: Any, more: Any) -> Any:
    if not (isinstance(some, dict) and isinstance(more, dict)):
        return more
    both = {key: _merged(some[key], more[key]) for key in some.keys() & more.keys()}
    return {**some, **more, **both}
