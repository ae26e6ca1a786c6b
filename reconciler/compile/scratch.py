"""A scratch transaction: an empty database in which anything may be built, since it always rolls back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reconciler.model.address import Address
from reconciler.model.errors import Unsupported
from reconciler.model.session import pinned

if TYPE_CHECKING:
    from psycopg import Connection

# Bodies are validated at the end (validate_bodies.py): a function may mention what is created after it.
_SETTINGS = """
set local search_path = '';
set local check_function_bodies = off;
set local client_min_messages = error;
set local lock_timeout = '2min';
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
    connection.execute("begin read write")  # where a role may only read, it may still build what is rolled back
    try:
        connection.execute("; ".join(pinned("set local")).encode())
        connection.execute(_SETTINGS)
        _wait_for_others(connection)
        _refuse_occupied(connection)
        _stand_in(connection, sorted(set(roles)))
        yield
    finally:
        if not connection.closed:
            connection.execute("rollback")


def _wait_for_others(connection: Connection) -> None:
    from psycopg import errors

    try:
        connection.execute(_ONE_AT_A_TIME)
    except errors.LockNotAvailable:
        raise Unsupported(
            "another build has been using the scratch database for two minutes",
            hint="wait for it, end it, or give another empty database with --shadow-url",
        ) from None


# Everything that a user can make lies above the first free oid, 16384 (FirstNormalObjectId); the schemas of
# temporary tables stay for the next session that needs one.
_OCCUPANTS = """
select current_database(), found.kind, found.name
from (
  select 1, 'extension', extname::text from pg_extension where oid >= 16384
  union all select 2, 'schema', nspname::text from pg_namespace where oid >= 16384 and nspname !~ '^pg_(toast_)?temp_'
  union all select 3, 'relation', oid::regclass::text from pg_class where oid >= 16384 and relkind not in ('i', 't')
  union all select 4, 'function', oid::regprocedure::text from pg_proc where oid >= 16384
  union all select 5, 'type', oid::regtype::text from pg_type where oid >= 16384
  union all select 6, 'operator', oid::regoperator::text from pg_operator where oid >= 16384
  union all select 6, 'cast', format_type(castsource, null) || ' as ' || format_type(casttarget, null)
    from pg_cast where oid >= 16384
  union all select 6, 'operator family', opfname::text from pg_opfamily where oid >= 16384
  union all select 6, 'operator class', opcname::text from pg_opclass where oid >= 16384
  union all select 6, 'language', lanname::text from pg_language where oid >= 16384
  union all select 6, 'access method', amname::text from pg_am where oid >= 16384
  union all select 6, 'conversion', conname::text from pg_conversion where oid >= 16384
  union all select 7, 'collation', collname::text from pg_collation where oid >= 16384
  union all select 8, 'event trigger', evtname::text from pg_event_trigger
  union all select 9, 'foreign-data wrapper', fdwname::text from pg_foreign_data_wrapper where oid >= 16384
  union all select 10, 'publication', pubname::text from pg_publication
  union all select 11, 'text search parser', prsname::text from pg_ts_parser where oid >= 16384
  union all select 12, 'text search template', tmplname::text from pg_ts_template where oid >= 16384
  union all select 13, 'text search dictionary', dictname::text from pg_ts_dict where oid >= 16384
  union all select 14, 'text search configuration', cfgname::text from pg_ts_config where oid >= 16384
) found(rank, kind, name)
order by rank, name limit 1
"""


def _refuse_occupied(connection: Connection) -> None:
    row = connection.execute(_OCCUPANTS).fetchone()
    if row is not None:
        raise Unsupported(
            f'the scratch database "{row[0]}" is not empty: it holds {row[1]} {row[2]}',
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
