"""From the types a person wrote in a name, `(int)`, to those PostgreSQL prints, `(integer)`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from reconciler.kinds.sql import name
from reconciler.model.address import Address
from reconciler.model.kind import Lookup, Registry, Typed
from reconciler.model.object import Object

if TYPE_CHECKING:
    from psycopg import Connection

# PostgreSQL reads the types as it does everywhere, aliases and all; null where there is no such object
# (functions-info, to_regtype and its like).
_RESOLVE = {
    Lookup.ROUTINE: """
        select w.name, '(' || oidvectortypes(p.proargtypes) || ')'
        from unnest(%s::text[]) w(name) left join pg_proc p on p.oid = to_regprocedure(w.name)
        """,
    Lookup.OPERATOR: """
        select w.name, '(' || case when o.oprkind = 'l' then 'NONE' else format_type(o.oprleft, null) end || ', '
                       || format_type(o.oprright, null) || ')'
        from unnest(%s::text[]) w(name) left join pg_operator o on o.oid = to_regoperator(w.name)
        """,
    Lookup.TYPE: "select w.name, format_type(to_regtype(w.name), null) from unnest(%s::text[]) w(name)",
}


def resolve(connection: Connection, written: Iterable[Address], kinds: Registry) -> dict[Address, Address | None]:
    """Written address → canonical address, for objects whose address holds types.

    None: what was created is not what the address says.
    """
    typed = dict(_typed(written, kinds))
    found = {lookup: _found(connection, lookup, typed) for lookup in Lookup}
    return {address: _with_types(address, how, found[how.lookup]) for address, how in typed.items()}


def retarget(thing: Object, resolved: Mapping[Address, Address | None]) -> Object:
    """The object with every address in it replaced by the canonical one."""
    changed: dict[str, Address] = {}
    for each in fields(thing):  # type: ignore[arg-type]
        value = thing.field(each.name)
        canonical = resolved.get(value) if isinstance(value, Address) else None
        if canonical is not None:
            changed[each.name] = canonical
    return replace(thing, **changed) if changed else thing  # type: ignore[type-var]


def _typed(written: Iterable[Address], kinds: Registry) -> Iterator[tuple[Address, Typed]]:
    for address in written:
        typed = kinds.of(address).typed
        if typed is not None:
            yield address, typed


def _found(connection: Connection, lookup: Lookup, typed: Mapping[Address, Typed]) -> Mapping[str, str | None]:
    """What was written → the types as PostgreSQL prints them."""
    those = [(address, how) for address, how in typed.items() if how.lookup is lookup]
    asked = sorted({_asked(address, how, place) for address, how in those for place in how.places})
    return dict(connection.execute(_RESOLVE[lookup].encode(), (asked,)).fetchall()) if asked else {}


def _asked(address: Address, typed: Typed, place: int) -> str:
    """The text by which PostgreSQL finds what stands at a place of an address."""
    before, types = address.path[:place], address.path[place]
    match typed.lookup:
        case Lookup.ROUTINE:
            return name(*before) + types
        case Lookup.OPERATOR:
            return f"{name(*before[:-1])}.{before[-1]}{types}"
        case Lookup.TYPE:
            return types


def _with_types(address: Address, typed: Typed, found: Mapping[str, str | None]) -> Address | None:
    """The address with the types as PostgreSQL prints them."""
    path = list(address.path)
    for place in typed.places:
        types = found[_asked(address, typed, place)]
        if types is None:
            return None
        path[place] = types
    return Address(address.kind, tuple(path))


def canonical_paths(
    paths: Iterable[tuple[Address, Any]], resolved: Mapping[Address, Address | None]
) -> dict[Address, Any]:
    """Paths by canonical address."""
    return {resolved.get(address) or address: path for address, path in paths}
