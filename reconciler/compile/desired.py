"""The desired State: everything that was written, spelled by PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from reconciler.kinds.event_trigger import EventTrigger
from reconciler.model.address import Address
from reconciler.model.errors import Rejected
from reconciler.model.kind import Compile, Registry
from reconciler.model.object import Object
from reconciler.model.source import Path, Problem
from reconciler.model.state import State

from .build import Failure, Units, build, roles_needed
from .members import came_along, find_members, unknown_members
from .pinpoint import Sources
from .rejections import problems
from .resolve import canonical_paths, resolve, retarget
from .scratch import existing_schemas, scratch_transaction
from .validate_bodies import validate_bodies

if TYPE_CHECKING:
    from psycopg import Connection

    from reconciler.spec.sheet import Sheet

Read = Callable[["Connection"], State]
"""Introspects a connection, also inside a transaction."""


def compile_state(
    sheet: Sheet, connection: Connection, kinds: Registry, sources: Sources, *, read: Read, units: Units
) -> State:
    """Build what was written in a scratch database, read it back, and roll back.

    `connection` leads to an empty database and is left as found, with nothing in it.

    Raises:
        Rejected: PostgreSQL refused something; every refusal is a problem at its place in the YAML.
    """
    written = {thing.address: thing for thing, _ in sheet.objects}
    paths = {thing.address: path for thing, path in sheet.objects}
    with scratch_transaction(connection, roles_needed(written.values(), kinds)):
        built = built_objects(written.values(), connection, kinds)
        refused = problems(build_written(connection, built, units), written, paths, sources, kinds)
        if refused:
            raise Rejected(refused)
        resolved = resolve(connection, built, kinds)
        wrong = [_wrong_signature(address, paths, sources) for address, found in resolved.items() if found is None]
        canonical = canonical_paths(paths.items(), resolved)
        bodies = validate_bodies(connection, canonical, sources)
        wrong += [problem for problem in bodies if problem.severity == "error"]
        if wrong:
            raise Rejected(wrong)
        found = read(connection)
        members = find_members(connection, sheet.members, found, kinds)
    if unknown := unknown_members(sheet.members, members, sources):
        raise Rejected(unknown)
    resolved |= members
    own = dict(_canonical(address, thing, resolved) for address, thing in written.items())
    lost = [a for a in own if kinds.of(a).compile is Compile.BUILD_AND_READ and a not in found.objects]
    if lost:
        raise Rejected(_no_effect(address, canonical, sources) for address in lost)
    return replace(_joined(found, own, resolved, sheet, kinds), paths=canonical, warnings=tuple(bodies))


def build_written(connection: Connection, written: Mapping[Address, Object], units: Units) -> list[Failure]:
    """Event triggers last: they would run, whatever they do, with everything that is built after them."""
    quiet = {address: thing for address, thing in written.items() if address.kind != EventTrigger.kind}
    loud = {address: thing for address, thing in written.items() if address not in quiet}
    return build(connection, quiet, units) or build(connection, loud, units)


def _joined(
    found: State,
    own: Mapping[Address, Object],
    resolved: Mapping[Address, Address | None],
    sheet: Sheet,
    kinds: Registry,
) -> State:
    """What was read back, plus what is compared as written, in the order of the YAML; nothing nobody wrote."""
    kept = {a: thing for a, thing in own.items() if kinds.of(a).compile is not Compile.BUILD_AND_READ}
    read = {
        address: thing
        for address, thing in found.objects.items()
        if kinds.of(address).compile is Compile.BUILD_AND_READ and kinds.root(thing, found.objects) in own
    }
    objects = {address: (read if address in read else kept)[address] for address in _in_order(own, read)}
    needs = {address: frozenset(found.needs.get(address, ())) for address in read}
    for address, thing in objects.items():
        needs[address] = needs.get(address, frozenset()) | frozenset(kinds.of(address).needs(thing))
    return State(
        objects,
        needs,
        spelled={a: _spelled(read[a], own[a], kinds) for a in read if a in own},
        leaders={address: leaders for address, leaders in found.leaders.items() if address in read},
        declared=frozenset((kind, resolved.get(whole) or whole) for kind, whole in sheet.declared),
        along=came_along(found, kinds),
        version=found.version,
        renames=tuple(each._replace(address=resolved.get(each.address) or each.address) for each in sheet.renames),
    )


def _in_order(own: Iterable[Address], read: Iterable[Address]) -> list[Address]:
    """As written; where not all of a kind and whole were, those as read: the columns of a partition."""
    read, written = list(read), dict.fromkeys(own)
    mixed: dict[tuple[str, tuple[str, ...]], list[Address]] = {}
    for address in read:
        if address not in written:
            mixed[address.kind, address.path[:-1]] = []
    for address in read:
        if (group := (address.kind, address.path[:-1])) in mixed:
            mixed[group].append(address)
    ordered: dict[Address, None] = {}
    for address in (*written, *read):
        if address not in ordered:
            ordered.update(dict.fromkeys(mixed.get((address.kind, address.path[:-1]), [address])))
    return list(ordered)


def _spelled(canonical: Object, written: Object, kinds: Registry) -> Object:
    """The canonical object with the person's own words in the fields that hold SQL."""
    words = {field: written.field(field) for field in kinds.of(canonical).spelled if written.field(field)}
    return replace(canonical, **words) if words else canonical  # type: ignore[type-var]


def built_objects(written: Iterable[Object], connection: Connection, kinds: Registry) -> dict[Address, Object]:
    """Those of the written objects that the scratch database has to be given."""
    there = existing_schemas(connection)
    needed = (thing for thing in written if kinds.of(thing).compile is not Compile.KEEP)
    return {thing.address: thing for thing in needed if thing.address not in there}


def _canonical(address: Address, thing: Object, resolved: Mapping[Address, Address | None]) -> tuple[Address, Object]:
    """The canonical address of a written object, and the object pointing to canonical addresses."""
    pointing = retarget(thing, resolved)
    return resolved.get(address) or (address if pointing is thing else pointing.address), pointing


def _no_effect(address: Address, paths: Mapping[Address, Path], sources: Sources) -> Problem:
    """PostgreSQL took it and kept nothing of it: compared with a database, it would be missing for ever."""
    place = sources.place(paths[address])
    message = f"{address} says what goes without saying: PostgreSQL keeps nothing of it (a default of NULL is none)"
    return Problem("no-effect", message, place, sources.excerpt(place), "leave it away")


def _wrong_signature(address: Address, paths: Mapping[Address, Path], sources: Sources) -> Problem:
    place = sources.place(paths[address])
    message = f"{address} does not have the argument types that its name says"
    hint = "the types in the name must be those of `arguments`, without names, modes, defaults and OUT arguments"
    return Problem("wrong-signature", message, place, sources.excerpt(place), hint)
