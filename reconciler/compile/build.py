"""Creates the written objects in the scratch database.

PostgreSQL has not told us the dependencies yet, so what fails is tried again after the rest, as long as
that helps. This is the only place where an order is found by trying (a plan's order never is).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from reconciler.model.address import Address
from reconciler.model.kind import Registry
from reconciler.model.object import Object
from reconciler.model.plan import Step
from reconciler.model.secret import SecretReference
from reconciler.model.statement import Statement

if TYPE_CHECKING:
    from psycopg import Connection, Error

_SAVEPOINT = "savepoint reconcile_build"
_RELEASE = "release savepoint reconcile_build"


@dataclass(frozen=True, slots=True)
class Unit:
    """Statements that make one object and what is folded into it."""

    steps: tuple[Step, ...]

    @property
    def kind(self) -> str:
        return self.steps[0].address.kind

    @property
    def makes(self) -> tuple[Address, ...]:
        # Row security is switched on rather than made: its table brought it along.
        return self.steps[0].makes or (self.steps[0].address,)


@dataclass(frozen=True, slots=True)
class Failure:
    """What PostgreSQL said about a unit; `position` is 1-based in `sql`, None when it gave none."""

    unit: Unit
    sql: str
    error: Error
    position: int | None


Units = Callable[[Mapping[Address, Object], bool], Iterable[Step]]
"""(objects, whether parts are folded) → the steps that create them: the plan from nothing."""


def build(connection: Connection, objects: Mapping[Address, Object], units: Units) -> list[Failure]:
    """Create the objects; returns what PostgreSQL refused for good."""
    left = _units(units(objects, True))
    for kinds in (_FIRST, (*_FIRST, *_ROWS)):
        left = _attempted(connection, left, kinds)
    unfolded = False
    while left:
        failures = [failure for failure in (_attempt(connection, unit) for unit in left) if failure]
        if len(failures) < len(left):
            left = [failure.unit for failure in failures]
        elif unfolded:
            return failures
        else:
            # Parts as statements of their own break circles such as a default that calls a function on the
            # table's row type.
            unfolded = True
            failed = {address for failure in failures for address in failure.unit.makes}
            waiting = {address: thing for address, thing in objects.items() if address in failed}
            left = _units(units(waiting, False))
    return []


# What a text means depends on which of these are there: `a = b` on operators and casts, a call on all functions of
# that name, an index on the default operator classes. They are made before whatever might do without them.
_FIRST = (
    "schema", "extension", "language", "collation",
    "enum", "composite type", "range type", "shell type", "base type", "domain",
    "function", "cast", "operator", "operator family", "operator class", "aggregate",
)  # fmt: skip
# What functions on rows wait for.
_ROWS = ("sequence", "table")


def _attempted(connection: Connection, units: Iterable[Unit], kinds: Collection[str]) -> list[Unit]:
    """Create what there is of these kinds, as far as that is possible; returns what is left, in order."""
    left = list(units)
    while True:
        refused = [unit for unit in left if unit.kind not in kinds or _attempt(connection, unit) is not None]
        if len(refused) == len(left):
            return left
        left = refused


# What a partition has because the partitioned table has it, so that it is attached before: a check that is NOT VALID,
# and so no part of CREATE TABLE.
_LAST = ("check",)


def _units(steps: Iterable[Step]) -> list[Unit]:
    units = [Unit(tuple(same)) for _, same in groupby(steps, key=lambda step: step.address)]
    return sorted(units, key=lambda unit: unit.kind in _LAST)


def _attempt(connection: Connection, unit: Unit) -> Failure | None:
    from psycopg import Error

    statement = unit.steps[0].sql
    try:
        connection.execute(_SAVEPOINT.encode())
        for step in unit.steps:
            statement = step.sql
            _execute(connection, step.statement)
        connection.execute(_RELEASE.encode())
    except Error as error:
        if not _is_verdict(error):
            raise
        connection.execute(f"rollback to {_SAVEPOINT}; {_RELEASE}".encode())
        position = error.diag.statement_position
        return Failure(unit, statement, error, int(position) if position else None)
    return None


_STAND_IN = "secret"


def _execute(connection: Connection, statement: Statement) -> None:
    """Run it; what stands in for secrets is neither compared nor kept."""
    from psycopg import ClientCursor

    if not statement.literals:
        connection.execute(statement.sql.encode())
        return
    values = {each.parameter: _stand_in(each.reference) for each in statement.literals}
    ClientCursor(connection).execute(statement.sql.encode(), values)


def _stand_in(reference: SecretReference) -> str:
    return reference.name if reference.source == "placeholder" else _STAND_IN


# Classes of SQLSTATE (errcodes-appendix) that say something of the server and not of the statement: connection,
# transaction rollback, resources, operator intervention, system.
_OF_THE_SERVER = ("08", "40", "53", "57", "58")
_LOCK_TIMEOUT = "55P03"


def _is_verdict(error: Error) -> bool:
    """Whether PostgreSQL refused what is desired; else the scratch database failed."""
    state = error.sqlstate
    return state is not None and state[:2] not in _OF_THE_SERVER and state != _LOCK_TIMEOUT


def roles_needed(objects: Iterable[Object], kinds: Registry) -> set[str]:
    """Names of the roles that objects mention; PostgreSQL's own are always there."""
    return {needed.path[0] for thing in objects for needed in kinds.of(thing).needs(thing) if needed.kind == "role"}
