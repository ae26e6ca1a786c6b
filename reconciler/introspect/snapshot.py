"""One consistent, read-only view of a database for as long as it is read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reconciler.model.session import pinned

if TYPE_CHECKING:
    from psycopg import Connection

# Everything that changes how PostgreSQL spells what it prints, pinned. The empty search path makes it qualify
# every name. Beside it what makes reading fast: JIT costs more than it saves on catalog queries (112 of 191 ms
# measured on one), and nested loops over whole catalogs are what the planner takes where nobody has analyzed these
# since they grew (edges.sql on 1,000 tables: 3.2 s instead of 0.1).
SPELLING = """
set local search_path = '';
set local quote_all_identifiers = off;
set local datestyle = 'ISO, YMD';
set local intervalstyle = 'postgres';
set local timezone = 'UTC';
set local extra_float_digits = 1;
set local bytea_output = 'hex';
set local lock_timeout = '10s';
set local jit = off;
set local enable_nestloop = off;
"""


@contextmanager
def snapshot(connection: Connection) -> Iterator[None]:
    """A REPEATABLE READ, READ ONLY transaction with pinned spelling; ended by a rollback.

    A connection that is in a transaction already (the scratch build) is read as it is, and the settings
    go back with a savepoint.
    """
    from psycopg.pq import TransactionStatus

    inside = connection.info.transaction_status is not TransactionStatus.IDLE
    before, after = (
        ("savepoint reconcile_read", "rollback to savepoint reconcile_read; release savepoint reconcile_read")
        if inside
        else ("begin isolation level repeatable read, read only", "rollback")
    )
    connection.execute(f"{before}; {'; '.join(pinned('SET LOCAL'))}; {SPELLING}")
    try:
        yield
    finally:
        connection.execute(after)
