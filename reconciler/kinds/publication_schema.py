"""Schemas of publications, whose tables are all published, also those that come later (sql-alterpublication, 15)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reconciler.model.address import Address
from reconciler.model.kind import Kind, Readdress
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .sql import name

IN_SCHEMA = "TABLES IN SCHEMA "
"""How the clause of a schema begins; a table's cannot, since names with capitals are quoted."""


@dataclass(frozen=True, slots=True)
class PublicationSchema(Object):
    """A schema of a publication."""

    kind = "publication schema"
    key = ("publication", "schema")
    publication: str
    schema: str


def _clause(schema: PublicationSchema, _: Sequence[str]) -> str:
    return f"{IN_SCHEMA}{name(schema.schema)}"


def _create(schema: PublicationSchema, _: Sequence[str]) -> list[Statement]:
    hazard = Hazard("breaks-clients", "UPDATE and DELETE fail on tables of the schema that have no replica identity")
    return [_alter(schema, "ADD", hazard)]


def _drop(schema: PublicationSchema) -> list[Statement]:
    hazard = Hazard("breaks-clients", "subscribers are no longer told what changes in the schema's tables")
    return [_alter(schema, "DROP", hazard)]


def _alter(schema: PublicationSchema, verb: str, hazard: Hazard) -> Statement:
    return Statement(f"ALTER PUBLICATION {name(schema.publication)} {verb} {_clause(schema, ())}", (hazard,))


def _parent(schema: PublicationSchema) -> Address:
    return Address("publication", (schema.publication,))


def _needs(schema: PublicationSchema) -> Iterable[Address]:
    return [_parent(schema), Address("schema", (schema.schema,))]


def _readdressed(schema: PublicationSchema, to: Readdress) -> PublicationSchema:
    named = to(Address("schema", (schema.schema,))).path[0]
    return replace(schema, publication=to(_parent(schema)).path[0], schema=named)


PUBLICATION_SCHEMA = Kind(
    name="publication schema",
    object_type=PublicationSchema,
    catalog="pg_publication_namespace",
    create=_create,
    drop=_drop,
    rules={},
    parent=_parent,
    needs=_needs,
    clause=_clause,
    readdress=_readdressed,
)
