"""Connection strings of live subscriptions that hold no secret, so that import need not put placeholders for them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reconciler.kinds.harmless_options import CONNECTION as CONNECTION_PARAMETERS
from reconciler.kinds.subscription import CONNECTION, Subscription
from reconciler.model.address import Address
from reconciler.model.secret import SAID, SecretOption, SecretReference
from reconciler.model.state import State

if TYPE_CHECKING:
    from psycopg import Connection

MAY_READ = b"select has_column_privilege('pg_catalog.pg_subscription', 'subconninfo', 'select')"
STRINGS = b"""
select s.subname::text, s.subconninfo
from pg_catalog.pg_subscription s join pg_catalog.pg_database d on d.oid = s.subdbid
where d.datname = current_database()
"""


def with_harmless_connections(connection: Connection, live: State) -> State:
    """The state with the connection strings said that are no secret, where this role may read them."""
    there = any(isinstance(thing, Subscription) for thing in live.objects.values())
    if not there or connection.execute(MAY_READ).fetchone() != (True,):
        return live
    objects = dict(live.objects)
    for name, text in connection.execute(STRINGS).fetchall():
        thing = objects.get(Address(Subscription.kind, (name,)))
        if isinstance(thing, Subscription) and _is_harmless(text):
            said = SecretOption(CONNECTION, SecretReference(SAID, text))
            objects[thing.address] = replace(thing, secrets=(said,))
    return replace(live, objects=objects)


def _is_harmless(text: str) -> bool:
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    try:
        return CONNECTION_PARAMETERS.issuperset(conninfo_to_dict(text))
    except ProgrammingError:
        return False
