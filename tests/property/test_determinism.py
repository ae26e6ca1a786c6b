"""The same two states give the same plan, byte for byte, in whatever order their objects are found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import zip_longest
from random import Random
from typing import TypeVar

import psycopg
from desired_documents import Transition, transitions
from hypothesis import given
from hypothesis import strategies as st
from sandbox import EVERYTHING, compiled, reach, rolled_back

from examples import tried
from reconciler.kinds.registry import KINDS
from reconciler.model.address import Address
from reconciler.model.object import Object
from reconciler.model.plan import Plan
from reconciler.model.state import State
from reconciler.pipeline import plan_between, read_live

pytest_plugins = ["property_fixtures"]

T = TypeVar("T")


@tried(usually=10)
@given(transition=transitions(), seed=st.integers(0, 1000))
def test_order_of_objects_does_not_matter(
    transition: Transition, seed: int, live_database: psycopg.Connection, scratch_database: psycopg.Connection
) -> None:
    before, after = (compiled(text, scratch_database) for text in (transition.before, transition.after))
    with rolled_back(live_database):
        reach(live_database, before.state)
        live = read_live(live_database)
    usual = _told(plan_between(live, after.state, EVERYTHING))
    random = Random(seed)
    for _ in range(3):
        other = _told(plan_between(_shuffled(live, random), _shuffled(after.state, random), EVERYTHING))
        differ = [pair for pair in zip_longest(usual, other) if pair[0] != pair[1]]
        assert not differ, f"{differ[0][0]}\nbut also\n{differ[0][1]}\n\n{transition.before}\n====\n{transition.after}"


def _told(plan: Plan) -> list[str]:
    """Everything of a plan that anybody is shown."""
    steps = [f"{number}: {step}" for number, each in enumerate(plan.transactions) for step in each.steps]
    return [*steps, *map(str, plan.changes), str(sorted(plan.roots.items())), str(sorted(plan.rebuilt.items()))]


def _shuffled(state: State, random: Random) -> State:
    """The same state with its mappings in another order.

    Parts of one whole and kind that may stand in its CREATE keep their order: it is that of columns in the table.
    """
    addresses = list(state.objects)
    random.shuffle(addresses)
    groups: dict[object, list[Address]] = {}
    for address, thing in state.objects.items():
        groups.setdefault(_group(thing), []).append(address)
    objects = {}
    for address in addresses:
        kept = groups[_group(state.objects[address])].pop(0)
        objects[kept] = state.objects[kept]
    return replace(state, objects=objects, needs=_turned(state.needs), spelled=_turned(state.spelled))


def _group(thing: Object) -> object:
    kind = KINDS.of(thing)
    return (kind.name, kind.parent(thing)) if kind.clause is not None else thing.address


def _turned(mapping: Mapping[Address, T]) -> dict[Address, T]:
    return dict(reversed(list(mapping.items())))
