"""Renames that go without saying: what is the same but for its name, and is cheap to have under another."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import fields

from reconciler.model.address import Address
from reconciler.model.kind import Registry
from reconciler.model.object import Object
from reconciler.model.rename import Renaming
from reconciler.model.scope import Scope
from reconciler.model.state import State


def alike(live: State, desired: State, scope: Scope, kinds: Registry) -> Iterator[Renaming]:
    """An index, constraint or trigger that would be dropped while its like is created, where there is but one each.

    Both are looked at under the names before the renames that were said. Each comes after the one that gives its
    name up; beyond that they are in the order of the registry.
    """
    former = desired.formerly.objects
    before = {**desired.objects, **{address: former[address] for address in former if address in desired.objects}}
    said = {each.live for each in desired.formerly.renamings}

    def ignored(address: Address, objects: Mapping[Address, Object]) -> bool:
        return scope.ignores(address) or scope.ignores(kinds.root(objects[address], objects))

    wanted, there = _Lot(kinds), _Lot(kinds)
    for address, thing in before.items():
        if kinds.of(address).alike and thing.address not in live.objects and not ignored(address, desired.objects):
            wanted.take(address, thing)
    if not wanted.found:
        return
    expected = {thing.address for thing in before.values()}
    for address, thing in live.objects.items():
        if kinds.of(address).alike and address not in expected and address not in said:
            there.take(address, thing)
    alone = [marks for marks in wanted.found if wanted.one(marks) and there.one(marks)]
    pairs = [(wanted.found[marks][0], there.found[marks][0]) for marks in alone]
    waiting = [(new, old) for new, old in pairs if not ignored(old, live.objects)]
    waiting.sort(key=lambda pair: (kinds.rank[pair[0].kind], pair))
    holders = {slot: a for a, thing in live.objects.items() for slot in kinds.of(a).slots(thing)}
    free = set(said)
    while ready := [pair for pair in waiting if _held(before[pair[0]], holders, kinds) <= {*free, pair[1]}]:
        for new, old in ready:
            yield Renaming(new, old, _current(desired.objects[new], live.objects[old]))
            free.add(old)
        waiting = [pair for pair in waiting if pair not in ready]


def _held(thing: Object, holders: Mapping[tuple[str, ...], Address], kinds: Registry) -> set[Address]:
    """Who has its name."""
    return {holders[slot] for slot in kinds.of(thing).slots(thing) if slot in holders}


class _Lot:
    """Addresses by everything of an object but its name."""

    def __init__(self, kinds: Registry) -> None:
        self._kinds = kinds
        self.found: dict[Hashable, list[Address]] = {}

    def one(self, marks: Hashable) -> bool:
        """Whether there is exactly one."""
        return len(self.found.get(marks, ())) == 1

    def take(self, address: Address, thing: Object) -> None:
        kind = self._kinds.of(thing)
        names = (each.name for each in fields(thing))  # type: ignore[arg-type]
        same = tuple((name, thing.field(name)) for name in names if name in kind.compared)
        self.found.setdefault((kind.name, kind.parent(thing), same), []).append(address)


def _current(desired: Object, live: Object) -> Address:
    """The new address with the old name."""
    return desired.at(tuple(live.field(key) if key == "name" else desired.field(key) for key in desired.key)).address
