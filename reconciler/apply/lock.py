"""One applier per database: a session advisory lock (DESIGN D9)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reconciler.model.errors import Locked

if TYPE_CHECKING:
    from psycopg import Connection

# Arbitrary and ours; advisory locks are per database.
_KEY = 8243108438593758573


@contextmanager
def applying(connection: Connection) -> Iterator[None]:
    """Hold the lock of this database.

    Raises:
        Locked: somebody else holds it; says who and since when.
    """
    row = connection.execute("select pg_try_advisory_lock(%s)", (_KEY,)).fetchone()
    if not (row and row[0]):
        raise Locked(
            f"another apply is running on this database: {_holder(connection)}", hint="wait for it, then plan again"
        )
    try:
        yield
    finally:
        if not connection.closed:
            connection.execute("select pg_advisory_unlock(%s)", (_KEY,))


def _holder(connection: Connection) -> str:
    row = connection.execute(
        "select a.pid, a.usename, a.application_name, date_trunc('second', a.backend_start)"
        " from pg_locks l join pg_stat_activity a on a.pid = l.pid"
        " where l.locktype = 'advisory' and l.granted and l.objsubid = 1"
        " and l.classid::bigint = %s and l.objid::bigint = %s",
        (_KEY >> 32, _KEY & 0xFFFFFFFF),
    ).fetchone()
    return f"pid {row[0]}, role {row[1]}, {row[2]}, connected since {row[3]}" if row else "it has just ended"
