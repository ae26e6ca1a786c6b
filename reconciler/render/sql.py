"""A plan as a script that psql runs as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reconciler.model.kind import Registry
from reconciler.model.plan import Plan, Step, Transaction
from reconciler.model.session import pinned

from .labels import called
from .words import counted

_LINE_ENDS = re.compile(r"\r\n|\r|\n")


def render_sql(plan: Plan, kinds: Registry, *, lock_timeout: str = "2s") -> str:
    """The script. What needs a secret is left out and named: only `reconcile apply` can run it.

    Every statement is the plan's own, byte for byte; names and reasons appear in comments only.
    """
    return "\n".join(_script(plan, kinds, lock_timeout)) + "\n"


def _script(plan: Plan, kinds: Registry, lock_timeout: str) -> Iterator[str]:
    steps = sum(1 for _ in plan.steps())
    yield from _comment("Made by reconcile. Run it with: psql -X -f THIS_FILE")
    if plan.empty:
        yield from _comment("Nothing to do: the database is as declared.")
        return
    yield from _comment(f"{counted(steps, 'step')} in {counted(len(plan.transactions), 'transaction')}")
    left_out = [step for step in plan.steps() if step.statement.references]
    if left_out:
        yield from _comment(f"NOT COMPLETE: {counted(len(left_out), 'step')} left out, since only `reconcile apply`")
        yield from _comment("fills in secrets.")
    yield ""
    yield r"\set ON_ERROR_STOP on"
    yield "SET client_encoding = 'UTF8';"
    yield from (f"{command};" for command in pinned("SET"))
    for number, transaction in enumerate(plan.transactions, 1):
        yield ""
        yield from _comment(f"Transaction {number} of {len(plan.transactions)}")
        yield from _transaction(transaction, kinds, lock_timeout)


def _transaction(transaction: Transaction, kinds: Registry, lock_timeout: str) -> Iterator[str]:
    if transaction.alone:
        yield f"SET lock_timeout = {_literal(lock_timeout)};"
        yield from _step(transaction.steps[0], kinds)
        yield "RESET lock_timeout;"
        return
    yield "BEGIN;"
    yield f"SET LOCAL lock_timeout = {_literal(lock_timeout)};"
    yield "SET LOCAL search_path = '';"
    yield "SET LOCAL check_function_bodies = off;"
    for step in transaction.steps:
        yield ""
        yield from _step(step, kinds)
    yield ""
    if transaction.why:
        yield from _comment(f"Committed here: {transaction.why}")
    yield "COMMIT;"


def _step(step: Step, kinds: Registry) -> Iterator[str]:
    yield from _comment(f"{step.number}. {step.action} {called(step.address, kinds)}")
    for hazard in step.hazards:
        yield from _comment(f"   {hazard.name}: {hazard.reason}")
    references = step.statement.references
    if not references:
        yield _terminated(step.sql)
        return
    listed = ", ".join(str(reference) for reference in references)
    yield from _comment(f"   needs the secret {listed}: only `reconcile apply` can run")
    yield from _comment(step.sql, "--     ")


def _terminated(sql: str) -> str:
    """With its semicolon, on a line of its own where the last line may end in a comment."""
    last = sql[sql.rfind("\n") + 1 :]
    return f"{sql}\n;" if "--" in last else f"{sql};"


def _comment(text: str, mark: str = "-- ") -> Iterator[str]:
    """A line comment each; a name that holds a line end must not leave the comment."""
    for line in _LINE_ENDS.split(text):
        yield f"{mark}{line}".rstrip()


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
