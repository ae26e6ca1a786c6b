"""Reads the rows of the registry table. Never their ciphertext."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from reconciler.kinds.registered_database import COLUMNS, RegisteredDatabase, RegistryTable
from reconciler.kinds.sql import name
from reconciler.model.address import Address
from reconciler.model.secret import Fingerprint
from reconciler.model.state import State

from .errors import RegistryUnreadable
from .visibility import Visible, visible

if TYPE_CHECKING:
    from psycopg import Connection

_TYPES = {"port": "integer", "is_placeholder": "boolean"}


def read_rows(connection: Connection, registry: RegistryTable) -> list[RegisteredDatabase]:
    """Every registered database, sorted by address; [] when there is no registry table. Read-only.

    Columns that the table does not have yet are read as NULL: they will be added, and then filled. Rows that
    belong to no project have no name, and are left out.

    Raises:
        RegistryUnreadable: the role cannot see all rows, or all columns; or two rows have one name.
    """
    table = visible(connection, registry.schema, registry.table)
    if table is None:
        return []
    table.require(["project_id", "name", *(column for column in COLUMNS.values() if column in table.columns)])
    projects = visible(connection, registry.projects_schema, registry.projects_table)
    if projects is None:
        missing = name(registry.projects_schema, registry.projects_table)
        raise RegistryUnreadable(
            f"there is no table {missing}, which names the projects of {name(registry.schema, registry.table)}",
            hint="set project.registry.projects",
        )
    projects.require(["id", registry.projects_key])
    found = connection.execute(_query(registry, table).encode()).fetchall()
    return _distinct([_row(values, registry) for values in found])


def observe(
    connection: Connection, registry: RegistryTable, *, declared: bool
) -> tuple[list[RegisteredDatabase], list[str]]:
    """The rows, and notes about what could not be looked at.

    Raises:
        RegistryUnreadable: as `read_rows`, when databases are `declared`. When none is, nothing depends on
            the rows: they are left alone, and a note says so.
    """
    try:
        return read_rows(connection, registry), []
    except RegistryUnreadable as problem:
        if declared:
            raise
        return [], [f"registered databases were not looked at: {problem.message}"]


def with_rows(live: State, rows: list[RegisteredDatabase]) -> State:
    """The live state with these rows in it.

    They need their table only: they must go before it does, but no change to a column takes them along.
    """
    if not rows:
        return live
    objects = {**live.objects, **{row.address: row for row in rows}}
    needs = dict(live.needs)
    for row in rows:
        table = Address("table", (row.registry.schema, row.registry.table))
        needs[row.address] = frozenset([table] if table in live.objects else [])
    return replace(live, objects=objects, needs=needs)


def _query(registry: RegistryTable, table: Visible) -> str:
    read = ", ".join(_column(field, column, table) for field, column in COLUMNS.items())
    projects = name(registry.projects_schema, registry.projects_table)
    return (
        f"SELECT p.{name(registry.projects_key)}::text, d.name::text, {read}\n"
        f"  FROM {name(registry.schema, registry.table)} d\n"
        f"  JOIN {projects} p ON p.id = d.project_id"
    )


def _column(field: str, column: str, table: Visible) -> str:
    value = f"d.{name(column)}" if column in table.columns else "NULL"
    return f"{value}::{_TYPES.get(field, 'text')}"


def _row(values: tuple[Any, ...], registry: RegistryTable) -> RegisteredDatabase:
    project, database, *read = values
    fields = dict(zip(COLUMNS, read, strict=True))
    fields["fingerprint"] = None if fields["fingerprint"] is None else Fingerprint(fields["fingerprint"])
    return RegisteredDatabase(project or "", database or "", registry, **fields)


def _distinct(rows: list[RegisteredDatabase]) -> list[RegisteredDatabase]:
    counts = Counter(row.address for row in rows)
    twice = sorted(address.name for address, count in counts.items() if count > 1)
    if twice:
        table = name(rows[0].registry.schema, rows[0].registry.table)
        raise RegistryUnreadable(
            f"{table} holds several rows for {', '.join(twice)}",
            hint="delete all but one of them, and make (project_id, name) unique",
        )
    return sorted(rows, key=lambda row: row.address)
