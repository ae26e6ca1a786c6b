"""Runs the transactions of a plan."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reconciler.model.address import Address
from reconciler.model.errors import ReconcileError
from reconciler.model.plan import Plan, Step, Transaction
from reconciler.model.secret import SecretUse
from reconciler.model.session import as_before, pinned
from reconciler.model.statement import Statement

from .blockers import blockers

if TYPE_CHECKING:
    from psycopg import Connection, Error

ATTEMPTS = 6
"""How often a transaction is tried that could not get its locks; it is rolled back whole in between."""

_FIRST_PAUSE_S = 0.5


class ApplyFailed(ReconcileError):
    """A step failed. Its transaction was rolled back; the ones before it stay committed."""

    code = "apply-failed"


class Record(Protocol):
    """Where what happened is written down, within the transaction that did it."""

    def record(self, made: list[Address], gone: list[Address]) -> None: ...
    def rename(self, moves: list[tuple[Address, Address]]) -> None: ...


@dataclass(frozen=True, slots=True)
class Report:
    """What an apply did: steps run, transactions committed, seconds taken; `notes` are what to know of it."""

    steps: int
    transactions: int
    seconds: float
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """How to run: `lock_timeout_ms` bounds every wait for a lock, `top_level` says what the ledger keeps.

    `confide` runs a statement that holds secrets as constants.
    """

    lock_timeout_ms: int
    top_level: Callable[[Address], bool]
    secret: Callable[[SecretUse], bytes]
    confide: Callable[[Statement], None]
    progress: Callable[[Step], None]


def apply(connection: Connection, plan: Plan, ledger: Record | None, settings: Settings) -> Report:
    """Run every transaction of the plan, in order.

    Raises:
        ApplyFailed: a step failed. Its transaction is rolled back, earlier ones stay; says which.
    """
    started = time.monotonic()
    for done, transaction in enumerate(plan.transactions):
        _run(connection, transaction, ledger, settings, done)
    return Report(len(list(plan.steps())), len(plan.transactions), time.monotonic() - started)


def _run(
    connection: Connection, transaction: Transaction, ledger: Record | None, settings: Settings, done: int
) -> None:
    from psycopg import errors

    for attempt in range(1, ATTEMPTS + 1):
        try:
            _once(connection, transaction, ledger, settings, done)
            return
        except (errors.LockNotAvailable, errors.DeadlockDetected, errors.SerializationFailure) as error:
            if attempt == ATTEMPTS:
                raise _gave_up(connection, transaction, error, done) from None
            # Exponential, with jitter so that two appliers do not meet again.
            time.sleep(_FIRST_PAUSE_S * 2 ** (attempt - 1) * (0.5 + random.random()))


def _once(
    connection: Connection, transaction: Transaction, ledger: Record | None, settings: Settings, done: int
) -> None:
    from psycopg import Error, errors

    step = transaction.steps[0]
    if transaction.alone:
        _alone(connection, step, ledger, settings, done)
        return
    connection.execute("begin")
    try:
        connection.execute(_preamble(settings.lock_timeout_ms).encode())
        for step in transaction.steps:
            settings.progress(step)
            _execute(connection, step, settings)
        if ledger is not None:
            moves = [move for step in transaction.steps for move in step.moves if settings.top_level(move[1])]
            ledger.rename(list(dict.fromkeys(moves)))
            ledger.record(*_ownership(transaction, settings.top_level))
        connection.execute("commit")
    except (errors.LockNotAvailable, errors.DeadlockDetected, errors.SerializationFailure):
        connection.execute("rollback")
        raise
    except Error as error:
        raise _failed(connection, step, error, done) from None
    except BaseException:
        # Interrupted, or a secret could not be read: leave nothing half done.
        if not connection.closed:
            connection.execute("rollback")
        raise


def _alone(connection: Connection, step: Step, ledger: Record | None, settings: Settings, done: int) -> None:
    """Run what cannot run inside a transaction block; the ledger learns of it afterwards."""
    from psycopg import Error, errors

    try:
        connection.execute(_preamble(settings.lock_timeout_ms, "set").encode())
        settings.progress(step)
        _execute(connection, step, settings)
    except (errors.LockNotAvailable, errors.DeadlockDetected, errors.SerializationFailure):
        raise
    except Error as error:
        raise _failed(connection, step, error, done) from None
    finally:
        if not connection.closed:
            connection.execute(_AS_BEFORE)
    if ledger is not None:
        ledger.record(*_ownership(Transaction((step,)), settings.top_level))


_AS_BEFORE = "; ".join(
    (
        "reset lock_timeout; reset search_path; reset check_function_bodies; reset client_min_messages",
        *as_before(),
    )
).encode()


def _preamble(lock_timeout_ms: int, until: str = "set local") -> str:
    # The empty path is the one under which the desired state was built. Bodies were validated then.
    return (
        f"{until} lock_timeout = {lock_timeout_ms}; {until} search_path = ''; "
        f"{until} check_function_bodies = off; {until} client_min_messages = warning; {'; '.join(pinned(until))}"
    )


def _execute(connection: Connection, step: Step, settings: Settings) -> None:
    use = step.statement.secret
    if step.statement.literals:
        settings.confide(step.statement)
    elif use is None:
        connection.execute(step.sql.encode())
    else:
        connection.execute(step.sql.encode(), {"secret": settings.secret(use)})


def _ownership(transaction: Transaction, top_level: Callable[[Address], bool]) -> tuple[list[Address], list[Address]]:
    """What the transaction created for the first time, and what it dropped for good."""
    steps = [step for step in transaction.steps if step.action in ("create", "drop", "discard")]
    made = [address for step in steps for address in step.makes if top_level(address)]
    gone = [address for step in steps for address in step.breaks if top_level(address) and address not in made]
    return list(dict.fromkeys(made)), list(dict.fromkeys(gone))


def _failed(connection: Connection, step: Step, error: Error, done: int) -> ApplyFailed:
    lost = connection.closed
    if not lost:
        connection.execute("rollback")
    said = error.diag.message_primary or ("the connection was lost" if lost else str(error) or type(error).__name__)
    state = f" (SQLSTATE {error.sqlstate})" if error.sqlstate else ""
    more = "".join(f"\n  {line}" for line in (error.diag.message_detail, error.diag.message_hint) if line)
    committed = f"{done} transaction{'s' if done != 1 else ''} committed before it" if done else "nothing was changed"
    return ApplyFailed(
        f"step {step.number} failed: {step.address}: {said}{state}{more}\n"
        f"  {_indented(step.sql)}\nits transaction was rolled back; {committed}",
        hint="put the cause right, then run `reconcile plan` to see what is left to do",
    )


def _gave_up(connection: Connection, transaction: Transaction, error: Error, done: int) -> ApplyFailed:
    first, last = transaction.steps[0].number, transaction.steps[-1].number
    steps = f"steps {first} to {last}" if first != last else f"step {first}"
    found = blockers(connection, (step.lock.relation for step in transaction.steps if step.lock is not None))
    holders = "".join(f"\n  held by {each}" for each in found)
    return ApplyFailed(
        f"{steps}: {error.diag.message_primary} ({ATTEMPTS} attempts); rolled back, "
        + (f"{done} earlier transaction{'s' if done != 1 else ''} stay committed" if done else "nothing was changed")
        + holders,
        hint="when these have ended, apply again"
        if found
        else "look for long transactions in pg_stat_activity, then apply again",
    )


def _indented(sql: str) -> str:
    return sql.replace("\n", "\n  ")
