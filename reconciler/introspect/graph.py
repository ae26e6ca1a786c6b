"""From pg_depend's oids to addresses: which object needs which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reconciler.model.address import Address
from reconciler.model.state import Leader, Unmodelled

Oid = tuple[int, int, int]
"""(classid, objid, objsubid) as in pg_depend."""
Edge = tuple[int, int, int, int, int, int, str]

# Internal and automatic dependencies tie an implementation detail to what it implements: a view's rule to the
# view, a row type to its table, a constraint's index to the constraint (catalog-pg-depend, DEPENDENCY_INTERNAL).
_PART = ("i", "a")
# What is copied to every partition, and is no object of its own there, is neither here nor there: the trigger of a
# partition needs its table, which does not mean that the trigger of the whole does (DEPENDENCY_PARTITION_PRI, _SEC).
_COPY = ("P", "S")


@dataclass(slots=True)
class Index:
    """Who is where: `found` maps oids to addresses or unmodelled objects, `wholes` details to what they detail.

    `members` maps the oids of members of extensions to their names; these are no objects of a state.
    """

    found: dict[Oid, Address | Unmodelled] = field(default_factory=dict)
    members: dict[Oid, Address] = field(default_factory=dict)
    wholes: dict[Oid, Oid] = field(default_factory=dict)

    def locate(self, classid: int, objid: int, objsubid: int) -> Address | Unmodelled | None:
        """The object at an oid: itself, the whole it is a detail of, or the relation a column belongs to."""
        oid: Oid | None = (classid, objid, objsubid)
        for _ in range(8):  # details nest a few levels: array type → row type → table
            if oid is None:
                return None
            here = self.found.get(oid)
            if here is not None:
                return here
            oid = self.wholes.get(oid) or ((oid[0], oid[1], 0) if oid[2] else None)
        return None

    def address(self, classid: int, objid: int, objsubid: int) -> Address | None:
        """The address at an oid, exactly there or on the relation; None for unmodelled and unknown objects."""
        for place in (self.found, self.members):
            here = place.get((classid, objid, objsubid)) or place.get((classid, objid, 0))
            if here is not None:
                break
        return here if isinstance(here, Address) else None


def link_details(index: Index, edges: Iterable[Edge]) -> None:
    """Remember for every oid that nothing was found at what it is a detail of; internal ties win."""
    edges = list(edges)
    copies = {edge[:3] for edge in edges if edge[6] in _COPY}
    for classid, objid, subid, refclass, refobj, refsub, tie in edges:
        oid = (classid, objid, subid)
        if tie not in _PART or oid in index.found or (tie == "a" and oid in copies):
            continue
        if tie == "i" or oid not in index.wholes:
            index.wholes[oid] = (refclass, refobj, refsub)


def needs_of(
    index: Index, edges: Iterable[Edge]
) -> tuple[dict[Address, set[Address]], dict[Address, set[Unmodelled]]]:
    """What each address needs, and which unmodelled objects need an address."""
    needs: dict[Address, set[Address]] = {}
    blockers: dict[Address, set[Unmodelled]] = {}
    for classid, objid, subid, refclass, refobj, refsub, tie in edges:
        if tie == "e":
            continue
        user, used = index.locate(classid, objid, subid), index.locate(refclass, refobj, refsub)
        if user == used or not isinstance(used, Address):
            continue
        if isinstance(user, Address):
            needs.setdefault(user, set()).add(used)
        elif user is not None:
            blockers.setdefault(used, set()).add(user)
    return needs, blockers


def members(edges: Iterable[Edge]) -> Mapping[tuple[int, int], Oid]:
    """(classid, objid) of every extension member → the oid of its extension."""
    return {(edge[0], edge[1]): (edge[3], edge[4], 0) for edge in edges if edge[6] == "e"}


Lead = tuple[int, int, int, int, int, int, int, int, bool]


def leads_of(index: Index, rows: Iterable[Lead], relations: int) -> dict[Address, tuple[Leader, ...]]:
    """For each address the objects that it follows; `relations` is the oid of pg_class, where the ties are found."""
    found: dict[Address, list[Leader]] = {}
    for classid, objid, subid, lead_class, lead_obj, lead_sub, child, tie, own in rows:
        follower, leader = index.locate(classid, objid, subid), index.locate(lead_class, lead_obj, lead_sub)
        between = index.found.get((relations, child, tie))
        if isinstance(follower, Address) and isinstance(leader, Address):
            found.setdefault(follower, []).append(
                Leader(leader, between if isinstance(between, Address) else None, own)
            )
    # In an order that does not hang on where the catalogs keep their rows: plans are the same, byte for byte.
    return {address: tuple(found[address]) for address in sorted(found)}
