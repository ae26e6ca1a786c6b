"""Where everything in a tree stands: a tree of offsets beside the tree of values."""

from __future__ import annotations

from typing import TypeAlias

Spot: TypeAlias = "tuple[int, int, Children]"
"""Offsets of a value's first character and of the one after it, and the spots inside of it.

For a mapping or list the two enclose its opening bracket or, written as a block, nothing. Plain tuples, for
there are a hundred thousand of them.
"""
Entry: TypeAlias = "tuple[int, int, Spot]"
"""Offsets of a key's first character and of the one after it, and the spot of its value."""
Children: TypeAlias = "dict[str, Entry] | list[Spot] | None"
"""By key, by position, or none for a scalar."""


def extent(spot: Spot) -> tuple[int, int]:
    """The offsets between which a value stands, everything inside of it included."""
    start, end, children = spot
    inside = [entry[2] for entry in children.values()] if isinstance(children, dict) else children or []
    for each in inside:
        # What an alias stands for is written elsewhere.
        if each[0] >= start:
            end = max(end, extent(each)[1])
    return start, end
