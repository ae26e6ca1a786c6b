"""ALTER TABLE for a column. It takes foreign tables, too; their rows are elsewhere and nothing happens to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconciler.model.statement import Hazard, Statement

from .relation import exclusive
from .sql import name

if TYPE_CHECKING:
    from .column import Column


def in_table(column: Column, action: str, *hazards: Hazard, only: bool = False) -> Statement:
    """ALTER TABLE with the action; `only` leaves the tables that inherit as they are."""
    sql = f"ALTER TABLE {'ONLY ' if only else ''}{name(column.schema, column.table)} {action}"
    return Statement(sql, hazards if column.on_kind == "table" else (), exclusive(column.schema, column.table))


def on_column(column: Column, action: str, *hazards: Hazard, only: bool = False) -> Statement:
    """ALTER COLUMN with the action."""
    return in_table(column, f"ALTER COLUMN {name(column.name)} {action}", *hazards, only=only)


def on_column_alone(column: Column, action: str) -> Statement:
    """What every table decides for itself; without ONLY it would be said for all that inherit, too."""
    return on_column(column, action, only=column.with_heirs)
