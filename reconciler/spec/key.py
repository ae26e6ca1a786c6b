"""`primary_key:` and `unique:` of a table."""

from __future__ import annotations

from typing import Annotated

from reconciler.kinds.made_name import primary_key_name
from reconciler.kinds.primary_key import PrimaryKey
from reconciler.kinds.unique import Unique
from reconciler.model.source import Path
from reconciler.model.state import State

from .constraint import (
    Columns,
    IndexedSpec,
    flatten_indexed,
    indexed_fields,
    spell_flags,
    spell_indexed,
)
from .fields import Name, shorthand
from .sheet import Sheet


class PrimaryKeySpec(IndexedSpec):
    """A primary key; the shorthand is its columns. Without `name` it has the one PostgreSQL would give it."""

    name: Name | None = None
    columns: Columns
    without_overlaps: bool = False


class UniqueSpec(IndexedSpec):
    """A unique constraint; the shorthand is its columns."""

    columns: Columns
    nulls_not_distinct: bool = False
    without_overlaps: bool = False


AnyPrimaryKey = Annotated[PrimaryKeySpec, shorthand("columns", of=list), shorthand("columns")]
AnyUnique = Annotated[UniqueSpec, shorthand("columns", of=list), shorthand("columns")]


def flatten_primary_key(schema: str, table: str, spec: PrimaryKeySpec, path: Path, sheet: Sheet) -> None:
    """Add the primary key and its comments."""
    name = spec.name or primary_key_name(table)
    key = PrimaryKey(schema, table, name, *indexed_fields(spec), tuple(spec.columns), spec.without_overlaps)
    flatten_indexed(key, spec, path, sheet)


def flatten_unique(schema: str, table: str, name: str, spec: UniqueSpec, path: Path, sheet: Sheet) -> None:
    """Add the unique constraint and its comments."""
    flags = spec.nulls_not_distinct, spec.without_overlaps
    unique = Unique(schema, table, name, *indexed_fields(spec), tuple(spec.columns), *flags)
    flatten_indexed(unique, spec, path, sheet)


def spell_primary_key(key: PrimaryKey, state: State) -> list[str] | dict[str, object]:
    """The primary key as a person would write it: just the columns where there is nothing else to say."""
    spelled: dict[str, object] = {} if key.name == primary_key_name(key.table) else {"name": key.name}
    spelled["columns"] = list(key.columns)
    spelled |= spell_flags(key, {"without_overlaps": False})
    spelled |= spell_indexed(key, state)
    return list(key.columns) if len(spelled) == 1 else spelled


def spell_unique(unique: Unique, state: State) -> list[str] | dict[str, object]:
    """The unique constraint as a person would write it: just the columns where there is nothing else to say."""
    spelled: dict[str, object] = {"columns": list(unique.columns)}
    spelled |= spell_flags(unique, {"nulls_not_distinct": False, "without_overlaps": False})
    spelled |= spell_indexed(unique, state)
    return list(unique.columns) if len(spelled) == 1 else spelled
