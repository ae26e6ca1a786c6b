"""Which table has the attributes of a composite type for its columns (sql-createtable, OF).

A tie, as inheritance is: it is cut while type or columns change, since no column of such a table is added, dropped or
retyped by itself, and no attribute of its type without CASCADE (sql-altertable, sql-altertype). The rows stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reconciler.model.address import Address
from reconciler.model.kind import Kind, Outcome, Replace
from reconciler.model.object import Object
from reconciler.model.statement import Statement

from .relation import exclusive, table_address
from .sql import name


@dataclass(frozen=True, slots=True)
class TypedTable(Object):
    """That the columns of a table are those of a type; `of_type` is its quoted, qualified name."""

    kind = "typed table"
    key = ("schema", "table")
    schema: str
    table: str
    of_type: str


def _clause(tie: TypedTable, _: Sequence[str]) -> str:
    return ""  # CREATE TABLE says it before the parentheses


def _create(tie: TypedTable, _: Sequence[str]) -> list[Statement]:
    return [_alter(tie, f"OF {tie.of_type}")]


def _drop(tie: TypedTable) -> list[Statement]:
    return [_alter(tie, "NOT OF")]


def _alter(tie: TypedTable, action: str) -> Statement:
    return Statement(f"ALTER TABLE {name(tie.schema, tie.table)} {action}", lock=exclusive(tie.schema, tie.table))


def _of_type(live: TypedTable, desired: TypedTable) -> Outcome:
    return Replace("the columns have to fit before the table is of another type (sql-altertable)")


def _parent(tie: TypedTable) -> Address:
    return table_address(tie.schema, tie.table)


def _needs(tie: TypedTable) -> Iterable[Address]:
    return [_parent(tie)]


TYPED_TABLE = Kind(
    name="typed table",
    object_type=TypedTable,
    catalog="pg_class",
    create=_create,
    drop=_drop,
    rules={"of_type": _of_type},
    parent=_parent,
    needs=_needs,
    clause=_clause,
    inseparable=lambda tie, _: True,
    binds=("column",),
    follows=True,
)
