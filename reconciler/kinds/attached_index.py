"""Which index of a partition belongs to which index of the partitioned table (sql-alterindex, ATTACH PARTITION)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reconciler.model.address import Address
from reconciler.model.kind import Kind, Outcome, Readdress, Replace, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Statement

from .index import index_address
from .relation import exclusive, table_address
from .sql import name


@dataclass(frozen=True, slots=True)
class AttachedIndex(Object):
    """An index, with its table and what it is (`index`, or the kind of constraint it keeps), and the same of the one
    it belongs to."""

    kind = "attached index"
    key = ("schema", "name")
    schema: str
    name: str
    table: str
    index_kind: str
    of_schema: str
    of_name: str
    of_table: str
    of_kind: str


def _create(attached: AttachedIndex, _: Sequence[str]) -> list[Statement]:
    whole, part = name(attached.of_schema, attached.of_name), name(attached.schema, attached.name)
    lock = exclusive(attached.schema, attached.table)
    return [Statement(f"ALTER INDEX {whole} ATTACH PARTITION {part}", lock=lock)]


def _drop(attached: AttachedIndex) -> list[Statement]:
    return []  # there is no such command: it ends with either index, or with the partition's place


_FOLLOWS = Uncompared("follows from the indexes")


def _replaced(live: AttachedIndex, desired: AttachedIndex) -> Outcome:
    return Replace("an index cannot be detached")


def _parent(attached: AttachedIndex) -> Address:
    return index_address(attached.schema, attached.table, attached.name, attached.index_kind)


def _needs(attached: AttachedIndex) -> tuple[Address, Address]:
    of = index_address(attached.of_schema, attached.of_table, attached.of_name, attached.of_kind)
    return _parent(attached), of


def _readdressed(attached: AttachedIndex, to: Readdress) -> AttachedIndex:
    part, whole = (to(each).path for each in _needs(attached))
    table = to(table_address(attached.schema, attached.table)).path[1]
    of_table = to(table_address(attached.of_schema, attached.of_table)).path[1]
    return replace(
        attached,
        schema=part[0], name=part[-1], table=table,
        of_schema=whole[0], of_name=whole[-1], of_table=of_table,
    )  # fmt: skip


ATTACHED_INDEX = Kind(
    name="attached index",
    object_type=AttachedIndex,
    catalog="pg_class",
    create=_create,
    drop=_drop,
    rules={
        "table": _FOLLOWS,
        "index_kind": _FOLLOWS,
        "of_schema": _FOLLOWS,
        "of_name": _replaced,
        "of_table": _FOLLOWS,
        "of_kind": _FOLLOWS,
    },
    parent=_parent,
    needs=_needs,
    completes=lambda attached: _needs(attached)[1],
    follows=True,
    readdress=_readdressed,
)
