"""Who is in the way of a lock that could not be had."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from psycopg import Connection

# Whoever holds any lock on one of these relations. What they run is not asked: it may hold a secret. Sessions of
# others are shown without their times to a role that is no member of theirs (monitoring-stats).
_HOLDERS = """
select distinct a.pid, coalesce(a.usename, '?')::text, coalesce(nullif(a.application_name, ''), 'unnamed'),
       coalesce(a.state, 'busy'), date_trunc('second', a.xact_start)
from pg_locks l
join pg_class c on c.oid = l.relation
join pg_namespace n on n.oid = c.relnamespace
join pg_stat_activity a on a.pid = l.pid and a.datname = current_database()
where l.locktype = 'relation' and l.granted and l.pid <> pg_backend_pid()
  and format('%%I.%%I', n.nspname, c.relname) = any(%s)
order by a.pid
"""


def blockers(connection: Connection, relations: Iterable[str]) -> list[str]:
    """The sessions that hold a lock on any of these relations now, a line each. Read-only."""
    rows = connection.execute(_HOLDERS, (sorted(set(relations)),)).fetchall()
    return [
        f"pid {pid}, role {role}, {application}, {state}" + (f", in a transaction since {since}" if since else "")
        for pid, role, application, state, since in rows
    ]
