"""The Plan: an ordered list of steps in transactions, and all that a reviewer wants to know about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from .address import Address
from .change import Change
from .scope import Scope
from .state import Unmodelled
from .statement import Hazard, Lock, Statement


@dataclass(frozen=True, slots=True)
class Step:
    """One statement of a plan.

    `number` counts from 1 through the whole plan. `action` is `create`, `alter`, `drop`, `replace` (one
    half of a drop-and-create), `rename`, `set aside` or `discard`. `makes` and `breaks` are the addresses that
    exist only after it, or no longer; `moves` are the (address before, address after) of what a rename reaches.
    """

    number: int
    address: Address
    action: str
    statement: Statement
    makes: tuple[Address, ...] = ()
    breaks: tuple[Address, ...] = ()
    moves: tuple[tuple[Address, Address], ...] = ()

    @property
    def sql(self) -> str:
        """The statement, without its semicolon."""
        return self.statement.sql

    @property
    def hazards(self) -> tuple[Hazard, ...]:
        """What is at stake, most severe first."""
        return self.statement.hazards

    @property
    def lock(self) -> Lock | None:
        """The strongest lock it takes."""
        return self.statement.lock


@dataclass(frozen=True, slots=True)
class Transaction:
    """Steps that take effect together or not at all; `why` says why it ends where it ends, if not at the end."""

    steps: tuple[Step, ...]
    why: str = ""

    @property
    def alone(self) -> bool:
        """Whether it is one statement that cannot run inside a transaction block."""
        return self.steps[0].statement.alone


@dataclass(frozen=True, slots=True)
class Plan:
    """What has to be done to bring a database to its desired state. A value: nothing in it can act.

    `changes` are what differs, by address; `roots` maps each change's address to the outermost object it
    is a part of (for grouping). `rebuilt` maps objects that must be dropped and created again although
    nobody changed them to the object that forces it; `carried` what has no statement of its own, since PostgreSQL
    carries it over, to the object whose statement that is. `undeclared` and `ignored` count what was left
    alone; `notes` are sentences about what was not looked at, e.g. an unreadable ledger.
    """

    changes: tuple[Change, ...]
    transactions: tuple[Transaction, ...]
    scope: Scope
    roots: Mapping[Address, Address] = field(default_factory=dict)
    rebuilt: Mapping[Address, Address] = field(default_factory=dict)
    carried: Mapping[Address, Address] = field(default_factory=dict)
    undeclared: tuple[Address, ...] = ()
    ignored: tuple[Address, ...] = ()
    unmodelled: tuple[Unmodelled, ...] = ()
    notes: tuple[str, ...] = ()
    managed: int = 0
    version: int = 0

    @property
    def empty(self) -> bool:
        """Whether there is nothing to do."""
        return not self.transactions

    def steps(self) -> Iterator[Step]:
        """All steps in order."""
        for transaction in self.transactions:
            yield from transaction.steps

    def hazards(self) -> list[tuple[Step, Hazard]]:
        """Every hazard with the step that raises it, in order."""
        return [(step, hazard) for step in self.steps() for hazard in step.hazards]
