"""Which acts share a statement: a part is written inside its parent's CREATE, and goes with its parent's DROP.

A part is only folded where that leaves an order: two tables with foreign keys to each other, or a default
that calls a function on the table's own row type, cannot be one statement each.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence, Set

from reconciler.model.address import Address
from reconciler.model.errors import InternalError
from reconciler.model.kind import Registry
from reconciler.model.state import State

from .graph import CREATE, DROP, Act, Edge
from .work import Work


class NoOrder(InternalError):
    """Acts that each wait for another of them. The message shows them."""

    def __init__(self, circle: Sequence[Act]) -> None:
        path = " → ".join(f"{act.what} {act.address}" for act in circle)
        super().__init__(f"no order can be found for these steps: {path}")
        self.circle = tuple(circle)


Groups = dict[Act, Act]
"""Act → the act whose statement carries it (itself, when it has its own)."""


def foldable(work: Work, live: State, kinds: Registry) -> dict[Act, Act]:
    """Part → the whole it could be folded into."""
    into: dict[Act, Act] = {}
    taken: set[object] = set()
    for address, thing in work.creates.items():
        parent, kind = kinds.parent(thing), kinds.of(address)
        if kind.clause is None or parent not in work.creates:
            continue
        if address in work.drops and parent not in work.drops:
            continue
        same = (parent, kind.merges(thing) if kind.merges else address)
        if kind.clause(thing, ()) is not None and same not in taken:
            taken.add(same)
            into[Act(CREATE, address)] = Act(CREATE, parent)
    for address, thing in work.drops.items():
        parent = kinds.parent(thing)
        if parent in work.drops and not kinds.of(address).goes_first:
            into[Act(DROP, address)] = Act(DROP, parent)
    return into


def inseparable(work: Work, into: Mapping[Act, Act], kinds: Registry) -> dict[Act, Act]:
    """Those parts that can only be made by the statement of their whole."""
    return {
        act: whole
        for act, whole in into.items()
        if act.what == CREATE
        and whole.address == kinds.parent(work.creates[act.address])
        and kinds.of(act.address).inseparable(work.creates[act.address], work.creates[whole.address])
    }


def fold(
    there: Iterable[Act], edges: Iterable[Edge], into: Mapping[Act, Act], fixed: Collection[Act] = ()
) -> tuple[Groups, list[Edge]]:
    """Fold as much as leaves an order, and what is `fixed`; returns the groups and the edges between them.

    Raises:
        NoOrder: there is none even unfolded.
    """
    acts, all_edges, folded = list(there), list(edges), dict(into)
    while True:
        groups = {act: _leader(act, folded) for act in acts}
        between = list(dict.fromkeys((groups[a], groups[b]) for a, b in all_edges if groups[a] != groups[b]))
        circle = _circle(dict.fromkeys(groups.values()), between)
        if not circle:
            return groups, between
        loose = _parts_in(circle, all_edges, groups, folded.keys() - fixed)
        if not loose:
            raise NoOrder(circle)
        for act in loose:
            del folded[act]


def with_wishes(groups: Groups, between: list[Edge], wished: Iterable[Edge]) -> list[Edge]:
    """The edges between groups, and of those that are wished for all that leave an order, the first ones first."""
    extra = dict.fromkeys((groups[a], groups[b]) for a, b in wished if groups[a] != groups[b])
    there = set(between)
    new = [edge for edge in extra if edge not in there]
    circle = set(_circle(dict.fromkeys(groups.values()), between + new))
    doubtful = [(a, b) for a, b in new if a in circle and b in circle]
    kept = between + [edge for edge in new if edge not in set(doubtful)]
    after: dict[Act, list[Act]] = {}
    for a, b in kept:
        after.setdefault(a, []).append(b)
    for a, b in doubtful:
        if not _leads(b, a, after):  # else one wish that cannot be granted would take the others of its circle along
            kept.append((a, b))
            after.setdefault(a, []).append(b)
    return kept


def _leads(start: Act, end: Act, after: Mapping[Act, Sequence[Act]]) -> bool:
    """Whether one act comes before another by way of these edges."""
    seen, left = {start}, [start]
    while left:
        for later in after.get(left.pop(), ()):
            if later not in seen:
                seen.add(later)
                left.append(later)
    return end in seen


def _leader(act: Act, folded: Mapping[Act, Act]) -> Act:
    while act in folded:
        act = folded[act]
    return act


def _parts_in(circle: list[Act], edges: list[Edge], groups: Groups, folded: Set[Act]) -> list[Act]:
    """Folded parts whose own edges tie the groups of the circle together."""
    inside = set(circle)
    ties = [(a, b) for a, b in edges if groups[a] != groups[b] and groups[a] in inside and groups[b] in inside]
    # What is made later, and what is dropped earlier, can leave its group; the others in it are waited for.
    # That a part goes before it comes again is no reason: so it does with its whole.
    ties = [(a, b) for a, b in ties if a.address != b.address] or ties
    leaving = {b for _, b in ties if b.what == CREATE} | {a for a, _ in ties if a.what == DROP}
    return sorted(leaving & folded) or sorted({act for tie in ties for act in tie if act in folded})


def _circle(nodes: Iterable[Act], edges: Iterable[Edge]) -> list[Act]:
    """All acts that no order can be found for: what is left when everything orderable is taken away."""
    after: dict[Act, list[Act]] = {}
    waiting = dict.fromkeys(nodes, 0)
    for earlier, later in edges:
        after.setdefault(earlier, []).append(later)
        waiting[later] += 1
    free = [act for act, count in waiting.items() if not count]
    while free:
        act = free.pop()
        del waiting[act]
        for later in after.get(act, ()):
            waiting[later] -= 1
            if not waiting[later]:
                free.append(later)
    return _trimmed(waiting.keys(), edges)


def _trimmed(left: Iterable[Act], edges: Iterable[Edge]) -> list[Act]:
    """Leave out what merely comes after a circle."""
    kept = set(left)
    while True:
        leading = {earlier for earlier, later in edges if earlier in kept and later in kept}
        if leading == kept or not kept:
            return sorted(kept)
        kept = leading


def parts_of(address: Address, folded: Mapping[Act, Act], leader: Act) -> list[Address]:
    """The addresses folded directly into an act."""
    return [act.address for act, whole in folded.items() if whole == leader]
