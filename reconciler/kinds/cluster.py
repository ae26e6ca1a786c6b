"""Which index CLUSTER sorts a table or materialized view by when it is not told one (sql-cluster)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Kind, Readdress
from reconciler.model.object import Object
from reconciler.model.statement import Lock, Statement

from .index import index_address
from .sql import name


@dataclass(frozen=True, slots=True)
class Cluster(Object):
    """The mark that CLUSTER leaves behind; the rows are not moved by setting it.

    `on_kind` is the kind of the relation named `table`; `index_kind` is `index` or the kind of constraint
    the index keeps.
    """

    kind = "cluster"
    key = ("schema", "table")
    schema: str
    table: str
    on_kind: str
    index: str
    index_kind: str = "index"


def _create(cluster: Cluster, _: Sequence[str]) -> list[Statement]:
    return [_statement(cluster, f"CLUSTER ON {name(cluster.index)}")]


def _drop(cluster: Cluster) -> list[Statement]:
    return [_statement(cluster, "SET WITHOUT CLUSTER")]


def _alter(live: Cluster, desired: Cluster) -> Altered:
    return Altered(_create(desired, ()))


def _statement(cluster: Cluster, action: str) -> Statement:
    relation = name(cluster.schema, cluster.table)
    sql = f"ALTER {cluster.on_kind.upper()} {relation} {action}"
    return Statement(sql, lock=Lock("SHARE UPDATE EXCLUSIVE", relation))


def _parent(cluster: Cluster) -> Address:
    return Address(cluster.on_kind, (cluster.schema, cluster.table))


def _needs(cluster: Cluster) -> Iterable[Address]:
    return [_parent(cluster), index_address(cluster.schema, cluster.table, cluster.index, cluster.index_kind)]


def _readdressed(cluster: Cluster, to: Readdress) -> Cluster:
    index = index_address(cluster.schema, cluster.table, cluster.index, cluster.index_kind)
    return replace(cluster, index=to(index).path[-1])


CLUSTER = Kind(
    name="cluster",
    object_type=Cluster,
    catalog="pg_class",
    create=_create,
    drop=_drop,
    rules={"on_kind": _alter, "index": _alter, "index_kind": _alter},
    parent=_parent,
    needs=_needs,
    follows=True,
    readdress=_readdressed,
)
