"""Which table is a partition of which, and of what rows (ddl-partitioning). The partition itself is a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reconciler.model.address import Address
from reconciler.model.kind import Kind, Outcome, Readdress, Replace
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Lock, Statement

from .relation import exclusive, table_address
from .sql import name


@dataclass(frozen=True, slots=True)
class Partition(Object):
    """A table's place in a partitioned table; `bounds` as PostgreSQL prints them, `FOR VALUES …` or `DEFAULT`."""

    kind = "partition"
    key = ("schema", "table")
    schema: str
    table: str
    of_schema: str
    of_table: str
    bounds: str


def partition_address(schema: str, table: str) -> Address:
    """The address of a table's place in another."""
    return Address("partition", (schema, table))


def _create(partition: Partition, _: Sequence[str]) -> list[Statement]:
    # ACCESS EXCLUSIVE on the partition only (sql-altertable, ATTACH PARTITION).
    lock = Lock("SHARE UPDATE EXCLUSIVE", name(partition.of_schema, partition.of_table))
    return [Statement(_alter(partition, "ATTACH", f" {partition.bounds}"), (_scans, _fails), lock)]


_scans = Hazard("scans-table", "every row of the partition is checked against its bounds")
_fails = Hazard("may-fail-on-data", "fails if a row is outside the bounds, or in the default partition")


def _drop(partition: Partition) -> list[Statement]:
    hazard = Hazard("breaks-clients", "its rows stay in it, but are no longer found in the partitioned table")
    lock = exclusive(partition.of_schema, partition.of_table)
    return [Statement(_alter(partition, "DETACH"), (hazard,), lock)]


def _alter(partition: Partition, action: str, bounds: str = "") -> str:
    whole, part = name(partition.of_schema, partition.of_table), name(partition.schema, partition.table)
    return f"ALTER TABLE {whole} {action} PARTITION {part}{bounds}"


def _replaced(live: Partition, desired: Partition) -> Outcome:
    return Replace("a partition is detached and attached again: its rows stay (sql-altertable)")


def _parent(partition: Partition) -> Address:
    return table_address(partition.schema, partition.table)


def _of(partition: Partition) -> Address:
    return table_address(partition.of_schema, partition.of_table)


def _needs(partition: Partition) -> Iterable[Address]:
    return [_parent(partition), _of(partition)]


def _crowds(partition: Partition) -> Iterable[tuple[str, ...]]:
    """Bounds may not overlap, so all that leave go before any that come."""
    return [("partitions", partition.of_schema, partition.of_table)]


def _harmless(partition: Partition, live: Mapping[Address, Object]) -> bool:
    """A new table is empty; a default partition beside it, which is looked through as well, need not be."""
    beside = (each for address, each in live.items() if address.kind == Partition.kind)
    others = (each for each in beside if isinstance(each, Partition) and _of(each) == _of(partition))
    return _parent(partition) not in live and all(other.bounds != "DEFAULT" for other in others)


def _readdressed(partition: Partition, to: Readdress) -> Partition:
    whole, part = to(_of(partition)).path, to(_parent(partition)).path
    return replace(partition, schema=part[0], table=part[1], of_schema=whole[0], of_table=whole[1])


PARTITION = Kind(
    name="partition",
    object_type=Partition,
    catalog="pg_class",
    create=_create,
    drop=_drop,
    rules={"of_schema": _replaced, "of_table": _replaced, "bounds": _replaced},
    ties=True,
    parent=_parent,
    needs=_needs,
    crowds=_crowds,
    harmless=_harmless,
    follows=True,
    readdress=_readdressed,
    spelled=("bounds",),
)
