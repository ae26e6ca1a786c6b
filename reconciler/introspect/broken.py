"""Which object PostgreSQL itself cannot print: a view whose table went when somebody edited the catalogs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from reconciler.model.errors import Unsupported

if TYPE_CHECKING:
    from psycopg import Connection, Error

_POINT = "savepoint reconcile_look"
_BACK = "rollback to savepoint reconcile_look; release savepoint reconcile_look"
_NAME = "select i.type || ' ' || i.identity from pg_identify_object('{}'::regclass, {}, 0) i"


def is_damage(error: Error) -> bool:
    """Whether PostgreSQL could not make sense of its own catalogs (errcodes-appendix, class XX)."""
    return (error.sqlstate or "").startswith("XX")


def damaged(connection: Connection, error: Error, queries: Mapping[str, tuple[str, str]]) -> Unsupported:
    """The error for damaged catalogs, with the name of an object that cannot be read.

    `queries` holds kind → its query and the catalog whose oids this returns first. In a transaction; leaves it as
    found.
    """
    said = error.diag.message_primary or "it cannot be read"
    names = (_culprit(connection, query, catalog) for query, catalog in queries.values() if catalog)
    name = next((name for name in names if name), "something in the catalogs")
    return Unsupported(
        f"{name} is damaged: {said}",
        hint="PostgreSQL cannot print it, so pg_dump fails, too: repair it or drop it; nothing was changed",
    )


def _culprit(connection: Connection, query: str, catalog: str) -> str:
    """The first object of a query that makes it fail; "" when it does not."""
    if _tried(connection, query) is not None:
        return ""
    rows = _tried(connection, f"select first from ({query}\n) found(first)")
    if rows is None:
        return ""
    oids = sorted({int(row[0]) for row in rows})
    while len(oids) > 1:
        half = oids[: len(oids) // 2]
        oids = half if _tried(connection, _some(query, half)) is None else oids[len(half) :]
    named = _tried(connection, _NAME.format(catalog, oids[0])) if oids else None
    return str(named[0][0]) if named and named[0][0] else ""


def _some(query: str, oids: Sequence[int]) -> str:
    listed = ", ".join(map(str, oids))
    return f"select * from ({query}\n) found(first) where first in ({listed})"


def _tried(connection: Connection, query: str) -> list[tuple[Any, ...]] | None:
    """The rows; None where the query fails."""
    from psycopg import Error

    connection.execute(_POINT.encode())
    try:
        return connection.execute(query.encode()).fetchall()
    except Error:
        return None
    finally:
        connection.execute(_BACK.encode())
