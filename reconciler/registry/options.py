"""Whether the secret options of what is live are those that the desired state refers to.

A live value is read only where it is compared, and only by who may see it anyway; it stays in this process and is
forgotten at once. What is kept is whether it differs.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from reconciler.kinds.options import Confidential
from reconciler.kinds.subscription import CONNECTION, Subscription
from reconciler.kinds.user_mapping import UserMapping
from reconciler.model.address import Address
from reconciler.model.secret import SAID, SecretOption
from reconciler.model.state import State

from .connection_strings import MAY_READ, STRINGS
from .resolver import Resolver
from .secret import Secret

if TYPE_CHECKING:
    from psycopg import Connection

# The path of an object with its options, where they can be seen (view-pg-user-mappings).
_LIVE = b"""
with held as (
  select 'foreign data wrapper' as kind, array[w.fdwname::text] as path, w.fdwoptions as options
  from pg_catalog.pg_foreign_data_wrapper w
  union all
  select 'server', array[s.srvname::text], s.srvoptions from pg_catalog.pg_foreign_server s
  union all
  select 'user mapping', array[m.srvname::text, case when m.umuser = 0 then 'public' else m.usename::text end],
         m.umoptions
  from pg_catalog.pg_user_mappings m
  union all
  select 'foreign table', array[n.nspname::text, c.relname::text], f.ftoptions
  from pg_catalog.pg_foreign_table f
  join pg_catalog.pg_class c on c.oid = f.ftrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  union all
  select 'column', array[n.nspname::text, c.relname::text, a.attname::text], a.attfdwoptions
  from pg_catalog.pg_attribute a
  join pg_catalog.pg_class c on c.oid = a.attrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where a.attfdwoptions is not null
)
select h.kind, h.path, o.option_name, o.option_value
from held h cross join lateral pg_catalog.pg_options_to_table(h.options) o
where o.option_name = any(%s)
"""

_Place = tuple[Address, str]
"""An object and the name of its option."""


def compare_options(
    connection: Connection, desired: State, live: State, resolver: Resolver
) -> tuple[State, tuple[str, ...]]:
    """The desired state with the secret options marked that are another's live, and notes on what was not compared.

    A placeholder stands for a value that somebody else sets, so it is never another. Read-only.
    """
    notes: list[str] = []
    wanted = dict(_wanted(desired, live, resolver, notes))
    if not wanted:
        return desired, tuple(notes)
    there = _live(connection, {name for _, name in wanted})
    changed = {place for place, secret in wanted.items() if place in there and _differs(secret, there[place])}
    notes += (f"{address}: {name}: (secret, hidden from this role)" for address, name in wanted.keys() - there.keys())
    return _marked(desired, changed), tuple(sorted(notes))


def _wanted(desired: State, live: State, resolver: Resolver, notes: list[str]) -> Iterable[tuple[_Place, Secret]]:
    """The desired secrets of what is live, too; notes about those that cannot be had."""
    for address in desired.objects:
        there = live.objects.get(address)
        if not isinstance(there, Confidential) or not (there.secrets or there.hidden):
            continue
        thing = desired.emitted(address)
        if not isinstance(thing, Confidential):
            continue
        if isinstance(there, UserMapping) and there.hidden:
            notes.append(f"{address}: its options are hidden from this role, and were not compared")
            continue
        known = {secret.name for secret in there.secrets}
        for secret in thing.secrets:
            reference = secret.reference
            if reference is None or reference.source == "placeholder" or secret.name not in known:
                continue
            outcome = Secret(reference.name) if reference.source == SAID else resolver.resolve(reference)
            if isinstance(outcome, Secret):
                yield (address, secret.name), outcome
            else:
                notes.append(f"{address}: {secret.name}: (secret, not checked: {outcome})")


def _live(connection: Connection, names: set[str]) -> dict[_Place, Secret]:
    found = connection.execute(_LIVE, (sorted(names),)).fetchall()
    if CONNECTION in names and connection.execute(MAY_READ).fetchone() == (True,):
        strings = connection.execute(STRINGS).fetchall()
        found += [(Subscription.kind, [name], CONNECTION, text) for name, text in strings]
    return {(Address(kind, tuple(path)), option): Secret(value) for kind, path, option, value in found}


def _differs(one: Secret, other: Secret) -> bool:
    return one.reveal() != other.reveal()


def _marked(desired: State, changed: set[_Place]) -> State:
    objects, spelled = dict(desired.objects), dict(desired.spelled)
    for address in {address for address, _ in changed}:
        for things in (objects, spelled):
            thing = things.get(address)
            if isinstance(thing, Confidential):
                secrets = tuple(_mark(address, secret, changed) for secret in thing.secrets)
                things[address] = replace(thing, secrets=secrets)  # type: ignore[type-var]
    return replace(desired, objects=objects, spelled=spelled)


def _mark(address: Address, secret: SecretOption, changed: set[_Place]) -> SecretOption:
    return replace(secret, changed=True) if (address, secret.name) in changed else secret
