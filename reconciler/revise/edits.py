"""What has to be written anew for a tree to say what another one says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

Keys = tuple[str, ...]
"""The way to a value from the object down."""


class Removed(Enum):
    """In place of a value."""

    REMOVED = "removed"


REMOVED = Removed.REMOVED


@dataclass(frozen=True, slots=True)
class Edit:
    """`value` is to stand at `path`; REMOVED: nothing is."""

    path: Keys
    value: Any


def differences(before: Any, after: Any, path: Keys = ()) -> Iterator[Edit]:
    """The edits that make one tree of another, mappings key by key, everything else whole."""
    if before == after:
        return
    if not (isinstance(before, Mapping) and isinstance(after, Mapping)) or not (before and after):
        yield Edit(path, after)
        return
    for key in [*before, *(key for key in after if key not in before)]:
        if key not in after:
            yield Edit((*path, key), REMOVED)
        elif key not in before:
            yield Edit((*path, key), after[key])
        else:
            yield from differences(before[key], after[key], (*path, key))


def value_at(tree: Any, path: Keys) -> Any:
    """What stands at a path; REMOVED where nothing does."""
    for key in path:
        if not isinstance(tree, Mapping) or key not in tree:
            return REMOVED
        tree = tree[key]
    return tree
