"""Exclusion constraints (sql-createtable): no two rows for which all the operators are true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconciler.model.kind import Kind
from reconciler.model.statement import Hazard, Statement

from . import constraint as shared
from .constraint import IndexedConstraint
from .expression import enclosed, ended
from .index_storage import storage_parameters, tablespace
from .renaming import on_whole, renames
from .sql import name


@dataclass(frozen=True, slots=True)
class Exclude(IndexedConstraint):
    """An exclusion constraint.

    `elements` holds (key, operator): the key as text that goes into an index (see Index), the operator as
    `&&` or `OPERATOR(app.&&)`; `where` as PostgreSQL prints it, or None.
    """

    kind = "exclude"
    method: str = "btree"
    elements: tuple[tuple[str, str], ...] = ()
    where: str | None = None


def _definition(exclude: Exclude) -> str:
    elements = ", ".join(f"{ended(key)} WITH {operator}" for key, operator in exclude.elements)
    where = f" WHERE {enclosed(exclude.where)}" if exclude.where is not None else ""
    index = f"{shared.carried(exclude)}{shared.stored(exclude)}"
    late = shared.timing(exclude.deferrable, exclude.initially_deferred)
    return f"EXCLUDE USING {name(exclude.method)} ({elements}){index}{where}{late}"


def _clause(exclude: Exclude, _: Sequence[str]) -> str:
    return shared.clause(exclude, _definition(exclude))


def _create(exclude: Exclude, _: Sequence[str]) -> list[Statement]:
    fail = Hazard("may-fail-on-data", "fails if two rows exclude each other")
    return [shared.added(exclude, _definition(exclude), (shared.builds, fail))]


def _drop(exclude: Exclude) -> list[Statement]:
    return [shared.dropped(exclude)]


EXCLUDE = Kind(
    name="exclude",
    unordered=("storage_parameters",),
    object_type=Exclude,
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
        "method": shared.replaced,
        "elements": shared.replaced,
        "where": shared.replaced,
    },
    parent=shared.parent,
    needs=shared.needs,
    clause=_clause,
    merges=lambda exclude: shared.merges(exclude, exclude.method, exclude.elements, exclude.where),
    slots=shared.slots_with_index,
    harmless=shared.on_new_table,
    follows=True,
    spelled=("elements", "where"),
    rename=renames(lock=on_whole),
    alike=True,
)
