"""What tables, views, indexes and sequences share: one namespace per schema, storage parameters, locks."""

from __future__ import annotations

from collections.abc import Sequence

from reconciler.model.address import Address
from reconciler.model.statement import Lock, Statement

from .sql import literal, name

Parameters = tuple[str, ...]
"""Storage parameters as pg_class.reloptions holds them: `("fillfactor=70",)`. Their order means nothing."""


def relation_slot(schema: str, relation: str) -> tuple[str, ...]:
    """Tables, views, indexes, sequences and their like share names within a schema."""
    return ("relation", schema, relation)


def type_slot(schema: str, type_name: str) -> tuple[str, ...]:
    """Types share names with the row types of tables and views."""
    return ("type", schema, type_name)


def exclusive(schema: str, relation: str) -> Lock:
    """ACCESS EXCLUSIVE on a relation: blocks readers and writers."""
    return Lock("ACCESS EXCLUSIVE", name(schema, relation))


def table_address(schema: str, table: str) -> Address:
    """The address of an ordinary table."""
    return Address("table", (schema, table))


def column_address(schema: str, table: str, column: str) -> Address:
    """The address of a table's column."""
    return Address("column", (schema, table, column))


def parameters(options: Parameters) -> str:
    """`fillfactor=70, autovacuum_enabled=false`, values quoted where needed."""
    return ", ".join(_assignment(option) for option in options)


def with_clause(options: Parameters) -> str:
    """` WITH (…)`, or nothing."""
    return f" WITH ({parameters(options)})" if options else ""


def change_parameters(
    alter: str, live: Parameters, desired: Parameters, lock: Lock | None = None
) -> Sequence[Statement]:
    """Statements `alter` RESET (…) and SET (…) that bring storage parameters from live to desired."""
    wanted = {option.partition("=")[0] for option in desired}
    gone = [key for key in (option.partition("=")[0] for option in live) if key not in wanted]
    changed = tuple(option for option in desired if option not in live)
    statements = []
    if gone:
        statements.append(Statement(f"{alter} RESET ({', '.join(gone)})", lock=lock))
    if changed:
        statements.append(Statement(f"{alter} SET ({parameters(changed)})", lock=lock))
    return statements


def _assignment(option: str) -> str:
    key, _, value = option.partition("=")
    return f"{key}={value if value.replace('.', '').isalnum() else literal(value)}"
