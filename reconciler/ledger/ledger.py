"""Reading and writing the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from reconciler.model.address import Address

if TYPE_CHECKING:
    from psycopg import Connection

SCHEMA = "reconciler"


def owned(connection: Connection) -> dict[Address, str] | None:
    """The top-level objects that earlier applies created, with the project that did; None when not readable.

    Read-only; leaves the connection as found.
    """
    if not _exists(connection):
        return {}
    row = connection.execute(
        "select has_schema_privilege('reconciler', 'usage') and has_table_privilege(c.oid, 'select')"
        " from pg_class c where c.relname = 'owned' and c.relnamespace = to_regnamespace('reconciler')"
    ).fetchone()
    if not (row and row[0]):
        return None
    rows = connection.execute("select kind, path, project from reconciler.owned").fetchall()
    return {Address(kind, tuple(path)): project for kind, path, project in rows}


class Ledger:
    """Writes one run. Everything but the run's beginning and end goes into the transaction that it records."""

    def __init__(self, connection: Connection, run: int, project: str) -> None:
        self._connection, self._run, self._project = connection, run, project

    @classmethod
    def begin(
        cls, connection: Connection, *, project: str, steps: int, tool_version: str, create: bool
    ) -> Ledger | None:
        """Start a run; None where the role may not write the ledger, or there is none and `create` is false."""
        if not (create or _exists(connection)) or not _writable(connection):
            return None
        with connection.transaction():
            if not _exists(connection):
                connection.execute((Path(__file__).parent / "schema.sql").read_bytes())
            row = connection.execute(
                "insert into reconciler.runs (project, tool_version, steps) values (%s, %s, %s) returning id",
                (project, tool_version, steps),
            ).fetchone()
        return cls(connection, row[0] if row else 0, project)

    def record(self, made: Iterable[Address], gone: Iterable[Address]) -> None:
        """Within the transaction that did it: what now is ours, and what is no more."""
        with self._connection.cursor() as cursor:
            cursor.executemany(
                "delete from reconciler.owned where kind = %s and path = %s", [(a.kind, list(a.path)) for a in gone]
            )
            cursor.executemany(
                "insert into reconciler.owned (kind, path, project, run) values (%s, %s, %s, %s)"
                " on conflict do nothing",
                [(a.kind, list(a.path), self._project, self._run) for a in made],
            )

    def rename(self, moves: Iterable[tuple[Address, Address]]) -> None:
        """Within the transaction that did it: what was ours is so under its new name, in this order."""
        with self._connection.cursor() as cursor:
            cursor.executemany(
                "with moved as (delete from reconciler.owned where kind = %s and path = %s returning project, run)"
                " insert into reconciler.owned (kind, path, project, run) select %s, %s, project, run from moved"
                " on conflict do nothing",
                [(old.kind, list(old.path), new.kind, list(new.path)) for old, new in moves],
            )

    def end(self, result: str) -> None:
        """Close the run: `applied`, `failed` or `diverged`."""
        self._connection.execute(
            "update reconciler.runs set finished_at = clock_timestamp(), result = %s where id = %s",
            (result, self._run),
        )


def _exists(connection: Connection) -> bool:
    row = connection.execute(
        "select exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace"
        " where n.nspname = 'reconciler' and c.relname = 'owned')"
    ).fetchone()
    return bool(row and row[0])


def _writable(connection: Connection) -> bool:
    if not _exists(connection):
        row = connection.execute("select has_database_privilege(current_database(), 'create')").fetchone()
        return bool(row and row[0])
    row = connection.execute(
        # A list of privileges asks for any of them, so each is asked for alone.
        "select has_schema_privilege('reconciler', 'usage') and bool_and(has_table_privilege(c.oid, needed))"
        " from pg_class c, unnest(case c.relname when 'runs' then array['select', 'insert', 'update']"
        " else array['select', 'insert', 'delete'] end) needed"
        " where c.relnamespace = to_regnamespace('reconciler') and c.relname in ('runs', 'owned')"
    ).fetchone()
    return bool(row and row[0])
