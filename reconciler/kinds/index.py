"""Indexes of tables and materialized views (sql-createindex), but for those that keep a constraint."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Kind, Outcome, Readdress, Replace, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Lock, Statement

from .expression import ended
from .index_storage import storage_parameters, tablespace
from .relation import Parameters, exclusive, relation_slot, with_clause
from .renaming import renames
from .sql import name, names

Targets = tuple[tuple[int, int], ...]
"""(1-based key, statistics target), sorted."""


@dataclass(frozen=True, slots=True)
class Index(Object):
    """An index.

    `on_kind` is the kind of the relation named `table`. `keys` holds each key as it goes into the
    parentheses: a column or expression, then COLLATE, operator class and order where they are not the
    default. `include` holds column names. `where` as PostgreSQL prints it, or None. `statistics` holds the
    targets of expressions that have one. Not `valid`: a concurrent build did not finish. `partitioned`: the table
    is, and has partitions; each of them has its own index, attached to this one; `over_constraints`: some of those
    keep a constraint. `expression_names`: what PostgreSQL calls the keys that are no columns.
    """

    kind = "index"
    key = ("schema", "name")
    schema: str
    name: str
    table: str
    on_kind: str = "table"
    unique: bool = False
    method: str = "btree"
    keys: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    nulls_not_distinct: bool = False
    where: str | None = None
    storage_parameters: Parameters = ()
    tablespace: str | None = None
    statistics: Targets = ()
    valid: bool = True
    partitioned: bool = False
    over_constraints: bool = False
    expression_names: tuple[str, ...] = ()


def _create(index: Index, _: Sequence[str]) -> list[Statement]:
    lock = Lock("SHARE", name(index.schema, index.table))
    created = Statement(f"CREATE {_definition(index)}", tuple(_hazards(index)), lock)
    return [created, *(_target(index, key, target) for key, target in index.statistics)]


def _definition(index: Index) -> str:
    method = f" USING {name(index.method)}" if index.method != "btree" else ""
    include = f" INCLUDE ({names(index.include)})" if index.include else ""
    nulls = " NULLS NOT DISTINCT" if index.nulls_not_distinct else ""
    space = f" TABLESPACE {name(index.tablespace)}" if index.tablespace else ""
    where = f" WHERE {index.where}" if index.where is not None else ""
    only = "ONLY " if index.partitioned else ""
    head = f"{'UNIQUE ' if index.unique else ''}INDEX {name(index.name)} ON {only}{name(index.schema, index.table)}"
    options = include + nulls + with_clause(index.storage_parameters) + space
    return f"{head}{method} ({', '.join(ended(key) for key in index.keys)}){options}{where}"


def _hazards(index: Index) -> Iterable[Hazard]:
    yield Hazard("blocks-writes", "nobody writes the table while the index is built")
    if index.unique:
        yield Hazard("may-fail-on-data", "fails if two rows have the same values")


def _drop(index: Index) -> list[Statement]:
    hazards = (_unguarded,) if index.unique and index.valid else ()
    # Neither the index nor the constraint of a partition that hangs on it can be dropped before the other.
    cascade = " CASCADE" if index.over_constraints else ""
    sql = f"DROP INDEX {name(index.schema, index.name)}{cascade}"
    return [Statement(sql, hazards, exclusive(index.schema, index.table))]


_unguarded = Hazard("breaks-clients", "INSERT … ON CONFLICT that relies on it will fail; duplicates may enter")


def _replace(live: Index, desired: Index) -> Outcome:
    return Replace("ALTER INDEX cannot change what is indexed (sql-alterindex)")


def _valid(live: Index, desired: Index) -> Outcome:
    return Replace("an index whose concurrent build did not finish is not used (sql-createindex)")


def _statistics(live: Index, desired: Index) -> Altered:
    wanted = dict(desired.statistics)
    gone = [(key, -1) for key, _ in live.statistics if key not in wanted]
    changed = [entry for entry in desired.statistics if entry not in live.statistics]
    return Altered([_target(desired, key, target) for key, target in sorted(gone + changed)])


def _target(index: Index, key: int, target: int) -> Statement:
    sql = f"ALTER INDEX {name(index.schema, index.name)} ALTER COLUMN {key} SET STATISTICS {target}"
    return Statement(sql, lock=Lock("SHARE UPDATE EXCLUSIVE", name(index.schema, index.name)))


def index_address(schema: str, table: str, index: str, kind: str) -> Address:
    """The address of an index by its name: its own, or that of the constraint it keeps."""
    return Address(kind, (schema, index) if kind == INDEX.name else (schema, table, index))


def _parent(index: Index) -> Address:
    return Address(index.on_kind, (index.schema, index.table))


def _needs(index: Index) -> Iterable[Address]:
    return [_parent(index)]


def _slots(index: Index) -> Iterable[tuple[str, ...]]:
    return [relation_slot(index.schema, index.name)]


def _harmless(index: Index, live: Mapping[Address, Object]) -> bool:
    """While the table is only being created, nobody waits for it."""
    return _parent(index) not in live


def _follows(index: Index) -> bool:
    # An index that PostgreSQL builds again for a column's new type has lost its statistics targets (14 to 18).
    return not index.statistics


def _readdressed(index: Index, to: Readdress) -> Index:
    return replace(index, table=to(_parent(index)).path[-1])


def _renaming_lock(index: Index) -> Lock:
    """Reads and writes of the table go on (sql-alterindex)."""
    return Lock("SHARE UPDATE EXCLUSIVE", name(index.schema, index.name))


def _left(index: Index) -> bool:
    """pg_dump leaves out what a concurrent build did not finish, and so does an import."""
    return not (index.valid or index.partitioned)


INDEX = Kind(
    name="index",
    unordered=("storage_parameters",),
    object_type=Index,
    catalog="pg_class",
    create=_create,
    left=_left,
    drop=_drop,
    rules={
        "table": _replace,
        "on_kind": _replace,
        "unique": _replace,
        "method": _replace,
        "keys": _replace,
        "include": _replace,
        "nulls_not_distinct": _replace,
        "where": _replace,
        "storage_parameters": storage_parameters,
        "tablespace": tablespace,
        "statistics": _statistics,
        "valid": _valid,
        "partitioned": Uncompared("follows from the table"),
        "over_constraints": Uncompared("follows from the partitions"),
        "expression_names": Uncompared("made up from the keys"),
    },
    parent=_parent,
    needs=_needs,
    slots=_slots,
    harmless=_harmless,
    follows=_follows,
    spelled=("keys", "where"),
    rename=renames(lock=_renaming_lock),
    alike=True,
    readdress=_readdressed,
)
