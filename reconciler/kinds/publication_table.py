"""Tables of publications (sql-alterpublication). Each is an object of its own, as in pg_publication_rel: what its
row filter uses is recorded by PostgreSQL, and one table can come and go without the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reconciler.model.address import Address
from reconciler.model.kind import Kind, Outcome, Readdress, Replace
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Lock, Statement

from .expression import enclosed
from .sql import name, names


@dataclass(frozen=True, slots=True)
class PublicationTable(Object):
    """A table of a publication.

    `columns` sorted, empty for all; `where` is the row filter as PostgreSQL prints it, or None. Both since 15.
    """

    kind = "publication table"
    key = ("publication", "schema", "table")
    publication: str
    schema: str
    table: str
    columns: tuple[str, ...] = ()
    where: str | None = None


def _clause(table: PublicationTable, _: Sequence[str]) -> str:
    # ONLY: without it PostgreSQL adds each table that inherits, too, which would be members of their own.
    columns = f" ({names(table.columns)})" if table.columns else ""
    where = f" WHERE {enclosed(table.where)}" if table.where is not None else ""
    return f"ONLY {_table(table)}{columns}{where}"


def _create(table: PublicationTable, _: Sequence[str]) -> list[Statement]:
    identity = Hazard("breaks-clients", "UPDATE and DELETE fail on the table if it has no fitting replica identity")
    return [_alter(table, f"ADD TABLE {_clause(table, ())}", identity)]


def _drop(table: PublicationTable) -> list[Statement]:
    unserved = Hazard("breaks-clients", "subscribers are no longer told what changes in the table")
    return [_alter(table, f"DROP TABLE ONLY {_table(table)}", unserved)]


def _replace(live: PublicationTable, desired: PublicationTable) -> Outcome:
    # Nothing is missed in between: a subscriber sees the publication as it was when a transaction committed.
    return Replace("ALTER PUBLICATION changes one table only by DROP and ADD; SET says all of them again")


def _alter(table: PublicationTable, action: str, hazard: Hazard) -> Statement:
    lock = Lock("SHARE UPDATE EXCLUSIVE", _table(table))
    return Statement(f"ALTER PUBLICATION {name(table.publication)} {action}", (hazard,), lock)


def _table(table: PublicationTable) -> str:
    return name(table.schema, table.table)


def _parent(table: PublicationTable) -> Address:
    return Address("publication", (table.publication,))


def _needs(table: PublicationTable) -> Iterable[Address]:
    return [_parent(table)]  # the table, of whatever kind, and its columns are recorded by PostgreSQL


def _harmless(table: PublicationTable, live: Mapping[Address, Object]) -> bool:
    """A table that is made in the same plan has nobody yet who would notice."""
    kinds = ("table", "partitioned table")
    return not any(Address(kind, (table.schema, table.table)) in live for kind in kinds)


def _readdressed(table: PublicationTable, to: Readdress) -> PublicationTable:
    schema, named = to(Address("table", (table.schema, table.table))).path
    return replace(table, publication=to(_parent(table)).path[0], schema=schema, table=named)


PUBLICATION_TABLE = Kind(
    name="publication table",
    object_type=PublicationTable,
    catalog="pg_publication_rel",
    create=_create,
    drop=_drop,
    rules={
        "columns": _replace,
        "where": _replace,
    },
    parent=_parent,
    needs=_needs,
    clause=_clause,
    harmless=_harmless,
    spelled=("where",),
    readdress=_readdressed,
)
