"""Has PostgreSQL check the bodies of functions once everything they may mention exists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reconciler.model.address import Address
from reconciler.model.source import Path, Problem

from .rejections import Sources

if TYPE_CHECKING:
    from psycopg import Connection, Error

# Each language has a validator (sql-createlanguage); plpgsql_check would see more, this sees what CREATE would.
_VALIDATORS = """
select n.nspname::text, p.proname::text, '(' || oidvectortypes(p.proargtypes) || ')', p.oid,
       v.pronamespace::regnamespace::text || '.' || quote_ident(v.proname)
from pg_proc p
join pg_namespace n on n.oid = p.pronamespace
join pg_language l on l.oid = p.prolang
join pg_proc v on v.oid = l.lanvalidator
where p.oid >= 16384 and p.prosqlbody is null
  and not exists (select from pg_depend d
                  where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
"""


def validate_bodies(connection: Connection, paths: Mapping[Address, Path], sources: Sources) -> list[Problem]:
    """Problems in the bodies of declared functions. `paths` by canonical address."""
    from psycopg import Error

    by_signature = {address.path: path for address, path in paths.items() if len(address.path) == 3}
    found = []
    rows = connection.execute(_VALIDATORS).fetchall()
    connection.execute("set local check_function_bodies = on")
    for schema, name, types, oid, validator in rows:
        path = by_signature.get((schema, name, types))
        if path is None:
            continue
        connection.execute("savepoint reconcile_body")
        try:
            connection.execute(f"select {validator}({oid})".encode())
        except Error as error:
            found.append(_problem(error, f"{schema}.{name}{types}", path, sources))
        connection.execute("rollback to savepoint reconcile_body")
    return found


def _problem(error: Error, name: str, path: Path, sources: Sources) -> Problem:
    place = sources.place((*path, "body"))
    said = [error.diag.message_primary or str(error), error.diag.context or ""]
    message = f"the body of {name} is not valid: " + "; ".join(part for part in said if part)
    return Problem("bad-body", message, place, sources.excerpt(place) if place else "", error.diag.message_hint or "")
