"""The live state as it will read once the renames have run, so that they do not look like other changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields, replace
from typing import Any

from reconciler.model.address import Address
from reconciler.model.errors import Unsupported
from reconciler.model.kind import Kind, Registry
from reconciler.model.object import Object
from reconciler.model.rename import Renamed, Renaming
from reconciler.model.scope import Scope
from reconciler.model.state import State

from .alike import alike
from .former import moved_along


def rename(live: State, desired: State, scope: Scope, kinds: Registry) -> tuple[State, Renamed]:
    """Live after the renames that the desired state was read for, and after those that go without saying.

    Raises:
        Unsupported: two live objects would have one name.
    """
    renamings = (*desired.formerly.renamings, *alike(live, desired, scope, kinds))
    if not renamings:
        return live, Renamed()
    return _Translation(live, desired, renamings, kinds).run()


@dataclass(slots=True)
class _Translation:
    live: State
    desired: State
    renamings: tuple[Renaming, ...]
    kinds: Registry
    moved: dict[Address, Address] = field(default_factory=dict)
    partners: dict[Address, Address] = field(default_factory=dict)
    coincident: dict[Address, tuple[str, ...]] = field(default_factory=dict)
    stale: dict[Address, Address] = field(default_factory=dict)

    def run(self) -> tuple[State, Renamed]:
        """Addresses first, then everything else."""
        former = self.desired.formerly.objects
        self.moved = {thing.address: address for address, thing in former.items()}
        self.moved |= {each.live: each.address for each in self.renamings}
        for address in self.live.objects:
            self._to(address)
        objects = dict(self._objects())
        self.moved = {old: new for old, new in self.moved.items() if old != new}
        needs = {self._to(user): self._needed(user, used) for user, used in self.live.needs.items()}
        blockers = {self._to(used): users for used, users in self.live.blockers.items()}
        leaders = {
            self._to(address): tuple(
                each._replace(address=self._to(each.address), tie=each.tie and self._to(each.tie))
                for each in followed
            )
            for address, followed in self.live.leaders.items()
        }
        oids = {self._to(address): oid for address, oid in self.live.oids.items()}
        live = replace(self.live, objects=objects, needs=needs, blockers=blockers, oids=oids, leaders=leaders)
        undeclared = {address: used for address, used in self.stale.items() if address not in self.desired.objects}
        return live, Renamed(self.renamings, self.moved, self.coincident, undeclared)

    def _needed(self, user: Address, used: Iterable[Address]) -> frozenset[Address]:
        """What it needs after the renames: the schema that it moves to, and no more the one that it leaves."""
        thing, after = self.live.objects.get(user), self._to(user)
        home = self.kinds.home(thing) if thing is not None else None
        needed = {self._to(each) for each in used if each != home}
        if home is not None and home in used:
            needed.add(Address(home.kind, after.path[: len(home.path)]))
        return frozenset(needed)

    def _to(self, address: Address) -> Address:
        """The address after the renames, of an object or of a name inside of one; worked out once."""
        if address not in self.moved:
            # A range type asks about itself, and stays where it is unless its schema goes.
            self.moved[address] = address
            self.moved[address] = self._carried(address)
        return self.moved[address]

    def _carried(self, address: Address) -> Address:
        """Where something goes that is not renamed itself, with its whole or its schema."""
        if address.kind in self.kinds.inner:
            bearer = self.kinds.bearer(address)
            return moved_along(address, bearer, self._to(bearer))
        thing = self.live.objects.get(address)
        if thing is None:
            return address
        after = self._names_replaced(thing)
        if after.address != address:
            return after.address
        around = self.kinds.around(thing)
        return address if around is None else moved_along(address, around, self._to(around))

    def _readdressed(self, thing: Object) -> Object:
        """Under its new address, with the names of others in its plain fields as they are after."""
        after, to = self._names_replaced(thing), self._to(thing.address)
        return after if after.address == to else after.at(to.path)

    def _names_replaced(self, thing: Object) -> Object:
        readdress = self.kinds.of(thing).readdress
        after: Object = thing if readdress is None else readdress(thing, self._to)
        return self._pointed(after) if _is_satellite(thing) else after

    def _pointed(self, thing: Object) -> Object:
        """A satellite of what its target is called after."""
        changed = {}
        for key in thing.key:
            target = thing.field(key)
            if isinstance(target, Address):
                after, around = self._to(target), self.kinds.parent(thing)
                if after == target and around is not None:  # a column that is no object of its own
                    after = moved_along(target, around, self._to(around))
                changed[key] = after
        return replace(thing, **changed)  # type: ignore[type-var]

    def _objects(self) -> Iterator[tuple[Address, Object]]:
        seen: dict[Address, Address] = {}
        for old, thing in self.live.objects.items():
            after = self._translated(thing)
            if after.address in seen:
                raise Unsupported(
                    f"{old} cannot be renamed to {after.address.name}: {seen[after.address]} is there as well",
                    hint="drop one of them, or take renamed_from away",
                )
            seen[after.address] = old
            yield after.address, after

    def _translated(self, thing: Object) -> Object:
        kind = self.kinds.of(thing)
        after = self._readdressed(thing)
        desired = self.desired.objects.get(after.address)
        former = self.desired.formerly.objects.get(after.address, desired)
        if desired is None or former is None:
            self._note_stale(thing, after, kind)
            return after
        changed: dict[str, Any] = {}
        for name in (each.name for each in fields(thing) if each.name not in thing.key):  # type: ignore[arg-type]
            live, before, wanted = thing.field(name), former.field(name), desired.field(name)
            if before == wanted or after.field(name) != live:
                continue
            changed[name] = _as_after(live, before, wanted)
            if live != before and changed[name] == wanted and name in kind.compared:
                self.coincident[after.address] = (*self.coincident.get(after.address, ()), name)
        return replace(after, **changed) if changed else after  # type: ignore[type-var]

    def _note_stale(self, thing: Object, after: Object, kind: Kind[Any]) -> None:
        """What nobody declared cannot be made again: PostgreSQL carries it along, its text here does not follow."""
        if not kind.spelled and kind.typed is None:
            return
        around = self.kinds.around(thing)
        for used in sorted(self.live.needs.get(thing.address, ())):
            new = self._to(used)
            of_its_own = around is not None and used.path[: len(around.path)] == around.path
            if used not in (around, new) and not (of_its_own and used.path[-1] == new.path[-1]):
                self.stale[after.address] = used


def _is_satellite(thing: Object) -> bool:
    return any(isinstance(thing.field(key), Address) for key in thing.key)


def _as_after(live: Any, before: Any, wanted: Any) -> Any:
    """What read as it does before the renames reads as it does after them; of a list, item by item."""
    if live == before:
        return wanted
    lists = isinstance(live, tuple) and isinstance(before, tuple) and isinstance(wanted, tuple)
    if not lists or len(before) != len(wanted):
        return live
    after = dict(zip(before, wanted, strict=True))
    return tuple(after.get(item, item) for item in live)
