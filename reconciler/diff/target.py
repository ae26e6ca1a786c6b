"""What the database shall be: the desired state, and around it everything live that is not ours to touch."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from reconciler.model.address import Address
from reconciler.model.kind import Circumstances, Registry
from reconciler.model.later import Later
from reconciler.model.object import Object
from reconciler.model.scope import Scope
from reconciler.model.state import State


@dataclass(frozen=True, slots=True)
class Target:
    """The target state, and the top-level objects that were left alone: not declared, or ignored by name."""

    state: State
    undeclared: tuple[Address, ...]
    ignored: tuple[Address, ...]


def aim(desired: State, live: State, scope: Scope, kinds: Registry) -> Target:
    """Overlay the desired state with what is live and not managed.

    A declared object owns its parts, so its undeclared parts are left out (and thereby dropped); what
    satellites say that nobody declared, undeclared top-level objects that `prune` spares, and what
    `ignore` names are kept as they are.
    """
    declared = {address: thing for address, thing in desired.objects.items() if _managed(thing, desired, kinds)}
    kept: dict[Address, Object] = {}
    undeclared, ignored = [], []
    roots = kinds.roots(live.objects)
    for address, thing in live.objects.items():
        root = roots[address]
        if scope.ignores(address) or scope.ignores(root):
            declared.pop(address, None)
            kept[address] = thing
            # What is part of something ignored goes without saying.
            ignored += [address] if address == root or not scope.ignores(root) else []
        elif root not in desired.objects:
            if is_spared(root, live, desired, kinds) or not _prunes(scope, root, live.objects, kinds):
                kept[address] = thing
                undeclared += [address] if address == root and not kinds.of(root).shared else []
        elif address not in declared and _stays(thing, desired, live.objects, kinds):
            parent = kinds.parent(thing)
            if parent in desired.objects or parent in kept:
                kept[address] = thing
    at = Circumstances({**kept, **declared}, live.creator, live.version, desired.along)
    kept |= _brought(desired, live, at, kinds)
    state = _settled(_merge(desired, live, {**dict(sorted(kept.items())), **declared}, kept), live, kept, kinds)
    return Target(state, tuple(sorted(undeclared)), tuple(sorted(ignored)))


def _stays(thing: Object, desired: State, present: Mapping[Address, Object], kinds: Registry) -> bool:
    """Whether an undeclared part of a declared object is left as it is, itself or with what it is a part of."""
    if not _managed(thing, desired, kinds) or kinds.of(thing).left(thing):
        return True
    parent = kinds.parent(thing)
    above = present.get(parent) if parent is not None and parent not in desired.objects else None
    return above is not None and kinds.of(above).left(above)


def _prunes(scope: Scope, root: Address, present: Mapping[Address, Object], kinds: Registry) -> bool:
    kind = kinds.of(root)
    return scope.prunes(root, kind.schema(present[root]), shared=kind.shared)


def is_spared(root: Address, live: State, desired: State, kinds: Registry) -> bool:
    """Whether a top-level object that nobody declares is somebody else's business."""
    spared = kinds.of(root).spared
    return spared is not None and spared(live.objects[root], live.objects, desired.declared)


def _managed(thing: Object, desired: State, kinds: Registry) -> bool:
    """Whether somebody wrote it: always true for what is not a satellite that may be left undeclared."""
    kind = kinds.of(thing)
    return not kind.undeclared or kind.declaration(thing) in desired.declared


def _brought(desired: State, live: State, circumstances: Circumstances, kinds: Registry) -> dict[Address, Object]:
    """What PostgreSQL will add by itself when it creates what is not live yet, and nobody manages."""
    created = (
        thing
        for address, thing in circumstances.objects.items()
        if address not in live.objects or kinds.of(thing).makes_more(live.objects[address], thing)
    )
    brought = (each for thing in created for each in kinds.brought(thing, circumstances).items())
    left = ((address, thing) for address, thing in brought if not _managed(thing, desired, kinds))
    return {address: thing for address, thing in left if address not in circumstances.objects}


def _merge(desired: State, live: State, objects: dict[Address, Object], kept: dict[Address, Object]) -> State:

    def needs_of_all() -> dict[Address, frozenset[Address]]:
        return {a: (live if a in kept else desired).needs.get(a, frozenset()) for a in objects}

    leaders = {a: leaders for a, leaders in desired.leaders.items() if a not in kept}
    leaders |= {address: leaders for address, leaders in live.leaders.items() if address in kept}
    return replace(desired, objects=objects, needs=Later(needs_of_all), leaders=leaders)


def _settled(state: State, live: State, kept: Collection[Address], kinds: Registry) -> State:
    """Fill in what follows from other objects of the target or is left as it is, and leave out what thereby says
    nothing. What is kept is not spelled by anybody."""

    def settled(objects: Iterable[tuple[Address, Object]]) -> dict[Address, Object]:
        pairs = ((address, kinds.of(thing).settle, thing) for address, thing in objects)
        found = ((a, settle(thing, state.objects, live.objects) if settle else thing) for a, settle, thing in pairs)
        return {address: thing for address, thing in found if thing is not None}

    def spelled() -> dict[Address, Object]:
        return settled((address, thing) for address, thing in state.spelled.items() if address not in kept)

    return replace(state, objects=settled(state.objects.items()), spelled=Later(spelled))
