"""What NOT NULL constraints are called in tables that have them from other tables (names since 18).

One that is inherited cannot be renamed; that of the other table can, along with those of all its heirs, unless one
of these is called otherwise or comes from elsewhere, too (sql-altertable, RENAME CONSTRAINT).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reconciler.model.address import Address
from reconciler.model.object import Object

from .partition import Partition, partition_address
from .relation import column_address, table_address

Objects = Mapping[Address, Object]
Table = tuple[str, str]


def reachable_name(column: Object, desired: Objects, live: Objects) -> str | None:
    """The name that the NOT NULL of a column gets: the desired one, or as it is where that cannot be changed."""
    there, wanted = live.get(column.address), column.field("not_null_name")
    if there is None or there.field("not_null_name") is None or wanted is None:
        return _text(wanted)
    schema, table, named = column.address.path
    if there.field("comes_not_null") and column.field("comes_not_null"):
        for other in sorted(_others((schema, table), live) & _others((schema, table), desired)):
            leading = column_address(*other, named)
            if _name(leading, live) == there.field("not_null_name") and leading in desired:
                return reachable_name(desired[leading], desired, live)
        return _text(there.field("not_null_name"))
    if there.field("not_null_name") == wanted or not there.field("with_heirs") or _none_follows(there):
        return _text(wanted)
    return _text(wanted if _all_follow(there, desired, live) else there.field("not_null_name"))


def _none_follows(column: Object) -> bool:
    return bool(column.field("not_null_form") == "no inherit")


def _all_follow(column: Object, desired: Objects, live: Objects) -> bool:
    """Whether all heirs call it as this table does, and have it from nowhere else."""
    schema, table, named = column.address.path
    heirs = _heirs((schema, table), desired, live)
    family = {(schema, table), *heirs}
    for heir in heirs:
        elsewhere = {each for each in _others(heir, live) - family if _name(column_address(*each, named), live)}
        if elsewhere or _name(column_address(*heir, named), live) != column.field("not_null_name"):
            return False
    return True


def _heirs(table: Table, desired: Objects, live: Objects) -> set[Table]:
    """Tables that inherit from it now and will, themselves or by way of others."""
    tied = [(a.path[0], a.path[1]) for a in live if a.kind in ("inheritance", "partition")]
    above = {heir: _others(heir, live) & _others(heir, desired) for heir in tied}
    found, further = {table}, {table}
    while further:
        further = {heir for heir, others in above.items() if others & further} - found
        found |= further
    return found - {table}


def _others(table: Table, objects: Objects) -> set[Table]:
    """The tables that a table has its columns from."""
    own, tie = objects.get(table_address(*table)), objects.get(partition_address(*table))
    inherits: Any = own.field("inherits") if own is not None else ()
    return {*inherits, *([(tie.of_schema, tie.of_table)] if isinstance(tie, Partition) else [])}


def _name(column: Address, objects: Objects) -> str | None:
    thing = objects.get(column)
    return None if thing is None else _text(thing.field("not_null_name"))


def _text(value: object) -> str | None:
    return None if value is None else str(value)
