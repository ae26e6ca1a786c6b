"""Which of the renames that the desired state says a database still needs, and in which order they can be made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from reconciler.model.address import Address
from reconciler.model.errors import Unsupported
from reconciler.model.kind import Registry
from reconciler.model.object import Object
from reconciler.model.rename import Conflict, Renaming, Said
from reconciler.model.scope import Scope
from reconciler.model.state import State

from .former import Former


@dataclass(frozen=True, slots=True)
class Pending:
    """The renames still to be made, in order, and those that cannot be."""

    renamings: tuple[Renaming, ...]
    conflicts: tuple[Conflict, ...]


NOTHING = Pending((), ())


def pending(desired: State, live: State, scope: Scope, kinds: Registry) -> Pending:
    """The renames whose old name is there. One that was made already says nothing, nor one of what is not there.

    Raises:
        Unsupported: names go round in a circle, or a new name belongs to something else.
    """
    if not desired.renames:
        return NOTHING
    return _Search(desired, live, scope, kinds).run()


@dataclass(slots=True)
class _Search:
    desired: State
    live: State
    scope: Scope
    kinds: Registry
    former: Former = field(init=False)
    conflicts: list[Conflict] = field(default_factory=list)

    def run(self) -> Pending:
        self.former = Former(self.desired, self.live, self.kinds)
        said = [each for each in self.desired.renames if not self._is_left(each.address)]
        said.sort(key=lambda each: (self._depth(each.address), each.address))
        for each in said:
            self._settle(each, said, ())
        found = [self.former.renaming(address) for address in self.former.renamed]
        self._refuse_taken(found)
        return Pending(tuple(self._in_order(found)), tuple(self.conflicts))

    def _is_left(self, address: Address) -> bool:
        """Whether it is not ours to rename, or gets its name with another."""
        bearer = self.kinds.bearer(address)
        thing = self.desired.objects.get(bearer)
        if thing is None or self.kinds.of(thing).renamed_along(thing, self.desired.objects):
            return True
        return self.scope.ignores(bearer) or self.scope.ignores(self.kinds.root(thing, self.desired.objects))

    def _depth(self, address: Address) -> int:
        """How many objects it is in: what a part was called depends on what its whole was called.

        What is called by types, too, comes last: they may have been called otherwise.
        """
        bearer = self.kinds.bearer(address)
        depth = (0 if bearer == address else 1) + (len(self.kinds.kinds) if self.kinds.of(bearer).typed else 0)
        above: Address | None = bearer
        while above is not None and (thing := self.desired.objects.get(above)) is not None:
            depth += 1
            above = self.kinds.around(thing)
        return depth

    def _settle(self, each: Said, said: list[Said], above: tuple[Said, ...]) -> None:
        """Take the rename for pending if what is called by the old name can get the new one."""
        if each.address in self.former.renamed or each in above:
            return
        formerly, taken = self.former.old(each), self.former.unrenamed(each.address)
        if formerly is None or formerly == taken:
            return
        for heir in said if taken is not None else ():
            if self.former.old(heir) == taken:
                self._settle(heir, said, (*above, each))
        if taken is None or taken in self.former.renamed.values():
            self.former.renamed[each.address] = formerly
        elif not above and not self._is_declared(each, formerly):
            self.conflicts.append(Conflict(each, formerly, taken))

    def _is_declared(self, said: Said, formerly: Address) -> bool:
        """Whether the old name belongs to something declared by now: then the rename was made before that came."""
        return self.former.has(self.former.named(said.address, formerly), self.desired.objects)

    def _refuse_taken(self, found: list[Renaming]) -> None:
        """What holds a new name, and is of another kind, would have to go first, under names of before."""
        leaving = {each.live for each in found}
        holders = {
            slot: address
            for address, thing in self.live.objects.items()
            if address not in leaving
            for slot in self.kinds.of(thing).slots(thing)
        }
        for each in found:
            for slot in self._slots(self.former.under(each.address, each.live)):
                if slot in holders:
                    raise Unsupported(
                        f"{each.live} cannot be renamed to {each.address.name}: {holders[slot]} has that name",
                        hint=f"drop or rename {holders[slot]} first, in a plan of its own",
                    )

    def _slots(self, thing: Object | None) -> Iterator[tuple[str, ...]]:
        yield from self.kinds.of(thing).slots(thing) if thing is not None else ()

    def _in_order(self, found: list[Renaming]) -> Iterator[Renaming]:
        """Wholes before their parts, and who leaves a name before who gets it.

        Raises:
            Unsupported: everybody waits for another.
        """
        waiting = sorted(found, key=self._rank)
        while waiting:
            free = next((each for each in waiting if not any(self._before(other, each) for other in waiting)), None)
            if free is None:
                names = ", ".join(f"{each.live} to {each.address.name}" for each in waiting)
                raise Unsupported(f"these renames wait for each other: {names}", hint="go by way of a third name")
            waiting.remove(free)
            yield free

    def _rank(self, each: Renaming) -> tuple[bool, int, bool, tuple[str, ...]]:
        """What is called by types comes after the types, then as kinds are created."""
        bearer = self.kinds.bearer(each.address)
        kind = self.kinds.of(bearer)
        return (kind.typed is not None, self.kinds.rank[kind.name], bearer != each.address, each.address.path)

    def _before(self, first: Renaming, then: Renaming) -> bool:
        if first == then:
            return False
        return self._is_around(first.address, then.address) or not self._held(first).isdisjoint(self._wanted(then))

    def _is_around(self, outer: Address, inner: Address) -> bool:
        above: Address | None = self.kinds.bearer(inner) if inner.kind in self.kinds.inner else self._above(inner)
        while above is not None:
            if above == outer:
                return True
            above = self._above(above)
        return False

    def _above(self, address: Address) -> Address | None:
        thing = self.desired.objects.get(address)
        return None if thing is None else self.kinds.around(thing)

    def _held(self, each: Renaming) -> set[object]:
        thing = self.desired.objects.get(each.address)
        return {each.current, *self._slots(thing.at(each.current.path) if thing is not None else None)}

    def _wanted(self, each: Renaming) -> set[object]:
        return {each.address, *self._slots(self.desired.objects.get(each.address))}
