"""The changes of a plan as a tree: outermost objects, their parts below them, what happens to each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from reconciler.model.address import Address
from reconciler.model.change import Alter, Change, Create, Drop, Rename
from reconciler.model.kind import Registry
from reconciler.model.plan import Plan
from reconciler.model.statement import REFUSED_HAZARDS, Hazard

from .labels import name_within
from .summary import object_of
from .values import notable


@dataclass(frozen=True, slots=True)
class Node:
    """An object in the tree.

    `sign` is what happens to it: `create`, `alter` (also where only parts of it change), `drop` or
    `rebuild`. `name` is its name within the object `above`; `formerly` the one it had before a rename. `because`
    is what forces a rebuild that nobody asked for. `likewise` names the outermost objects to which PostgreSQL carries
    it over, so that it is not told again there. Hazards: dangerous ones first.
    """

    address: Address
    sign: str
    name: str
    above: Address | None = None
    change: Change | None = None
    because: Address | None = None
    formerly: str = ""
    likewise: tuple[str, ...] = ()
    hazards: tuple[Hazard, ...] = ()
    parts: tuple[Node, ...] = ()


def tree(plan: Plan, kinds: Registry, *, consequences: bool = True) -> list[Node]:
    """The outermost objects, in the order of their kinds and names; parts in the order of the changes.

    Without `consequences` only what differs is in it, not what has to happen for it.
    """
    return _Tree(plan, kinds, consequences).roots()


@dataclass(slots=True)
class _Tree:
    plan: Plan
    kinds: Registry
    consequences: bool
    changes: dict[Address, Change] = field(default_factory=dict)
    below: dict[Address, list[Address]] = field(default_factory=dict)
    hazards: dict[Address, list[Hazard]] = field(default_factory=dict)
    replaced: set[Address] = field(default_factory=set)
    formerly: dict[Address, Address] = field(default_factory=dict)

    def roots(self) -> list[Node]:
        renames = [change for change in self.plan.changes if isinstance(change, Rename)]
        self.formerly = {change.address: change.formerly for change in renames}
        # What changes besides takes the place of the rename, which is told with the name.
        rest = [change for change in self.plan.changes if not isinstance(change, Rename)]
        self.changes = {change.address: change for change in (*renames, *rest)}
        if self.consequences:
            self._take_steps()
        tops = dict.fromkeys(self._place(address) for address in self._members())
        return [self._node(address, None) for address in sorted(tops, key=self._rank)]

    def _take_steps(self) -> None:
        for step, hazard in self.plan.hazards():
            known = self.hazards.setdefault(step.address, [])
            if hazard not in known:
                known.append(hazard)
        self.replaced = {step.address for step in self.plan.steps() if step.action in ("replace", "set aside")}

    def _members(self) -> Iterable[Address]:
        more = (*self.plan.rebuilt, *self.hazards) if self.consequences else ()
        addresses = dict.fromkeys((*self.changes, *more))
        return [each for each in addresses if each not in self.plan.carried and not self._is_moot(each)]

    def _is_moot(self, address: Address) -> bool:
        """Whether creating its whole brings it, and taking it off again says nothing to whoever reads it."""
        change = self.changes.get(address)
        if not isinstance(change, Drop) or not self._is_new(self._parent(address)):
            return False
        return not self.consequences or not notable(change.live, self.kinds.of(change.live))

    def _is_new(self, address: Address | None) -> bool:
        return address is not None and isinstance(self.changes.get(address), Create)

    def _place(self, address: Address) -> Address:
        """Hang the object under the one it is a part of, up to the outermost, which is returned."""
        root = self.plan.roots.get(address, address)
        parent = self._parent(address)
        while parent is not None:
            siblings = self.below.setdefault(parent, [])
            if address not in siblings:
                siblings.append(address)
            # An object in between that does not change itself is known by its address alone.
            above = self._parent(parent) if parent in self.changes else root
            address, parent = parent, above if above not in (parent, address) else None
        return address

    def _parent(self, address: Address) -> Address | None:
        change = self.changes.get(address)
        if change is not None:
            thing = object_of(change)
            # A name inside of an object hangs under it.
            return thing.address if thing.address != address else self.kinds.parent(thing)
        root = self.plan.roots.get(address, address)
        return root if root != address else None

    def _rank(self, address: Address) -> tuple[int, tuple[str, ...]]:
        return (self.kinds.rank.get(address.kind, len(self.kinds.kinds)), address.path)

    def _node(self, address: Address, above: Address | None) -> Node:
        parts = sorted(self.below.get(address, ()), key=lambda part: self._rank(part)[0])
        change = self._seen(address, above)
        because = self.plan.rebuilt.get(address) if self.consequences else None
        return Node(
            address,
            self._sign(address, change),
            address.name if above is None else name_within(address, above, self.kinds.rank),
            above,
            change,
            because if because != address else None,
            self._former_name(address, above),
            self._likewise(address),
            tuple(sorted(self.hazards.get(address, ()), key=lambda hazard: hazard.name not in REFUSED_HAZARDS)),
            tuple(self._node(part, address) for part in parts),
        )

    def _likewise(self, address: Address) -> tuple[str, ...]:
        roots = self.plan.roots
        followers = [each for each, leading in self.plan.carried.items() if leading == address]
        found = {roots.get(each, each) for each in followers} - {roots.get(address, address)}
        return tuple(sorted(each.name for each in found))

    def _former_name(self, address: Address, above: Address | None) -> str:
        """What it was called, in full unless that says no more than its own name."""
        formerly = self.formerly.get(address)
        if formerly is None:
            return ""
        return formerly.name if above is None else formerly.path[-1]

    def _seen(self, address: Address, above: Address | None) -> Change | None:
        """The change; what creating the whole brings and then changes is new to whoever reads it."""
        change = self.changes.get(address)
        return Create(change.desired) if isinstance(change, Alter) and self._is_new(above) else change

    def _sign(self, address: Address, change: Change | None) -> str:
        if isinstance(change, Create):
            return "create"
        if isinstance(change, Drop):
            return "drop"
        if self.consequences and (address in self.plan.rebuilt or address in self.replaced):
            return "rebuild"
        return "alter"
