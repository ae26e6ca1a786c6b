"""Owners. Nobody writes one: it is left as it is (D3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Compile, Kind, Locate, Readdress, Row
from reconciler.model.object import Object
from reconciler.model.statement import Statement

from .role import role_needs
from .satellite import Satellite, target_name
from .sql import name


@dataclass(frozen=True, slots=True)
class Owner(Satellite):
    """The role that owns `target`."""

    kind = "owner"
    key = ("target",)
    target: Address
    role: str


# What has an owner of its own; parts belong to the owner of the whole.
_OWNED = frozenset({
    "database",
    "schema", "table", "foreign table", "view", "materialized view", "sequence", "statistics",
    "function", "procedure", "aggregate", "operator", "operator class", "operator family",
    "enum", "domain", "composite type", "range type", "base type", "collation", "conversion",
    "text search configuration", "text search dictionary", "language", "event trigger",
    "publication", "subscription", "foreign data wrapper", "server",
})  # fmt: skip


# Only a superuser can own one (sql-altereventtrigger, sql-alterforeigndatawrapper).
OF_SUPERUSERS = frozenset({"event trigger", "foreign data wrapper"})


def has_owner(thing: Object) -> bool:
    """Whether the object has an owner of its own: not a sequence that belongs to a column."""
    return thing.kind in _OWNED and not (thing.kind == "sequence" and thing.field("owned_by"))


def _create(owner: Owner, _: Sequence[str]) -> list[Statement]:
    return [Statement(f"ALTER {target_name(owner.target)} OWNER TO {name(owner.role)}")]


def _drop(owner: Owner) -> list[Statement]:
    return []  # every object has an owner; it goes with the object


def _role(live: Owner, desired: Owner) -> Altered:
    return Altered(_create(desired, ()))


def _read(row: Row, locate: Locate) -> Owner | None:
    classid, objid, objsubid, role = row
    target = locate(classid, objid, objsubid)
    return Owner(target, role) if target else None


def _needs(owner: Owner) -> Iterable[Address]:
    return [owner.target, *role_needs([owner.role])]


def _readdressed(owner: Owner, to: Readdress) -> Owner:
    return replace(owner, role=to(Address("role", (owner.role,))).path[0])


OWNER = Kind(
    name="owner",
    object_type=Owner,
    catalog="",
    create=_create,
    drop=_drop,
    rules={"role": _role},
    parent=lambda owner: owner.target,
    needs=_needs,
    undeclared=True,
    compile=Compile.KEEP,
    follows=True,
    read=_read,
    readdress=_readdressed,
)
