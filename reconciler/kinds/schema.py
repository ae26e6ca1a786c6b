"""Schemas (sql-createschema)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reconciler.model.kind import Kind
from reconciler.model.object import Object
from reconciler.model.statement import Statement

from .renaming import by_name, renames
from .sql import name


@dataclass(frozen=True, slots=True)
class Schema(Object):
    """A schema; everything about it is in its satellites."""

    kind = "schema"
    key = ("name",)
    name: str


def _create(schema: Schema, _: Sequence[str]) -> list[Statement]:
    return [Statement(f"CREATE SCHEMA {name(schema.name)}")]


def _drop(schema: Schema) -> list[Statement]:
    return [Statement(f"DROP SCHEMA {name(schema.name)}")]


def _slots(schema: Schema) -> Iterable[tuple[str, ...]]:
    return [("schema", schema.name)]


SCHEMA = Kind(
    name="schema",
    object_type=Schema,
    catalog="pg_namespace",
    create=_create,
    drop=_drop,
    rules={},
    slots=_slots,
    top_level=True,
    holds=True,
    rename=renames(by_name),
)
