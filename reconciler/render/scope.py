"""What was looked at and what was left alone: part of every plan and drift report."""

from __future__ import annotations

from collections.abc import Sequence

from reconciler.model.plan import Plan

from .page import Page, listed
from .words import counted

_NAMES_SHOWN = 8


def write_scope(page: Page, plan: Plan, *, all_names: bool = False) -> None:
    """The managed part of the database, what is in it, what no kind covers, and the notes."""
    scope = plan.scope
    schemas = f"schemas {', '.join(scope.schemas) or '(none)'}"
    counts = [
        f"{counted(plan.managed, 'object')} managed",
        f"{len(plan.undeclared)} left alone because nobody declares them",
        f"{len(plan.ignored)} ignored",
    ]
    page.line(("Scope: ", "heading"), f"{schemas}; prune {scope.prune}; {', '.join(counts)}.", hang=7)
    limit = None if all_names else _NAMES_SHOWN
    if all_names:
        _names(page, "Left alone", plan.undeclared, limit)
        _names(page, "Ignored", plan.ignored, limit)
    if plan.unmodelled:
        label = f"Not covered, never touched ({len(plan.unmodelled)})"
        _names(page, label, plan.unmodelled, limit)
    for note in plan.notes:
        page.line(("Note: ", "warning"), f"{note}.", hang=7)


def _names(page: Page, label: str, names: Sequence[object], limit: int | None) -> None:
    if names:
        text = listed(names, len(names) if limit is None else limit)
        page.line((f"{label}: ", "heading"), text, hang=7)
