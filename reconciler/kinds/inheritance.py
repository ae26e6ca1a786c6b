"""Which table inherits from which (ddl-inherit). A table may inherit from several."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reconciler.model.address import Address
from reconciler.model.kind import Kind, Readdress
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .partition import Partition, partition_address
from .relation import exclusive, table_address
from .sql import name


@dataclass(frozen=True, slots=True)
class Inheritance(Object):
    """That the table inherits from another: its rows are found there, too, and it has its columns and checks."""

    kind = "inheritance"
    key = ("schema", "table", "from_schema", "from_table")
    schema: str
    table: str
    from_schema: str
    from_table: str


def _clause(inheritance: Inheritance, _: Sequence[str]) -> str:
    return ""  # CREATE TABLE says it behind the parentheses, in the order in which a table inherits


def _create(inheritance: Inheritance, _: Sequence[str]) -> list[Statement]:
    return [_alter(inheritance, "INHERIT")]


def _drop(inheritance: Inheritance) -> list[Statement]:
    hazard = Hazard("breaks-clients", "its rows stay in it, but are no longer found in the table it inherited from")
    return [_alter(inheritance, "NO INHERIT", hazard)]


def _alter(inheritance: Inheritance, action: str, *hazards: Hazard) -> Statement:
    other = name(inheritance.from_schema, inheritance.from_table)
    sql = f"ALTER TABLE {name(inheritance.schema, inheritance.table)} {action} {other}"
    return Statement(sql, hazards, exclusive(inheritance.schema, inheritance.table))


def _parent(inheritance: Inheritance) -> Address:
    return table_address(inheritance.schema, inheritance.table)


def _needs(inheritance: Inheritance) -> Iterable[Address]:
    return [_parent(inheritance), table_address(inheritance.from_schema, inheritance.from_table)]


def comes_with_parents(thing: Object, objects: Mapping[Address, Object]) -> bool:
    """Whether a table it inherits from, or is a partition of, has a part of that kind and name: then it cannot be
    renamed alone (sql-altertable, RENAME)."""
    schema, table, named = thing.address.path
    own, tie = objects.get(table_address(schema, table)), objects.get(partition_address(schema, table))
    others = list(own.field("inherits")) if own is not None else []
    others += [(tie.of_schema, tie.of_table)] if isinstance(tie, Partition) else []
    return any(Address(thing.kind, (*other, named)) in objects for other in others)


def _readdressed(inheritance: Inheritance, to: Readdress) -> Inheritance:
    own = to(_parent(inheritance)).path
    other = to(table_address(inheritance.from_schema, inheritance.from_table)).path
    return Inheritance(*own, *other)


INHERITANCE = Kind(
    name="inheritance",
    object_type=Inheritance,
    catalog="pg_class",
    create=_create,
    drop=_drop,
    rules={},
    parent=_parent,
    needs=_needs,
    clause=_clause,
    inseparable=lambda inheritance, _: True,
    follows=True,
    readdress=_readdressed,
)
