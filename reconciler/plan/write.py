"""From ordered acts to statements."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reconciler.model.address import Address
from reconciler.model.kind import Registry
from reconciler.model.object import Object
from reconciler.model.state import State
from reconciler.model.statement import Hazard, Statement

from .graph import ALTER, ASIDE, CREATE, DISCARD, DROP, Act
from .work import Work

# Dropping and creating the same thing again in one transaction changes nobody's access and loses nothing
# that is not stored elsewhere.
_MOOT_WHEN_REBUILT = ("loosens-access", "tightens-access", "breaks-clients")


class Writer:
    """Writes the statements of each group. Holds only what it was given; nothing is changed."""

    def __init__(self, work: Work, live: State, target: State, kinds: Registry, groups: Mapping[Act, Act]) -> None:
        self._work, self._live, self._target, self._kinds = work, live, target, kinds
        self._members: dict[Act, list[Act]] = {}
        for act, leader in groups.items():
            self._members.setdefault(leader, []).append(act)
        self._place = {address: place for place, address in enumerate(target.objects)}

    def statements(self, leader: Act) -> list[Statement]:
        """The statements of the group that act leads."""
        written = list(self._written(leader))
        return [self._weighed(statement, leader) for statement in written]

    def members(self, leader: Act) -> tuple[Address, ...]:
        """The addresses that the group makes or breaks."""
        return tuple(sorted(act.address for act in self._members[leader]))

    def _written(self, leader: Act) -> Iterable[Statement]:
        address, work = leader.address, self._work
        kind = self._kinds.of(address)
        match leader.what:
            case "drop":
                alone = kind.drop_alone if address in work.alone else None
                return (alone or kind.drop)(work.drops[address])
            case "discard":
                return kind.drop(work.discards[address])
            case "set aside":
                return work.asides[address]
            case "alter":
                return work.alters[address]
        made = list(kind.create(work.creates[address], self._clauses(address, leader)))
        return made + [each for part in self._parts(leader) for each in self._finish(part)]

    def _clauses(self, address: Address, leader: Act) -> Sequence[str]:
        """The clauses of everything folded directly into that object."""
        clauses = []
        for part in self._parts(leader):
            thing = self._work.creates[part]
            kind = self._kinds.of(part)
            if self._kinds.parent(thing) == address and kind.clause is not None:
                clauses.append(kind.clause(thing, self._clauses(part, leader)))
        return [clause for clause in clauses if clause]  # empty: it comes without being written

    def _parts(self, leader: Act) -> list[Address]:
        """What is folded into the group, in order of kind and then as written."""
        parts = [act.address for act in self._members[leader] if act != leader]
        return sorted(parts, key=lambda part: (self._kinds.rank[part.kind], self._place.get(part, 0), part))

    def _finish(self, part: Address) -> Sequence[Statement]:
        return self._kinds.of(part).finish(self._work.creates[part])

    def _weighed(self, statement: Statement, leader: Act) -> Statement:
        """Without the hazards that do not apply as things stand."""
        hazards = tuple(hazard for hazard in statement.hazards if not self._moot(hazard, leader))
        return statement if hazards == statement.hazards else replace(statement, hazards=hazards)

    def _moot(self, hazard: Hazard, leader: Act) -> bool:
        address = leader.address
        thing: Object | None = self._target.objects.get(address) or self._live.objects.get(address)
        if leader.what in (DROP, CREATE) and hazard.name in _MOOT_WHEN_REBUILT and address in self._work.rebuilt:
            return self._live.objects.get(address) == self._target.objects.get(address)
        if thing is None or leader.what in (ASIDE, DISCARD):
            return False
        return self._kinds.of(address).harmless(thing, self._live.objects)


__all__ = ["ALTER", "CREATE", "Writer"]
