"""Primary keys (sql-createtable)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reconciler.model.kind import Kind
from reconciler.model.statement import Hazard, Statement

from . import constraint as shared
from .constraint import IndexedConstraint
from .index_storage import storage_parameters, tablespace
from .renaming import on_whole, renames
from .sql import names


@dataclass(frozen=True, slots=True)
class PrimaryKey(IndexedConstraint):
    """The primary key of a table; `columns` in the order of the key, never empty.

    `without_overlaps` (since 18): the last column is a range, and ranges of equal keys do not overlap.
    """

    kind = "primary key"
    columns: tuple[str, ...] = ()
    without_overlaps: bool = False


def _definition(key: PrimaryKey) -> str:
    columns = names(key.columns) + (" WITHOUT OVERLAPS" if key.without_overlaps else "")
    late = shared.timing(key.deferrable, key.initially_deferred)
    return f"PRIMARY KEY ({columns}){shared.carried(key)}{shared.stored(key)}{late}"


def _clause(key: PrimaryKey, _: Sequence[str]) -> str:
    return shared.clause(key, _definition(key))


def _create(key: PrimaryKey, _: Sequence[str]) -> list[Statement]:
    fail = Hazard("may-fail-on-data", "fails if two rows have the same key or one holds a null in it")
    return [shared.added(key, _definition(key), (shared.builds, fail))]


def _drop(key: PrimaryKey) -> list[Statement]:
    return [shared.dropped(key, shared.unguarded)]


def _slots(key: PrimaryKey) -> Iterable[tuple[str, ...]]:
    # Whatever their names, a second primary key has to wait until the first is gone.
    return [*shared.slots_with_index(key), ("primary key", key.schema, key.table)]


PRIMARY_KEY = Kind(
    name="primary key",
    unordered=("storage_parameters",),
    object_type=PrimaryKey,
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
        "without_overlaps": shared.replaced,
    },
    parent=shared.parent,
    needs=shared.needs,
    clause=_clause,
    merges=lambda key: shared.merges(key, key.columns, False, key.without_overlaps),
    slots=_slots,
    harmless=shared.on_new_table,
    follows=True,
    rename=renames(lock=on_whole),
    alike=True,
)
