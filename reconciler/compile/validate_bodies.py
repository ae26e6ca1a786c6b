"""Has PostgreSQL check the bodies of functions once everything they may mention exists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reconciler.model.address import Address
from reconciler.model.source import Path, Problem

from .pinpoint import Sources, pinpoint

if TYPE_CHECKING:
    from psycopg import Connection, Error

# Each language has a validator (sql-createlanguage); plpgsql_check would see more, this sees what CREATE would.
_VALIDATORS = """
select n.nspname::text, p.proname::text, '(' || oidvectortypes(p.proargtypes) || ')', p.oid,
       v.pronamespace::regnamespace::text || '.' || quote_ident(v.proname), coalesce(p.proconfig, '{}'), p.prosrc
from pg_proc p
join pg_namespace n on n.oid = p.pronamespace
join pg_language l on l.oid = p.prolang
join pg_proc v on v.oid = l.lanvalidator
where p.oid >= 16384 and p.prosqlbody is null and p.prokind <> 'a' -- an aggregate has no body of its own
  and not exists (select from pg_depend d
                  where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
"""

# CREATE FUNCTION has a body checked under the function's own settings (ProcedureCreate in pg_proc.c). One that
# brings no search path runs under its caller's: PostgreSQL's default stands for it.
_USUAL_PATH = '"$user", public'
_AS_IT_RUNS = "select set_config(s.key, s.value, true) from unnest(%s::text[], %s::text[]) s(key, value)"


# What a name means in a body depends on the search path of whoever calls it, which we do not know: undefined
# table, column, object, function, schema (errcodes-appendix). Everything else is wrong under any path.
_DEPENDS_ON_THE_CALLER = ("42P01", "42703", "42704", "42883", "3F000")


def validate_bodies(connection: Connection, paths: Mapping[Address, Path], sources: Sources) -> list[Problem]:
    """Problems in the bodies of declared functions; warnings where the caller's search path may still resolve a name.

    `paths` by canonical address.
    """
    from psycopg import Error

    by_signature = {address.path: path for address, path in paths.items() if len(address.path) == 3}
    found = []
    rows = connection.execute(_VALIDATORS).fetchall()
    connection.execute("set local check_function_bodies = on")
    for schema, name, types, oid, validator, settings, body in rows:
        path = by_signature.get((schema, name, types))
        if path is None:
            continue
        connection.execute("savepoint reconcile_body")
        try:
            connection.execute(_AS_IT_RUNS, (["search_path", *_keys(settings)], [_USUAL_PATH, *_values(settings)]))
            connection.execute(f"select {validator}({oid})".encode())
        except Error as error:
            found.append(_problem(error, f"{schema}.{name}{types}", path, body, sources))
        connection.execute("rollback to savepoint reconcile_body")
    return found


def _keys(settings: list[str]) -> list[str]:
    return [each.partition("=")[0] for each in settings]


def _values(settings: list[str]) -> list[str]:
    return [each.partition("=")[2] for each in settings]


def _problem(error: Error, name: str, path: Path, body: str, sources: Sources) -> Problem:
    place = sources.place((*path, "body"))
    inner = error.diag.internal_query
    start = body.find(inner) if inner else 0
    if start >= 0 and error.diag.internal_position:
        place = pinpoint(place, body, start + int(error.diag.internal_position) - 1, sources)
    said = [error.diag.message_primary or str(error), error.diag.context or ""]
    message = f"the body of {name} is not valid: " + "; ".join(part for part in said if part)
    severity = "warning" if error.sqlstate in _DEPENDS_ON_THE_CALLER else "error"
    return Problem("bad-body", message, place, sources.excerpt(place), error.diag.message_hint or "", severity)
