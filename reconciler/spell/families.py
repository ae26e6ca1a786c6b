"""A state taken apart into its top-level objects, each with its parts and satellites."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from reconciler.model.address import Address
from reconciler.model.kind import Registry
from reconciler.model.object import Object
from reconciler.model.state import State

from .silent import silent


def families(state: State, kinds: Registry) -> Mapping[Address, State]:
    """Top-level address → a state of just that object and what belongs to it, in the order of `state`.

    What goes without saying is left out. An owned sequence is a part of its column, but written on its own: it is
    a family, too.
    """
    members: dict[Address, dict[Address, Object]] = {}
    unsaid = silent(state, kinds)
    for address, thing in state.objects.items():
        if address in unsaid:
            continue
        members.setdefault(_head(thing, state, kinds), {})[address] = thing
    return {head: replace(state, objects=objects) for head, objects in members.items()}


def _head(thing: Object, state: State, kinds: Registry) -> Address:
    """The nearest top-level object above."""
    while not kinds.of(thing).top_level:
        above = kinds.parent(thing)
        if above is None or above not in state.objects:
            break
        thing = state.objects[above]
    return thing.address
