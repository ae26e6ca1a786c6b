"""A State: objects by address, with what each of them needs. Desired and live are the same type."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from .address import Address
from .object import Object
from .rename import Formerly, Said
from .source import Path, Problem

Needs = Mapping[Address, frozenset[Address]]
"""Address → the addresses that must exist before it can."""


@dataclass(frozen=True, slots=True)
class Unmodelled:
    """An object of a kind this program does not cover: named in every report, never touched."""

    kind: str
    name: str

    def __str__(self) -> str:
        return f"{self.kind} {self.name}"


class Leader(NamedTuple):
    """What another object follows: PostgreSQL carries a change of it over, through the `tie` between the two.

    A column of a partition follows that of the partitioned table. Without a `tie` it follows always. `own`: it
    stays where the other one is dropped.
    """

    address: Address
    tie: Address | None
    own: bool


@dataclass(frozen=True, slots=True)
class State:
    """What exists, or what should.

    `needs` holds both what PostgreSQL recorded (pg_depend) and what the objects say themselves.
    `spelled` holds, for a desired state, the objects as a person wrote them: these are emitted, while
    `objects`, as PostgreSQL spells them, are compared.
    `unmodelled` lists what no kind covers; `blockers` says which of those need an address.
    `leaders` holds the objects that each one follows, for those that follow any.
    `declared` holds (kind, address of the whole) for every satellite somebody wrote; the others are not
    managed (D3).
    `along` holds, for a desired state, what showed when an object was built: the rights on its members with which an
    extension comes, and which only its script knows.
    `paths` says, for a desired state, where in the YAML each object was written.
    `warnings` are problems that stop nothing, with their places in the YAML.
    `creator` is the role that reads and would own what it creates (empty: nobody would); it says nothing of the
    database, so two states do not differ by it.
    `version` is the major version of the server that spelled the objects (0: nobody yet).
    `oids` holds, for a state that was read, what the server knows its objects by whatever they are called:
    the first two columns of the catalog queries.
    `renames` are those that a desired state says; `formerly` is that state under the names before the renames
    that one database still needs.
    """

    objects: Mapping[Address, Object]
    needs: Needs = field(default_factory=dict)
    spelled: Mapping[Address, Object] = field(default_factory=dict)
    unmodelled: tuple[Unmodelled, ...] = ()
    blockers: Mapping[Address, tuple[Unmodelled, ...]] = field(default_factory=dict)
    leaders: Mapping[Address, tuple[Leader, ...]] = field(default_factory=dict)
    declared: frozenset[tuple[str, Address]] = frozenset()
    along: Mapping[Address, tuple[Object, ...]] = field(default_factory=dict)
    paths: Mapping[Address, Path] = field(default_factory=dict)
    warnings: tuple[Problem, ...] = ()
    version: int = 0
    creator: str = field(default="", compare=False)
    oids: Mapping[Address, tuple[int, int]] = field(default_factory=dict, compare=False)
    renames: tuple[Said, ...] = ()
    formerly: Formerly = field(default_factory=Formerly)

    def emitted(self, address: Address) -> Object:
        """The object to write SQL from: as spelled by a person where there is such a spelling."""
        return self.spelled.get(address) or self.objects[address]

    def needed_by(self) -> dict[Address, list[Address]]:
        """The reverse of `needs`: address → the addresses that need it, sorted."""
        reverse: dict[Address, list[Address]] = {}
        for address in sorted(self.needs):
            for needed in self.needs[address]:
                reverse.setdefault(needed, []).append(address)
        return reverse


EMPTY = State({})


def merged(*mappings: Needs | Iterable[tuple[Address, frozenset[Address]]]) -> dict[Address, frozenset[Address]]:
    """Union of several `needs`."""
    result: dict[Address, frozenset[Address]] = {}
    for mapping in mappings:
        for address, needed in mapping.items() if isinstance(mapping, Mapping) else mapping:
            result[address] = result.get(address, frozenset()) | needed
    return result
