"""Names that change: what the YAML says, what of it is still to be done, and how things read before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from .address import Address
from .object import Object
from .source import Path


class Said(NamedTuple):
    """`renamed_from:` as written at `path`: `address` was called `formerly`, a name or a schema and a name.

    `address` may be that of a name inside of an object: a value of an enum, an attribute, a column of a view.
    """

    address: Address
    formerly: tuple[str, ...]
    path: Path


class Renaming(NamedTuple):
    """A rename that a database still needs.

    `live` is the address in that database; `current` the one at the moment of the rename, when whatever it is
    a part of has its new name already; `address` the one after.
    """

    address: Address
    live: Address
    current: Address


class Conflict(NamedTuple):
    """A rename that cannot be made: `live` has the old name, and what it should become is there, `also`."""

    said: Said
    live: Address
    also: Address


@dataclass(frozen=True, slots=True)
class Renamed:
    """What renames do to a live state, beside giving other addresses to what is in it.

    `moved`: address before → after, of everything whose address changes. `coincident`: fields that read the same
    live and desired and yet mean different things, since a name goes from one object to another; by address.
    `stale`: objects that nobody declared and whose texts still use old names, with what they use.
    """

    renamings: tuple[Renaming, ...] = ()
    moved: Mapping[Address, Address] = field(default_factory=dict)
    coincident: Mapping[Address, tuple[str, ...]] = field(default_factory=dict)
    stale: Mapping[Address, Address] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Formerly:
    """The desired state as PostgreSQL spells it under the names before `renamings`.

    `objects` holds what reads differently, by its desired address.
    """

    renamings: tuple[Renaming, ...] = ()
    objects: Mapping[Address, Object] = field(default_factory=dict)
