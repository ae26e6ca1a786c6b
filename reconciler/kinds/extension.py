"""Extensions (sql-createextension). What belongs to one is never part of a state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Compile, Kind, Outcome, Readdress, Replace, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .sql import literal, name


@dataclass(frozen=True, slots=True)
class Extension(Object):
    """An extension.

    As written, None for `schema`, `version` and `comment` says that it is not managed. Live, `schema` and
    `version` are there, and `comment` is empty where there is none. `relocatable`: ALTER EXTENSION SET
    SCHEMA works; `own_comment`: the comment is the one the extension came with. Only the live database
    knows these two.
    """

    kind = "extension"
    key = ("name",)
    name: str
    schema: str | None = None
    version: str | None = None
    comment: str | None = None
    relocatable: bool = True
    own_comment: bool = False


def _create(extension: Extension, _: Sequence[str]) -> list[Statement]:
    # With an empty search path PostgreSQL has no schema to put it in by itself; of those that must be in
    # pg_catalog it says so.
    schema = name(extension.schema or "public")
    version = f" VERSION {literal(extension.version)}" if extension.version else ""
    created = Statement(f"CREATE EXTENSION {name(extension.name)} SCHEMA {schema}{version}")
    return [created] if extension.comment is None else [created, _commented(extension)]


def _drop(extension: Extension) -> list[Statement]:
    hazard = Hazard("deletes-data", "tables that belong to the extension go with it, and all their rows")
    return [Statement(f"DROP EXTENSION {name(extension.name)}", (hazard,))]


def _schema(live: Extension, desired: Extension) -> Outcome:
    if not live.relocatable:
        return Replace("the extension cannot change its schema (sql-alterextension, SET SCHEMA)")
    hazard = Hazard("breaks-clients", "statements that find its functions by their old schema fail from now on")
    sql = f"ALTER EXTENSION {name(desired.name)} SET SCHEMA {name(desired.schema or '')}"
    return Altered([Statement(sql, (hazard,))])


def _version(live: Extension, desired: Extension) -> Altered:
    sql = f"ALTER EXTENSION {name(desired.name)} UPDATE TO {literal(desired.version or '')}"
    return Altered([Statement(sql)])


def _comment(live: Extension, desired: Extension) -> Altered:
    return Altered([_commented(desired)])


def _commented(extension: Extension) -> Statement:
    text = literal(extension.comment) if extension.comment else "NULL"
    return Statement(f"COMMENT ON EXTENSION {name(extension.name)} IS {text}")


def _settle(extension: Extension, _: Mapping[Address, Object], live: Mapping[Address, Object]) -> Extension:
    """What nobody manages stays as it is."""
    found = live.get(extension.address)
    if found is None:
        return extension
    kept = {field: found.field(field) for field in _MANAGED if extension.field(field) is None}
    return replace(extension, **kept)


_MANAGED = ("schema", "version", "comment")


def _needs(extension: Extension) -> Iterable[Address]:
    own = extension.schema is None or extension.schema.startswith("pg_")
    return [] if own else [Address("schema", (str(extension.schema),))]


def _readdressed(extension: Extension, to: Readdress) -> Extension:
    schema = None if extension.schema is None else to(Address("schema", (extension.schema,))).path[0]
    return replace(extension, schema=schema)


EXTENSION = Kind(
    name="extension",
    object_type=Extension,
    catalog="pg_extension",
    create=_create,
    drop=_drop,
    rules={
        "schema": _schema,
        "version": _version,
        "comment": _comment,
        "relocatable": Uncompared("a property of the extension's files, nothing that can be declared"),
        "own_comment": Uncompared("tells import what goes without saying; the comment itself is compared"),
    },
    needs=_needs,
    slots=lambda extension: [("extension", extension.name)],
    settle=_settle,
    compile=Compile.BUILD,
    top_level=True,
    schema=lambda extension: None,
    readdress=_readdressed,
)
