"""A plan as people read it: what changes, what is at stake, what was looked at."""

from __future__ import annotations

from shlex import quote

from reconciler.model.kind import Registry
from reconciler.model.plan import Plan

from .alike import write_tree
from .labels import called
from .page import Page, listed
from .scope import write_scope
from .steps import write_steps
from .summary import allowance, figures, refused
from .tree import tree
from .wording import PLAN
from .words import counted

_NAMES_SHOWN = 6


def render_plan(
    plan: Plan, kinds: Registry, *, width: int, colour: bool, show_sql: bool = False, all_names: bool = False
) -> str:
    """The plan for a screen of `width` cells; `all_names` lists every object that was left alone."""
    page = Page(width, colour=colour)
    write_tree(page, tree(plan, kinds), kinds, PLAN)
    if show_sql:
        write_steps(page, plan, kinds)
    page.blank()
    _summary(page, plan, kinds)
    write_scope(page, plan, all_names=all_names)
    return page.text()


def _summary(page: Page, plan: Plan, kinds: Registry) -> None:
    """The figures in one line; the dangers once more, where nobody overlooks them."""
    if plan.empty and plan.changes:
        page.line(("Nothing to run: ", "warning"), "no statement is needed for what differs.")
        return
    if plan.empty:
        compared = counted(plan.managed, "object")
        page.line(("Nothing to do: ", "good"), f"the database is as declared ({compared} compared).")
        return
    page.line(("Plan: ", "heading"), f"{figures(plan, kinds).sentence()}.", hang=6)
    _dangers(page, plan, kinds)


def _dangers(page: Page, plan: Plan, kinds: Registry) -> None:
    dangers = refused(plan)
    if not dangers:
        return
    page.line(("Refused unless allowed:", "danger"))
    names = list(dict.fromkeys(hazard.name for _, hazard in dangers))
    width = max(map(len, names))
    for name in names:
        where = [called(step.address, kinds) for step, hazard in dangers if hazard.name == name]
        page.line((f"!! {name:{width}}  ", "danger"), listed(where, _NAMES_SHOWN), indent=6, hang=11 + width)
    page.unbroken((f"to allow: reconcile apply --allow {quote(allowance(plan))}", "dim"), indent=6)
