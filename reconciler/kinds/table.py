"""Ordinary tables (sql-createtable). Columns, constraints, indexes and so on are their parts, kinds of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reconciler.model.kind import Altered, Kind
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .relation import (
    Parameters,
    change_parameters,
    exclusive,
    relation_slot,
    type_slot,
    with_clause,
)
from .renaming import by_name, on_itself, renames
from .row_security import RowSecurity
from .sql import name


@dataclass(frozen=True, slots=True)
class Table(Object):
    """An ordinary table without its parts.

    `access_method` is None for heap, `tablespace` None for the database's own; `storage_parameters` as
    in pg_class.reloptions, sorted.
    """

    kind = "table"
    key = ("schema", "name")
    schema: str
    name: str
    unlogged: bool = False
    access_method: str | None = None
    tablespace: str | None = None
    storage_parameters: Parameters = ()


def _create(table: Table, parts: Sequence[str]) -> list[Statement]:
    unlogged = "UNLOGGED " if table.unlogged else ""
    body = "(\n    " + ",\n    ".join(parts) + "\n)" if parts else "()"
    using = f" USING {name(table.access_method)}" if table.access_method else ""
    space = f" TABLESPACE {name(table.tablespace)}" if table.tablespace else ""
    options = with_clause(table.storage_parameters)
    return [Statement(f"CREATE {unlogged}TABLE {_name(table)} {body}{using}{options}{space}")]


def _drop(table: Table) -> list[Statement]:
    hazard = Hazard("deletes-data", "dropping a table deletes its rows for good")
    return [Statement(f"DROP TABLE {_name(table)}", (hazard,), exclusive(table.schema, table.name))]


def _unlogged(live: Table, desired: Table) -> Altered:
    word = "UNLOGGED" if desired.unlogged else "LOGGED"
    hazard = Hazard("rewrites-table", "changing logging rewrites the whole table under an exclusive lock")
    return Altered([_alter(desired, f"SET {word}", hazard)])


def _access_method(live: Table, desired: Table) -> Altered:
    hazard = Hazard("rewrites-table", "changing the access method rewrites the whole table")
    return Altered([_alter(desired, f"SET ACCESS METHOD {name(desired.access_method or 'heap')}", hazard)])


def _tablespace(live: Table, desired: Table) -> Altered:
    hazard = Hazard("rewrites-table", "moving a table copies all its files under an exclusive lock")
    return Altered([_alter(desired, f"SET TABLESPACE {name(desired.tablespace or 'pg_default')}", hazard)])


def _storage_parameters(live: Table, desired: Table) -> Altered:
    alter = f"ALTER TABLE {_name(desired)}"
    return Altered(change_parameters(alter, live.storage_parameters, desired.storage_parameters))


def _alter(table: Table, action: str, *hazards: Hazard) -> Statement:
    return Statement(f"ALTER TABLE {_name(table)} {action}", hazards, exclusive(table.schema, table.name))


def _name(table: Table) -> str:
    return name(table.schema, table.name)


def _slots(table: Table) -> Iterable[tuple[str, ...]]:
    return [relation_slot(table.schema, table.name), type_slot(table.schema, table.name)]


def _brings(table: Table) -> Iterable[Object]:
    return [RowSecurity(table.schema, table.name)]


TABLE = Kind(
    name="table",
    object_type=Table,
    catalog="pg_class",
    create=_create,
    drop=_drop,
    rules={
        "unlogged": _unlogged,
        "access_method": _access_method,
        "tablespace": _tablespace,
        "storage_parameters": _storage_parameters,
    },
    slots=_slots,
    brings=_brings,
    top_level=True,
    rename=renames(by_name, lock=on_itself),
)
