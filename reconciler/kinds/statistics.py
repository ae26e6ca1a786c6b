"""Extended statistics of tables, materialized views and foreign tables (sql-createstatistics)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Kind, Outcome, Readdress, Replace
from reconciler.model.object import Object
from reconciler.model.statement import Lock, Statement

from .expression import ended
from .renaming import renames
from .sql import name


@dataclass(frozen=True, slots=True)
class Statistics(Object):
    """What the planner is told beyond single columns; it may live in another schema than its table.

    `on_kind` is the kind of `table`. `keys` are the columns, sorted, and the expressions, as PostgreSQL prints
    them all in one piece: `lower(c), (a + b)`. `kinds` is empty for all that fit, which is every kind for two keys
    or more and none to choose for one expression. `target` is None for the largest of the columns' own.
    """

    kind = "statistics"
    key = ("schema", "name")
    schema: str
    name: str
    table_schema: str
    table: str
    on_kind: str = "table"
    keys: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    target: int | None = None


def _create(statistics: Statistics, _: Sequence[str]) -> list[Statement]:
    kinds = f" ({', '.join(statistics.kinds)})" if statistics.kinds else ""
    keys = ", ".join(ended(key) for key in statistics.keys)
    sql = f"CREATE STATISTICS {_name(statistics)}{kinds}\n    ON {keys}\n    FROM {_table(statistics)}"
    target = [] if statistics.target is None else [_set_target(statistics)]
    return [Statement(sql, lock=_lock(statistics)), *target]


def _drop(statistics: Statistics) -> list[Statement]:
    return [Statement(f"DROP STATISTICS {_name(statistics)}", lock=_lock(statistics))]


def _replace(live: Statistics, desired: Statistics) -> Outcome:
    return Replace("ALTER STATISTICS changes the target only (sql-alterstatistics); ANALYZE fills them anew")


def _target(live: Statistics, desired: Statistics) -> Altered:
    return Altered([_set_target(desired)])


def _set_target(statistics: Statistics) -> Statement:
    # SET STATISTICS DEFAULT exists since 17 only.
    target = -1 if statistics.target is None else statistics.target
    return Statement(f"ALTER STATISTICS {_name(statistics)} SET STATISTICS {target}")


def _lock(statistics: Statistics) -> Lock:
    """Readers and writers go on (statscmds.c, CreateStatistics and RemoveStatisticsById)."""
    return Lock("SHARE UPDATE EXCLUSIVE", _table(statistics))


def _name(statistics: Statistics) -> str:
    return name(statistics.schema, statistics.name)


def _table(statistics: Statistics) -> str:
    return name(statistics.table_schema, statistics.table)


def _parent(statistics: Statistics) -> Address:
    return Address(statistics.on_kind, (statistics.table_schema, statistics.table))


def _needs(statistics: Statistics) -> Iterable[Address]:
    schema = [] if statistics.schema == statistics.table_schema else [Address("schema", (statistics.schema,))]
    return [_parent(statistics), *schema]


def _follows(statistics: Statistics) -> bool:
    # Those that PostgreSQL makes again for a column's new type have lost their target (14 to 18).
    return statistics.target is None


def _readdressed(statistics: Statistics, to: Readdress) -> Statistics:
    schema, table = to(_parent(statistics)).path
    return replace(statistics, table_schema=schema, table=table)


STATISTICS = Kind(
    name="statistics",
    object_type=Statistics,
    catalog="pg_statistic_ext",
    create=_create,
    drop=_drop,
    rules={
        "table_schema": _replace,
        "table": _replace,
        "on_kind": _replace,
        "keys": _replace,
        "kinds": _replace,
        "target": _target,
    },
    parent=_parent,
    needs=_needs,
    follows=_follows,
    spelled=("keys",),
    rename=renames(),
    alike=True,
    moves_along=False,
    readdress=_readdressed,
)
