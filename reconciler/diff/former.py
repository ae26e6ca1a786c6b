"""What desired objects are called in a database in which some renames have not been made yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reconciler.model.address import Address
from reconciler.model.kind import Registry
from reconciler.model.object import Object
from reconciler.model.rename import Renaming, Said
from reconciler.model.state import State


@dataclass(slots=True)
class Former:
    """Desired address → live address, as far as `renamed` (which grows, wholes before parts) says."""

    desired: State
    live: State
    kinds: Registry
    renamed: dict[Address, Address] = field(default_factory=dict)

    def of(self, address: Address) -> Address:
        """The live address of what is desired, whether or not it is there."""
        return self.renamed.get(address) or self._along(address)

    def old(self, said: Said) -> Address | None:
        """The live address of what is called by the old name; None where nothing is."""
        found = self._along(said.address)
        if said.address.kind in self.kinds.inner:
            return self._there(Address(found.kind, (*found.path[:-1], said.formerly[-1])))
        kind = self.kinds.of(said.address)
        path = list(found.path)
        path[kind.object_type.key.index("name")] = said.formerly[-1]
        if len(said.formerly) > 1:
            # The schema may be written as it was called or as it is called now.
            path[0] = self.of(Address(self._holder(), said.formerly[:1])).path[0]
        return self._there(Address(found.kind, tuple(path)))

    def unrenamed(self, address: Address) -> Address | None:
        """The live address of what has the new name already; None where nothing has."""
        return self._there(self._along(address))

    def has(self, address: Address, objects: Mapping[Address, Object]) -> bool:
        """Whether an object or a name inside of one is there."""
        kind = self.kinds.inner.get(address.kind)
        if kind is None or kind.inner is None:
            return address in objects
        whole = objects.get(self.kinds.bearer(address))
        return whole is not None and address.path[-1] in kind.inner.names(whole)

    def named(self, address: Address, formerly: Address) -> Address:
        """The address that a desired object would have if it were still called by its old name."""
        if address.kind in self.kinds.inner:
            return Address(address.kind, (*address.path[:-1], formerly.path[-1]))
        kind = self.kinds.of(address)
        place = kind.object_type.key.index("name")
        path = [*address.path[:place], formerly.path[place], *address.path[place + 1 :]]
        if self._above(address) is None and place:
            path[0] = self._today(formerly.path[0])
        return Address(address.kind, tuple(path))

    def renaming(self, address: Address) -> Renaming:
        """The rename of a desired object, at a moment at which everything around it has its new name."""
        live = self.renamed[address]
        return Renaming(address, live, self.named(address, live))

    def under(self, address: Address, live: Address) -> Object | None:
        """A desired object under its new name within what is still called as it was."""
        thing = self.desired.objects.get(address)
        if thing is None:
            return None
        path = list(self._along(address).path)
        if thing.key[-1] != "name" and "name" in thing.key:  # what PostgreSQL alone spells: argument types
            path[-1] = live.path[-1]
        return thing.at(tuple(path))

    def _along(self, address: Address) -> Address:
        """Where it is if it was not renamed itself, but only what it is in."""
        if address.kind in self.kinds.inner:
            whole = self.of(self.kinds.bearer(address))
            return Address(address.kind, (*whole.path, address.path[-1]))
        thing = self.desired.objects.get(address)
        around = self.kinds.around(thing) if thing is not None else None
        return address if around is None else moved_along(address, around, self.of(around))

    def _above(self, address: Address) -> Address | None:
        thing = self.desired.objects.get(address)
        return None if thing is None else self.kinds.parent(thing)

    def _there(self, address: Address) -> Address | None:
        """The address, if it is live. Argument types may be called otherwise there: then the only one that fits."""
        if self.has(address, self.live.objects):
            return address
        typed = None if address.kind in self.kinds.inner else self.kinds.of(address).typed
        if typed is None or len(typed.places) != 1 or not self.renamed:
            return None
        place = typed.places[0]
        count = address.path[place].count(",")
        same = [
            other
            for other in self.live.objects
            if other.kind == address.kind
            and other.path[:place] == address.path[:place]
            and other.path[place].count(",") == count
        ]
        return same[0] if len(same) == 1 else None

    def _holder(self) -> str:
        return next(kind.name for kind in self.kinds.kinds if kind.holds)

    def _today(self, schema: str) -> str:
        """What a live schema will be called."""
        holder = Address(self._holder(), (schema,))
        return next((new.path[0] for new, old in self.renamed.items() if old == holder), schema)


def moved_along(address: Address, whole: Address, to: Address) -> Address:
    """The address of a part once its whole is called `to`; what shares but the schema with it moves along."""
    size = len(whole.path)
    if address.path[:size] == whole.path:
        return Address(address.kind, (*to.path, *address.path[size:]))
    if len(to.path) > 1 and address.path[0] == whole.path[0]:
        return Address(address.kind, (to.path[0], *address.path[1:]))
    return address
