"""Unique constraints (sql-createtable). A unique index without a constraint is an index."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconciler.model.kind import Kind
from reconciler.model.statement import Hazard, Statement

from . import constraint as shared
from .constraint import IndexedConstraint
from .index_storage import storage_parameters, tablespace
from .renaming import on_whole, renames
from .sql import names


@dataclass(frozen=True, slots=True)
class Unique(IndexedConstraint):
    """A unique constraint; `columns` in the order of the key, never empty.

    `nulls_not_distinct` since 15; `without_overlaps` (since 18): the last column is a range, and ranges of
    equal keys do not overlap.
    """

    kind = "unique"
    columns: tuple[str, ...] = ()
    nulls_not_distinct: bool = False
    without_overlaps: bool = False


def _definition(unique: Unique) -> str:
    nulls = " NULLS NOT DISTINCT" if unique.nulls_not_distinct else ""
    columns = names(unique.columns) + (" WITHOUT OVERLAPS" if unique.without_overlaps else "")
    late = shared.timing(unique.deferrable, unique.initially_deferred)
    return f"UNIQUE{nulls} ({columns}){shared.carried(unique)}{shared.stored(unique)}{late}"


def _clause(unique: Unique, _: Sequence[str]) -> str:
    return shared.clause(unique, _definition(unique))


def _create(unique: Unique, _: Sequence[str]) -> list[Statement]:
    fail = Hazard("may-fail-on-data", "fails if two rows have the same values")
    return [shared.added(unique, _definition(unique), (shared.builds, fail))]


def _drop(unique: Unique) -> list[Statement]:
    return [shared.dropped(unique, shared.unguarded)]


UNIQUE = Kind(
    name="unique",
    unordered=("storage_parameters",),
    object_type=Unique,
    catalog="pg_constraint",
    create=_create,
    drop=_drop,
    rules={
        "include": shared.replaced,
        "deferrable": shared.replaced,
        "initially_deferred": shared.replaced,
        "storage_parameters": storage_parameters,
        "tablespace": tablespace,
        "partitioned": shared.of_the_table,
        "columns": shared.replaced,
        "nulls_not_distinct": shared.replaced,
        "without_overlaps": shared.replaced,
    },
    parent=shared.parent,
    needs=shared.needs,
    clause=_clause,
    merges=lambda unique: shared.merges(unique, unique.columns, unique.nulls_not_distinct, unique.without_overlaps),
    slots=shared.slots_with_index,
    harmless=shared.on_new_table,
    follows=True,
    rename=renames(lock=on_whole),
    alike=True,
)
