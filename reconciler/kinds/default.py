"""Column defaults. An object of their own, as in pg_attrdef: what they need (a function, a sequence, an enum
value) can be created after the column, and they can be taken off and put back when that has to be replaced."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Kind, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Statement

from .expression import default_clause
from .relation import column_address, exclusive
from .sql import name


@dataclass(frozen=True, slots=True)
class Default(Object):
    """The default of a column; `expression` as PostgreSQL prints it, NULL where the column has none although one that
    it inherits from has.

    `on_kind` is the kind of `table`: a view's column, too, may have one, for what is inserted into the view.
    `inherited`: so is the column, which is therefore not written in CREATE TABLE; `usual`: and this is the default
    it comes with.
    """

    kind = "default"
    key = ("schema", "table", "column")
    schema: str
    table: str
    column: str
    expression: str
    on_kind: str = "table"
    inherited: bool = False
    usual: bool = False


def _clause(default: Default, _: Sequence[str]) -> str | None:
    if default.inherited and default.usual:
        return ""
    if default.on_kind == "view" or default.inherited:
        return None
    return default_clause(default.expression)


def _create(default: Default, _: Sequence[str]) -> list[Statement]:
    return [_alter(default, f"SET DEFAULT {default.expression}")]


def _drop(default: Default) -> list[Statement]:
    return [_alter(default, "DROP DEFAULT")]


def _expression(live: Default, desired: Default) -> Altered:
    return Altered(_create(desired, ()))


def _alter(default: Default, action: str) -> Statement:
    table = name(default.schema, default.table)
    sql = f"ALTER {default.on_kind.upper()} {table} ALTER COLUMN {name(default.column)} {action}"
    return Statement(sql, lock=exclusive(default.schema, default.table))


def _parent(default: Default) -> Address:
    if default.on_kind == "view":  # whose columns are no objects of their own
        return Address(default.on_kind, (default.schema, default.table))
    return column_address(default.schema, default.table, default.column)


def _needs(default: Default) -> Iterable[Address]:
    return [_parent(default)]


def _inseparable(default: Default, _: Object) -> bool:
    return default.inherited and default.usual


DEFAULT = Kind(
    name="default",
    object_type=Default,
    catalog="pg_attrdef",
    create=_create,
    drop=_drop,
    rules={
        "expression": _expression,
        "on_kind": Uncompared("with the kind of its relation the whole relation changes"),
        "inherited": Uncompared("follows from the tables it inherits from"),
        "usual": Uncompared("follows from the tables it inherits from"),
    },
    parent=_parent,
    needs=_needs,
    clause=_clause,
    inseparable=_inseparable,
    carried=("expression",),
    overridden=True,
    spelled=("expression",),
)
