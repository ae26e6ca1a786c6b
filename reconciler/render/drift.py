"""Drift: the plan seen from the other side. What live has, and what is declared."""

from __future__ import annotations

from reconciler.model.change import Alter, Change
from reconciler.model.kind import Registry
from reconciler.model.plan import Plan

from .alike import write_tree
from .page import Page
from .scope import write_scope
from .summary import figures
from .tree import tree
from .values import is_long
from .wording import DRIFT
from .words import counted


def render_drift(plan: Plan, kinds: Registry, *, width: int, colour: bool, all_names: bool = False) -> str:
    """What differs between the live database and the desired state; nothing of how to bring it back."""
    page = Page(width, colour=colour)
    write_tree(page, tree(plan, kinds, consequences=False), kinds, DRIFT)
    page.blank()
    if plan.changes:
        _summary(page, plan, kinds)
    else:
        compared = counted(plan.managed, "object")
        page.line(("In sync: ", "good"), f"the database is as declared ({compared} compared).")
    write_scope(page, plan, all_names=all_names)
    return page.text()


def _summary(page: Page, plan: Plan, kinds: Registry) -> None:
    found = figures(plan, kinds)
    counts = {"missing": found.create, "extra": found.drop, "different": found.alter, "named otherwise": found.rename}
    said = ", ".join(f"{count} {what}" for what, count in counts.items() if count)
    page.line(("Drift: ", "heading"), f"{said}. `reconcile plan` shows how to bring it back.", hang=7)
    if any(_shows_texts(change) for change in plan.changes):
        page.line(("In texts, [-declared-] has become {+live+}; likewise lines with - and +.", "dim"), indent=7)


def _shows_texts(change: Change) -> bool:
    """Whether a long text is told as what became of it."""
    if not isinstance(change, Alter):
        return False
    pairs = ((change.live.field(name), change.desired.field(name)) for name in change.fields)
    return any(is_long(live) and is_long(desired) for live, desired in pairs)
