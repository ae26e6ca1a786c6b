"""What an object is called: its kind and the parts of its name."""

from __future__ import annotations

from typing import NamedTuple


class Address(NamedTuple):
    """The identity of an object: kind and name parts, outermost first, e.g. `("column", ("app", "t", "id"))`.

    Two objects with one address are the same object in two states.
    """

    kind: str
    path: tuple[str, ...]

    @property
    def name(self) -> str:
        """The dotted name, as people and `--allow` globs write it, e.g. `app.t.id` or `app.f(integer)`."""
        return ".".join(part for part in self.path if part).replace(".(", "(")

    def __str__(self) -> str:
        return f"{self.kind} {self.name}"
