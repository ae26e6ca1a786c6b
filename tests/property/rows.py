"""The rows of a database before and after a plan."""

from __future__ import annotations

from collections.abc import Mapping

import psycopg
from sandbox import Wrong, shown

from reconciler.kinds.sql import name
from reconciler.model.address import Address
from reconciler.model.plan import Plan

Row = Mapping[tuple[str, str], str | None]
"""Column and type → the value as text."""
Rows = Mapping[tuple[str, str], list[Row]]
"""Schema and table → its rows."""

_TABLES = """
select n.nspname::text, c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'r' and c.oid >= 16384 and n.nspname !~ '^pg_'
"""


def seed(connection: psycopg.Connection) -> None:
    """One row of defaults in every table."""
    for schema, table in connection.execute(_TABLES).fetchall():
        connection.execute(f"insert into {name(schema, table)} default values".encode())
    connection.execute("set constraints all immediate; set constraints all deferred")


def read_rows(connection: psycopg.Connection) -> Rows:
    """Every row there is."""
    tables = connection.execute(_TABLES).fetchall()
    return {(schema, table): _rows(connection, schema, table) for schema, table in tables}


def _rows(connection: psycopg.Connection, schema: str, table: str) -> list[Row]:
    columns = connection.execute(
        "select attname::text, format_type(atttypid, atttypmod) from pg_attribute"
        " where attrelid = to_regclass(%s) and attnum > 0 and not attisdropped",
        (name(schema, table),),
    ).fetchall()
    if not columns:
        return []
    texts = ", ".join(f"{name(column)}::text" for column, _ in columns)
    found = connection.execute(f"select {texts} from {name(schema, table)}".encode()).fetchall()
    return [dict(zip(columns, row, strict=True)) for row in found]


def assert_kept(connection: psycopg.Connection, before: Rows, plan: Plan) -> None:
    """Every value is still there, unless a step that says `deletes-data` names its table or column.

    Raises:
        Wrong: names what was lost.
    """
    after = read_rows(connection)
    named = {step.address for step in plan.steps() for hazard in step.hazards if hazard.name == "deletes-data"}
    # A type's step speaks for the columns of the type, wherever they are.
    types = {address for address in named if address.kind not in ("table", "column", "sequence", "extension")}
    for table, rows in before.items():
        if not rows or Address("table", table) in named:
            continue
        if len(after.get(table, [])) != len(rows):
            raise Wrong(f"rows of {table} are gone without a word:\n{shown(plan)}")
        _assert_values_kept(table, rows, after[table], named, bool(types), plan)


def _assert_values_kept(
    table: tuple[str, str],
    before: list[Row],
    after: list[Row],
    named: set[Address],
    types: bool,
    plan: Plan,
) -> None:
    """A column that keeps its type keeps its values; one that is gone was named."""
    generated = {
        address
        for change in plan.changes
        for thing in (getattr(change, "live", None), getattr(change, "desired", None))
        if thing is not None and thing.kind == "column" and thing.field("generated") is not None
        for address in (thing.address,)
    } | {address for address in plan.rebuilt if address.kind == "column"}
    for old, new in zip(before, after, strict=True):
        for (column, type_name), value in old.items():
            address = Address("column", (*table, column))
            if address in named or address in generated or types:
                continue
            if column not in {there for there, _ in new}:
                raise Wrong(f"{address} is gone without a word:\n{shown(plan)}")
            if new.get((column, type_name), value) != value:
                raise Wrong(f"{address} held {value!r} and now holds something else:\n{shown(plan)}")
