"""A scratch transaction: an empty database in which anything may be built, since it always rolls back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reconciler.model.address import Address
from reconciler.model.errors import Unsupported

if TYPE_CHECKING:
    from psycopg import Connection

# Bodies are validated at the end (validate_bodies.py): a function may mention what is created after it.
_SETTINGS = """
set local search_path = '';
set local check_function_bodies = off;
set local client_min_messages = error;
set local lock_timeout = '30s';
set local jit = off;
"""

# Roles belong to the whole server, so two builds that make up the same role would wait for each other half
# way; better one after the other. The number is arbitrary and ours ("reconcil" in ASCII).
_ONE_AT_A_TIME = "select pg_advisory_xact_lock(8243108438593758572)"


@contextmanager
def scratch_transaction(connection: Connection, roles: Iterable[str]) -> Iterator[None]:
    """An empty database with these roles in it, gone when the block ends, however it ends.

    Raises:
        Unsupported: the database is not empty, or a role is missing and may not be created.
    """
    connection.execute("begin")
    try:
        connection.execute(_ONE_AT_A_TIME)
        _refuse_occupied(connection)
        connection.execute(_SETTINGS)
        _stand_in(connection, sorted(set(roles)))
        yield
    finally:
        if not connection.closed:
            connection.execute("rollback")


def _refuse_occupied(connection: Connection) -> None:
    row = connection.execute(
        "select current_database(), n.nspname, c.relname"
        " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
        " where c.oid >= 16384 and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' limit 1"
    ).fetchone()
    if row is not None:
        raise Unsupported(
            f'the scratch database "{row[0]}" is not empty: it holds {row[1]}.{row[2]}',
            hint="give the URL of an empty database; nothing was changed in this one",
        )


def _stand_in(connection: Connection, roles: list[str]) -> None:
    """Create the roles that the server lacks, without any rights."""
    from psycopg import errors, sql

    found = connection.execute("select rolname::text from pg_roles where rolname = any(%s)", (roles,)).fetchall()
    missing = [role for role in roles if (role,) not in found]
    try:
        for role in missing:
            connection.execute(sql.SQL("create role {}").format(sql.Identifier(role)))
    except errors.InsufficientPrivilege:
        raise Unsupported(
            f'role "{role}" does not exist on the server of the scratch database, and may not be created there',
            hint="create the role first, or build elsewhere: --shadow-url, or `reconcile dev fetch`",
        ) from None


def existing_schemas(connection: Connection) -> set[Address]:
    """Schemas that are there already, as `public` is in every new database."""
    rows = connection.execute("select nspname::text from pg_namespace").fetchall()
    return {Address("schema", (name,)) for (name,) in rows}
