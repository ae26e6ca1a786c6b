"""What logical replication knows an old row by, where that is not the primary key (sql-altertable)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Kind, Readdress
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .index import index_address
from .relation import exclusive, table_address
from .sql import name


@dataclass(frozen=True, slots=True)
class ReplicaIdentity(Object):
    """The replica identity of a table: `full`, `nothing`, or `index` with the index and its kind.

    `index` is None where the index is gone; `index_kind` is `index` or the kind of constraint it keeps.
    """

    kind = "replica identity"
    key = ("schema", "table")
    schema: str
    table: str
    mode: str
    index: str | None = None
    index_kind: str | None = None


def _create(identity: ReplicaIdentity, _: Sequence[str]) -> list[Statement]:
    return [_statement(identity, _words(identity), ())]


def _drop(identity: ReplicaIdentity) -> list[Statement]:
    return [_statement(identity, "DEFAULT", (_other,))]


def _alter(live: ReplicaIdentity, desired: ReplicaIdentity) -> Altered:
    return Altered([_statement(desired, _words(desired), (_other,))])


def _words(identity: ReplicaIdentity) -> str:
    return f"USING INDEX {name(identity.index)}" if identity.index else identity.mode.upper()


def _statement(identity: ReplicaIdentity, words: str, hazards: tuple[Hazard, ...]) -> Statement:
    sql = f"ALTER TABLE {name(identity.schema, identity.table)} REPLICA IDENTITY {words}"
    return Statement(sql, hazards, exclusive(identity.schema, identity.table))


_other = Hazard("breaks-clients", "subscribers of logical replication get other columns of old rows, or none")


def _parent(identity: ReplicaIdentity) -> Address:
    return table_address(identity.schema, identity.table)


def _needs(identity: ReplicaIdentity) -> Iterable[Address]:
    if identity.index is None or identity.index_kind is None:
        return [_parent(identity)]
    return [_parent(identity), index_address(identity.schema, identity.table, identity.index, identity.index_kind)]


def _readdressed(identity: ReplicaIdentity, to: Readdress) -> ReplicaIdentity:
    if identity.index is None or identity.index_kind is None:
        return identity
    index = index_address(identity.schema, identity.table, identity.index, identity.index_kind)
    return replace(identity, index=to(index).path[-1])


REPLICA_IDENTITY = Kind(
    name="replica identity",
    object_type=ReplicaIdentity,
    catalog="pg_class",
    create=_create,
    drop=_drop,
    rules={"mode": _alter, "index": _alter, "index_kind": _alter},
    parent=_parent,
    needs=_needs,
    follows=True,
    readdress=_readdressed,
)
