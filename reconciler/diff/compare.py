"""The changes between two states, one per address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from reconciler.model.address import Address
from reconciler.model.change import Alter, Change, Create, Drop
from reconciler.model.kind import Circumstances, Registry
from reconciler.model.object import Object
from reconciler.model.state import State

NONE: Mapping[Address, tuple[str, ...]] = {}


def compare(
    live: State, target: State, kinds: Registry, coincident: Mapping[Address, tuple[str, ...]] = NONE
) -> tuple[Change, ...]:
    """What has to change for live to become target, by kind and whole; parts in the order of the target.

    `coincident`: fields that differ though they read the same.
    """
    before, after = _with_brought(live, target, kinds), target.objects
    touched = [a for a in before.keys() | after.keys() if a in coincident or before.get(a) != after.get(a)]
    changes: list[Change] = []
    for address in _in_order(touched, after, kinds) if touched else ():
        change = _change(before.get(address), after.get(address), target.spelled, kinds)
        if address in coincident and address in after:
            fields = change.fields if isinstance(change, Alter) else ()
            change = Alter(before[address], after[address], tuple(sorted({*fields, *coincident[address]})))
        if change is not None:
            changes.append(change)
    return tuple(changes)


def _in_order(addresses: Iterable[Address], target: Mapping[Address, Object], kinds: Registry) -> list[Address]:
    """Columns and the like as they are written; of others the order in which a catalog happens to give them says
    nothing."""
    places = {address: place for place, address in enumerate(target) if kinds.of(address).clause is not None}
    last = len(target)
    return sorted(addresses, key=lambda a: (a.kind, a.path[:-1], places.get(a, last), a.path))


def changed_fields(
    live: Object, desired: Object, spelled: Mapping[Address, Object], kinds: Registry
) -> tuple[str, ...]:
    """The compared fields in which two objects of one address differ.

    What a person wrote exactly as PostgreSQL prints the live object is no difference, either: a printed text
    that is read again is not always printed the same (`v = ANY ((ARRAY[…])::text[])` on a varchar).
    """
    if live == desired:
        return ()
    kind = kinds.of(desired)
    fields = tuple(
        field
        for field in kind.compared
        if _differs(live.field(field), desired.field(field), unordered=field in kind.unordered)
    )
    written = spelled.get(desired.address) if any(field in kind.spelled for field in fields) else None
    if written is None:
        return fields
    return tuple(f for f in fields if f not in kind.spelled or live.field(f) != written.field(f))


def _differs(live: Any, desired: Any, *, unordered: bool) -> bool:
    return bool(sorted(live) != sorted(desired) if unordered else live != desired)


def _change(
    live: Object | None, desired: Object | None, spelled: Mapping[Address, Object], kinds: Registry
) -> Change | None:
    if live is None:
        return None if desired is None else Create(desired)
    if desired is None:
        return Drop(live)
    fields = changed_fields(live, desired, spelled, kinds)
    return Alter(live, desired, fields) if fields else None


def _with_brought(live: State, target: State, kinds: Registry) -> dict[Address, Object]:
    """Live, plus what PostgreSQL adds by itself when it creates the rest (EXECUTE for PUBLIC on a function)."""
    result = dict(live.objects)
    circumstances = Circumstances(target.objects, live.creator, live.version, target.along)
    for address, thing in target.objects.items():
        if address not in live.objects:
            for brought, each in kinds.brought(thing, circumstances).items():
                result.setdefault(brought, each)
    return result
