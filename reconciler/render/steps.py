"""The steps of a plan with their SQL, transaction by transaction."""

from __future__ import annotations

from reconciler.model.kind import Registry
from reconciler.model.plan import Plan, Step

from .labels import called
from .page import Page
from .words import counted


def write_steps(page: Page, plan: Plan, kinds: Registry) -> None:
    """Every statement in order, numbered, with the lock it takes; where transactions begin and end."""
    total = len(plan.transactions)
    digits = len(str(sum(1 for _ in plan.steps())))
    for number, transaction in enumerate(plan.transactions, 1):
        page.blank()
        page.line(
            (f"Transaction {number} of {total}", "heading"),
            (f"  {counted(len(transaction.steps), 'step')}", "dim"),
        )
        for step in transaction.steps:
            _step(page, step, digits, called(step.address, kinds))
        if transaction.why:
            page.line((f"Commits here: {transaction.why}.", "dim"), indent=2)


def _step(page: Page, step: Step, digits: int, name: str) -> None:
    lock = f"  {step.lock.mode} on {step.lock.relation}" if step.lock else ""
    edge = digits + 4
    page.line(f"  {step.number:>{digits}}. {step.action} {name}", (lock, "dim"), hang=edge)
    for line in step.sql.splitlines():
        page.line((line, "sql"), indent=edge, hang=edge + 4)
    references = ", ".join(str(reference) for reference in step.statement.references)
    if references:
        page.line((f"(the secret is filled in when applied, from {references})", "warning"), indent=edge)
