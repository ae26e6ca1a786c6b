"""Catalog rows: fetched for all kinds in one round trip, in text form as the queries return them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reconciler.model.errors import InternalError
from reconciler.model.kind import Kind

if TYPE_CHECKING:
    from psycopg import Connection, Cursor

Rows = list[tuple[Any, ...]]


@cache
def own_query(name: str) -> str:
    """A query of this folder, by its file name without `.sql`."""
    return (Path(__file__).parent / f"{name}.sql").read_text(encoding="utf-8")


def fetch(connection: Connection, queries: Mapping[str, str], kinds: Iterable[Kind[Any]]) -> dict[str, Rows]:
    """Rows of every query, by its name. All queries travel together: one round trip however many there are."""
    cursors: dict[str, Cursor[tuple[Any, ...]]] = {}
    with connection.pipeline():
        for name, text in queries.items():
            cursors[name] = connection.execute(text.encode())
    for kind in kinds:
        _check_columns(kind, cursors[kind.name])
    return {name: cursor.fetchall() for name, cursor in cursors.items()}


def _check_columns(kind: Kind[Any], cursor: Cursor[tuple[Any, ...]]) -> None:
    """A query returns oid, sub-id and then exactly the fields of its object, in order."""
    if kind.read is not None:
        return
    returned = [column.name for column in cursor.description or ()][2:]
    wanted = [field.name for field in fields(kind.object_type)]
    if returned != wanted:
        raise InternalError(f"the query of kind {kind.name} returns {returned}, its object has {wanted}")


def frozen(value: Any) -> Any:
    """Arrays arrive as lists; objects hold tuples."""
    return tuple(frozen(item) for item in value) if type(value) is list else value
