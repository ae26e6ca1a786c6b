"""The desired state under the names before a rename: what depends on a name is printed by PostgreSQL, not by us."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from reconciler.kinds.made_name import with_suffix
from reconciler.kinds.schema import SCHEMA, Schema
from reconciler.model.address import Address
from reconciler.model.errors import InternalError, Unsupported
from reconciler.model.kind import Compile, Registry
from reconciler.model.object import Object
from reconciler.model.rename import Formerly, Renaming
from reconciler.model.state import State
from reconciler.model.statement import Statement

from .build import Units, roles_needed
from .desired import Read, build_written, built_objects
from .scratch import existing_schemas, scratch_transaction

if TYPE_CHECKING:
    from psycopg import Connection

    from reconciler.spec.sheet import Sheet

_ASIDE = "__reconcile_aside"


def compile_formerly(
    sheet: Sheet,
    desired: State,
    renamings: Sequence[Renaming],
    connection: Connection,
    kinds: Registry,
    *,
    read: Read,
    units: Units,
) -> Formerly:
    """Build the desired state once more, undo the renames there, last one first, read it, and roll back.

    `desired` is what compile_state made of the sheet. `connection` leads to an empty database and is left as
    found.

    Raises:
        Unsupported: an old name is that of something desired which cannot be renamed out of the way.
    """
    written = [thing for thing, _ in sheet.objects]
    with scratch_transaction(connection, roles_needed(written, kinds)):
        failures = build_written(connection, built_objects(written, connection, kinds), units)
        if failures:
            raise InternalError(f"what could be built once cannot be built again: {failures[0].error}")
        found = read(connection)
        _undo(connection, renamings, found, kinds)
        before = read(connection)
    return Formerly(tuple(renamings), dict(_different(found, before, desired)))


def _different(found: State, before: State, desired: State) -> Iterable[tuple[Address, Object]]:
    """Desired address → object of before, matched by oid, where anything reads differently."""
    by_oid = {(address.kind, oid): before.objects[address] for address, oid in before.oids.items()}
    for address, oid in found.oids.items():
        thing = by_oid.get((address.kind, oid))
        if thing is not None and address in desired.objects and thing != found.objects[address]:
            yield address, thing


def _undo(connection: Connection, renamings: Sequence[Renaming], found: State, kinds: Registry) -> None:
    schemas = existing_schemas(connection)
    moved: set[Address] = set()
    for each in reversed(renamings):
        bearer = kinds.bearer(each.address)
        kind, thing = kinds.of(bearer), found.objects.get(bearer)
        if kind.compile is Compile.KEEP or thing is None:
            continue  # a role: known by its name alone, wherever it is mentioned
        if bearer != each.address and kind.inner is not None:
            names = kind.inner.names(thing)
            if each.current.path[-1] in names and each.current not in moved:
                _run(
                    connection,
                    kind.inner.rename(thing, each.current.path[-1], with_suffix(each.current.path[-1], _ASIDE)),
                )
            _run(connection, kind.inner.rename(thing, each.address.path[-1], each.current.path[-1]))
        elif kind.rename is not None:
            home = Address(SCHEMA.name, each.current.path[:1])
            if thing.key[0] == "schema" and home not in schemas and home not in found.objects:
                schemas.add(home)
                _run(connection, SCHEMA.create(Schema(home.path[0]), ()))
            _make_room(connection, each, thing, found.objects, moved, kinds)
            _run(connection, kind.rename(thing, thing.at(each.current.path)))
        moved.add(each.address)


def _make_room(
    connection: Connection,
    each: Renaming,
    thing: Object,
    objects: Mapping[Address, Object],
    moved: set[Address],
    kinds: Registry,
) -> None:
    """Rename what has the old name by now: a view in place of the table that was renamed."""
    wanted = set(kinds.of(thing).slots(thing.at(each.current.path)))
    for address, other in objects.items():
        if address == thing.address or address in moved:
            continue
        kind = kinds.of(address)
        if address != each.current and wanted.isdisjoint(kind.slots(other)):
            continue
        if kind.rename is None:
            raise Unsupported(
                f"{thing.address} was called {each.live.name}, as {address} is now, and that has no rename"
            )
        named = [with_suffix(other.field(key), _ASIDE) if key == "name" else other.field(key) for key in other.key]
        _run(connection, kind.rename(other, other.at(tuple(named))))
        moved.add(address)


def _run(connection: Connection, statements: Iterable[Statement]) -> None:
    for statement in statements:
        connection.execute(statement.sql.encode())
