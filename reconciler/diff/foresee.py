"""What live objects become by themselves when something else changes, so that the plan starts from there."""

from __future__ import annotations

from dataclasses import replace

from reconciler.model.address import Address
from reconciler.model.kind import Registry
from reconciler.model.object import Object
from reconciler.model.state import State


def foresee(live: State, desired: State, kinds: Registry) -> State:
    """Live as it will be once what is desired has had its side effects: rights go over to a new owner."""
    becoming = {
        address: after
        for address, thing in live.objects.items()
        if (becomes := kinds.of(thing).becomes) is not None
        and (after := becomes(thing, live.objects, desired.objects)) is not thing
    }
    if not becoming:
        return live
    objects: dict[Address, Object] = {}
    needs = dict(live.needs)
    for address, thing in live.objects.items():
        after = becoming.get(address, thing)
        if address in becoming:
            needs.pop(address, None)
        if after is not None:
            objects[after.address] = after
            needs.setdefault(after.address, frozenset(kinds.of(after).needs(after)))
    return replace(live, objects=objects, needs=needs)
