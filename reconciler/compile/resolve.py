"""From the argument types a person wrote, `(int)`, to those PostgreSQL prints, `(integer)`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from reconciler.kinds.sql import name
from reconciler.model.address import Address
from reconciler.model.kind import Registry
from reconciler.model.object import Object

if TYPE_CHECKING:
    from psycopg import Connection

# to_regprocedure reads the types as PostgreSQL does, aliases and all, and is null where there is no such routine.
_RESOLVE = """
select w.name, '(' || oidvectortypes(p.proargtypes) || ')'
from unnest(%s::text[]) w(name) left join pg_proc p on p.oid = to_regprocedure(w.name)
"""


def resolve(
    connection: Connection, written: Mapping[Address, Object], kinds: Registry
) -> dict[Address, Address | None]:
    """Written address → canonical address, for objects whose address holds argument types.

    None: what was created is not what the address says.
    """
    routines = {address: _signature(address, kinds) for address in written if kinds.of(address).resolve}
    if not routines:
        return {}
    found: dict[str, str | None] = dict(connection.execute(_RESOLVE, (sorted(set(routines.values())),)).fetchall())
    resolved: dict[Address, Address | None] = {}
    for address, signature in routines.items():
        types = found[signature]
        resolved[address] = None if types is None else _with_types(address, types, kinds)
    return resolved


def retarget(thing: Object, resolved: Mapping[Address, Address | None]) -> Object:
    """The object with every address in it replaced by the canonical one."""
    changed: dict[str, Address] = {}
    for each in fields(thing):  # type: ignore[arg-type]
        value = thing.field(each.name)
        canonical = resolved.get(value) if isinstance(value, Address) else None
        if canonical is not None:
            changed[each.name] = canonical
    return replace(thing, **changed) if changed else thing  # type: ignore[type-var]


def _signature(address: Address, kinds: Registry) -> str:
    place = kinds.of(address).resolve or 0
    return name(*address.path[:place]) + address.path[place]


def _with_types(address: Address, types: str, kinds: Registry) -> Address:
    place = kinds.of(address).resolve or 0
    return Address(address.kind, (*address.path[:place], types, *address.path[place + 1 :]))


def canonical_paths(
    paths: Iterable[tuple[Address, Any]], resolved: Mapping[Address, Address | None]
) -> dict[Address, Any]:
    """Paths by canonical address."""
    return {resolved.get(address) or address: path for address, path in paths}
