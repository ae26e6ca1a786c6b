"""What a person says of the members of extensions, brought together with what the extensions have made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from reconciler.kinds.grant import Grant
from reconciler.kinds.satellite import is_column
from reconciler.model.address import Address
from reconciler.model.kind import Registry
from reconciler.model.object import Object
from reconciler.model.source import Problem
from reconciler.model.state import State
from reconciler.spec.member import TYPES

from .pinpoint import Sources
from .resolve import resolve

if TYPE_CHECKING:
    from psycopg import Connection

    from reconciler.spec.sheet import Member


def find_members(
    connection: Connection, written: Mapping[Address, Member], found: State, kinds: Registry
) -> dict[Address, Address | None]:
    """Member as written → its canonical address; None where its extension has made no such thing."""
    there = {(g.extension, g.target) for g in _grants(found.objects.values()) if not is_column(g.target.kind)}
    typed = resolve(connection, written, kinds)
    return {
        address: next((each for each in _candidates(address, typed) if (member.extension, each) in there), None)
        for address, member in written.items()
    }


def _candidates(written: Address, typed: Mapping[Address, Address | None]) -> Iterable[Address]:
    if written.kind in TYPES:
        return [Address(kind, written.path) for kind in TYPES]
    return [typed.get(written) or written]


def unknown_members(
    written: Mapping[Address, Member], found: Mapping[Address, Address | None], sources: Sources
) -> list[Problem]:
    """A problem for each member that there is not."""
    problems = []
    for address, member in written.items():
        if found[address] is None:
            place = sources.place(member.path)
            what = "type" if address.kind in TYPES else address.kind
            message = f"extension {member.extension} has not made a {what} {address.name}"
            hint = f"psql lists what it has made: \\dx+ {member.extension}"
            problems.append(Problem("unknown-member", message, place, sources.excerpt(place), hint))
    return problems


def came_along(found: State, kinds: Registry) -> dict[Address, tuple[Object, ...]]:
    """Extension → the rights on its members with which it comes, but for those of owners."""
    along: dict[Address, tuple[Object, ...]] = {}
    for grant in _grants(found.objects.values()):
        extension = kinds.parent(grant)
        if extension is not None and not grant.of_owner:
            along[extension] = (*along.get(extension, ()), grant)
    return along


def _grants(objects: Iterable[Object]) -> Iterable[Grant]:
    return (thing for thing in objects if isinstance(thing, Grant) and thing.extension)
