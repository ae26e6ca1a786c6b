"""Reads a database into a State."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from reconciler.model.address import Address
from reconciler.model.kind import Kind, Registry
from reconciler.model.later import Later
from reconciler.model.object import Object
from reconciler.model.state import Needs, State, Unmodelled

from .broken import damaged, is_damage
from .graph import Index, leads_of, link_details, members, needs_of
from .rows import Rows, fetch, frozen, own_query
from .snapshot import snapshot

if TYPE_CHECKING:
    from psycopg import Connection

OWN_SCHEMA = "reconciler"
"""Where the ledger lives; never part of a State."""

Query = Callable[[str, int], str]
Blockers = Mapping[Address, tuple[Unmodelled, ...]]


def introspect(connection: Connection, kinds: Registry, query: Query) -> State:
    """Everything in the database that a kind covers, what needs what, and the names of what no kind covers.

    `query(kind name, major version)` returns a kind's catalog query. Read-only; leaves the connection as
    found. Needs no privilege beyond CONNECT: the catalogs are readable by everybody.

    Raises:
        Unsupported: PostgreSQL cannot print an object, since somebody damaged the catalogs; names it.
    """
    version = connection.info.server_version // 10000
    read = [kind for kind in kinds.kinds if kind.reads_catalog]
    queries = {name: own_query(name) for name in ("catalogs", "connection", "edges", "leads", "unmodelled")}
    queries |= {kind.name: query(kind.name, version) for kind in read}
    return _assemble(_rows(connection, queries, read), read, kinds, version)


def _rows(connection: Connection, queries: dict[str, str], read: list[Kind[Any]]) -> dict[str, Rows]:
    from psycopg import Error

    try:
        with snapshot(connection):
            return fetch(connection, queries, read)
    except Error as error:
        if not is_damage(error):
            raise
        failed = error
    with snapshot(connection):
        raise damaged(connection, failed, {kind.name: (queries[kind.name], kind.catalog) for kind in read})


def _assemble(rows: dict[str, Rows], read: list[Kind[Any]], kinds: Registry, version: int) -> State:
    catalogs: dict[str, int] = dict(rows["catalogs"])
    edges: Any = rows["edges"]
    owned = members(edges)
    index = Index()
    unmodelled = _unmodelled(rows["unmodelled"], index, set(owned))
    objects, oids = _objects(rows, read, kinds, catalogs, index, set(owned))
    for (classid, objid), extension in owned.items():
        index.wholes[classid, objid, 0] = extension
    objects |= _satellites(rows, read, index)
    objects = _with_parents(objects, kinds)
    if rows["leads"]:
        link_details(index, edges)
    leads = leads_of(index, rows["leads"], catalogs["pg_class"])

    @cache
    def ties() -> tuple[Needs, Blockers]:
        """What only a plan of something asks for; finding it out takes as long as all the rest."""
        link_details(index, edges)
        needs, blockers = needs_of(index, edges)
        for address, thing in objects.items():
            needs.setdefault(address, set()).update(kinds.of(thing).needs(thing))
        return (
            {address: frozenset(needed) for address, needed in needs.items() if address in objects},
            {address: tuple(sorted(users, key=str)) for address, users in blockers.items()},
        )

    return State(
        objects,
        Later(lambda: ties()[0]),
        unmodelled=unmodelled,
        blockers=Later(lambda: ties()[1]),
        leaders={address: leaders for address, leaders in leads.items() if address in objects},
        version=version,
        creator=rows["connection"][0][0],
        oids={address: oid for address, oid in oids.items() if address in objects},
    )


def _unmodelled(rows: Rows, index: Index, owned: set[tuple[int, int]]) -> tuple[Unmodelled, ...]:
    found = []
    for classid, objid, kind, name in rows:
        if (classid, objid) not in owned and not name.startswith(("pg_toast", "pg_temp")):
            index.found[classid, objid, 0] = Unmodelled(kind, name)
            found.append(Unmodelled(kind, name))
    return tuple(sorted(found, key=str))


def _objects(
    rows: dict[str, Rows],
    read: list[Kind[Any]],
    kinds: Registry,
    catalogs: dict[str, int],
    index: Index,
    owned: set[tuple[int, int]],
) -> tuple[dict[Address, Object], dict[Address, tuple[int, int]]]:
    objects: dict[Address, Object] = {}
    oids: dict[Address, tuple[int, int]] = {}
    for kind in (kind for kind in read if kind.catalog):
        classid = catalogs.get(kind.catalog, 0)  # a version without that catalog returns no rows
        for row in rows[kind.name]:
            thing = kind.object_type(*[frozen(value) if type(value) is list else value for value in row[2:]])
            address = thing.address
            if (classid, row[0]) in owned:
                index.members[classid, row[0], row[1]] = address
                continue
            objects[address] = thing
            oids[address] = (row[0], row[1])
            index.found[classid, row[0], row[1]] = address
    return {address: thing for address, thing in objects.items() if not _is_own(thing, kinds)}, oids


def _is_own(thing: Object, kinds: Registry) -> bool:
    return OWN_SCHEMA in thing.address.path and kinds.of(thing).schema(thing) == OWN_SCHEMA


def _satellites(rows: dict[str, Rows], read: list[Kind[Any]], index: Index) -> dict[Address, Object]:
    found: Iterable[Object | None] = (
        kind.read(row, index.address) for kind in read if kind.read is not None for row in rows[kind.name]
    )
    return {thing.address: thing for thing in found if thing is not None}


def _with_parents(objects: dict[Address, Object], kinds: Registry) -> dict[Address, Object]:
    """Leave out the parts of what is not in the state: of extension members, and of unmodelled tables."""
    above = {address: kinds.parent(thing) for address, thing in objects.items()}
    kept = objects
    while True:
        left = {a: thing for a, thing in kept.items() if (parent := above[a]) is None or parent in kept}
        if len(left) == len(kept):
            return left
        kept = left
