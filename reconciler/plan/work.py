"""What has to be done to which address, before anything is put in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reconciler.model.address import Address
from reconciler.model.kind import Registry
from reconciler.model.object import Object
from reconciler.model.state import State
from reconciler.model.statement import Statement


@dataclass(slots=True)
class Work:
    """Everything a plan does, by address.

    `drops` hold live objects, `creates` target objects as they are emitted, `alters` statements in place.
    `asides` hold the statements that rename a live object out of the way; `discards` what then drops it.
    `brought` maps what PostgreSQL adds by itself, and is taken off again, to the creation that adds it.
    `takes_away` are the alters before which users have to let go.
    `alone` are the drops that leave what follows, since some of that stays.
    `joins` maps what is created by itself to its whole, of which its alter then makes it a part.
    `rebuilt` maps what nobody changed but must be dropped and created again to what forces it.
    """

    drops: dict[Address, Object] = field(default_factory=dict)
    creates: dict[Address, Object] = field(default_factory=dict)
    alters: dict[Address, list[Statement]] = field(default_factory=dict)
    asides: dict[Address, Sequence[Statement]] = field(default_factory=dict)
    discards: dict[Address, Object] = field(default_factory=dict)
    brought: dict[Address, Address] = field(default_factory=dict)
    takes_away: set[Address] = field(default_factory=set)
    alone: set[Address] = field(default_factory=set)
    joins: dict[Address, Address] = field(default_factory=dict)
    rebuilt: dict[Address, Address] = field(default_factory=dict)

    def grown(self, live: State, target: State, kinds: Registry) -> list[Address]:
        """What is altered so that PostgreSQL creates something for it."""
        both = (each for each in self.alters if each in live.objects and each in target.objects)
        return [each for each in both if kinds.of(each).makes_more(live.objects[each], target.objects[each])]
