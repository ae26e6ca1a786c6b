"""One order for all groups: what must come first comes first; ties fall back to rank and address."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from heapq import heapify, heappop, heappush

from .graph import Act, Edge

Rank = tuple[object, ...]


def order(groups: Iterable[Act], edges: Iterable[Edge], rank: Callable[[Act], Rank]) -> list[Act]:
    """Topological order (Kahn), deterministic: of all that is ready, the one with the lowest rank."""
    after: dict[Act, list[Act]] = {}
    waiting = dict.fromkeys(groups, 0)
    for earlier, later in edges:
        after.setdefault(earlier, []).append(later)
        waiting[later] += 1
    ready = [(rank(act), act) for act, count in waiting.items() if not count]
    heapify(ready)
    ordered = []
    while ready:
        _, act = heappop(ready)
        ordered.append(act)
        for later in after.get(act, ()):
            waiting[later] -= 1
            if not waiting[later]:
                heappush(ready, (rank(later), later))
    return ordered
