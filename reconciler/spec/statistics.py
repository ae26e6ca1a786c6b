"""`statistics:` of a table, materialized view or foreign table."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from reconciler.kinds.statistics import Statistics
from reconciler.model.address import Address
from reconciler.model.source import Path
from reconciler.model.state import State

from .constraint import FILLED
from .fields import Name, SqlList, shorthand
from .satellites import Possessed, flatten_satellites, spell_satellites
from .sheet import Sheet

# The order in which PostgreSQL prints them.
_KINDS = ("ndistinct", "dependencies", "mcv")


class StatisticsSpec(Possessed):
    """Extended statistics; the shorthand is what they are `on`, columns and expressions.

    Without `kinds` all that fit are kept; without `schema` they live in the schema of the table.
    """

    on: Annotated[SqlList, *FILLED]
    kinds: list[Literal["ndistinct", "dependencies", "mcv"]] = []
    target: Annotated[int, Field(ge=0, le=10000)] | None = None
    in_schema: Annotated[Name | None, Field(alias="schema")] = None


AnyStatistics = Annotated[StatisticsSpec, shorthand("on", of=list), shorthand("on")]


def flatten_statistics(relation: Address, name: str, spec: StatisticsSpec, path: Path, sheet: Sheet) -> None:
    """Add the statistics and their satellites."""
    schema, table = relation.path
    kinds = tuple(kind for kind in _KINDS if kind in spec.kinds)
    keys = tuple(spec.on)
    statistics = Statistics(spec.in_schema or schema, name, schema, table, relation.kind, keys, kinds, spec.target)
    flatten_satellites(sheet.add(statistics, path), spec, path, sheet)


def spell_statistics(statistics: Statistics, state: State) -> str | dict[str, object]:
    """The statistics as a person would write them: just what they are on where there is nothing else to say."""
    keys = ", ".join(statistics.keys)
    spelled: dict[str, object] = {"on": keys}
    if statistics.kinds:
        spelled["kinds"] = list(statistics.kinds)
    if statistics.target is not None:
        spelled["target"] = statistics.target
    if statistics.schema != statistics.table_schema:
        spelled["schema"] = statistics.schema
    spelled |= spell_satellites(statistics.address, state)
    return keys if len(spelled) == 1 else spelled


def statistics_of(relation: Address, state: State) -> dict[str, object]:
    """The statistics of one relation, by name, as a person would write them."""
    found = (thing for thing in state.objects.values() if isinstance(thing, Statistics))
    own = {each.name: each for each in found if (each.table_schema, each.table) == relation.path}
    return {name: spell_statistics(each, state) for name, each in sorted(own.items())}
