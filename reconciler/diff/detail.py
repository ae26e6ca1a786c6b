"""What happened inside a collection: which items came, went or moved. The one home of deepdiff."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import chain
from typing import NamedTuple


class CollectionChanges(NamedTuple):
    """Items in the order of their own side; `moved` are the fewest that changed their place among those kept."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    moved: tuple[str, ...]


def collection_changes(live: Sequence[str], desired: Sequence[str]) -> CollectionChanges:
    """How a list of roles, labels or privileges became another."""
    from deepdiff import DeepDiff

    found = DeepDiff(list(live), list(desired), ignore_order=True, report_repetition=False, view="tree")
    # An item may be paired with another and called changed; for a list of names that is one out, one in.
    paired = found.get("values_changed", ())
    gone = {level.t1 for level in chain(found.get("iterable_item_removed", ()), paired)}
    come = {level.t2 for level in chain(found.get("iterable_item_added", ()), paired)}
    return CollectionChanges(
        tuple(item for item in desired if item in come),
        tuple(item for item in live if item in gone),
        _moved([item for item in live if item not in gone], [item for item in desired if item not in come]),
    )


def _moved(live: list[str], desired: list[str]) -> tuple[str, ...]:
    if live == desired:
        return ()
    blocks = SequenceMatcher(None, live, desired, autojunk=False).get_matching_blocks()
    kept = {item for block in blocks for item in desired[block.b : block.b + block.size]}
    return tuple(item for item in desired if item not in kept)
