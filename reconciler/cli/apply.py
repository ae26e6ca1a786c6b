"""`reconcile apply`: bring the database to the desired state."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from reconciler.model.errors import ReconcileError
from reconciler.model.statement import REFUSED_HAZARDS

from . import exit_codes
from .options import add_desired_options, add_prune_option, add_url_option
from .screen import has_colour, width
from .talk import say, warn
from .work import session

if TYPE_CHECKING:
    from reconciler.model.plan import Plan, Step
    from reconciler.session import Session

    from .progress import Progress

_ALLOW = "hazards to allow, e.g. deletes-data, deletes-data:app.old_* or all; commas or repeated"


class NotConfirmed(ReconcileError):
    """Nobody said yes. Nothing was changed."""

    code = "not-confirmed"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_url_option(parser)
    add_prune_option(parser)
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.add_argument("--allow", action="append", default=[], type=_allowed, metavar="HAZARD[:GLOB]", help=_ALLOW)
    add_desired_options(parser)


def run(options: argparse.Namespace) -> int:
    """Plan, ask, apply, verify. Raises: ReconcileError."""
    allowed = [entry for entries in options.allow for entry in entries]
    with session(options) as (opened_session, shown):
        plan = opened_session.plan()
        shown.pause()
        _show(plan, options)
        if plan.empty:
            return exit_codes.OK
        _refuse(plan, allowed)
        _confirm(plan, options)
        _apply(opened_session, plan, allowed, shown, options)
    return exit_codes.OK


def split_allowed(text: str) -> list[str]:
    """The entries of one --allow; the commas in `app.f(integer, text)` separate nothing."""
    entries, depth = [""], 0
    for character in text:
        depth += (character == "(") - (character == ")")
        if character == "," and depth <= 0:
            entries.append("")
        else:
            entries[-1] += character
    return [entry.strip() for entry in entries if entry.strip()]


def _allowed(text: str) -> list[str]:
    """The entries, all of hazards that there are: a slip must not look like a permission that was given."""
    entries = split_allowed(text)
    known = (*REFUSED_HAZARDS, "all")
    unknown = [name for name in (entry.partition(":")[0] for entry in entries) if name not in known]
    if unknown:
        raise argparse.ArgumentTypeError(f'"{unknown[0]}" is not among {", ".join(known)}')
    return entries


def _show(plan: Plan, options: argparse.Namespace) -> None:
    from reconciler.kinds.registry import KINDS
    from reconciler.render.text import render_plan

    if not options.quiet:
        colour = has_colour(options, sys.stdout)
        sys.stdout.write(render_plan(plan, KINDS, width=width(), colour=colour, all_names=options.verbose))
        sys.stdout.flush()


def _refuse(plan: Plan, allowed: list[str]) -> None:
    """Before anybody is asked: a yes does not allow what must be allowed by name."""
    from reconciler.apply import check_allowed

    check_allowed(plan, allowed)


def _confirm(plan: Plan, options: argparse.Namespace) -> None:
    from reconciler.kinds.registry import KINDS
    from reconciler.render.summary import figures

    if options.yes:
        return
    if not sys.stdin.isatty():
        message = "nobody is there to confirm the plan; nothing was changed"
        raise NotConfirmed(message, hint="--yes applies without asking")
    say(f"\n{figures(plan, KINDS).sentence()}")
    print('Apply these changes? Only "yes" is accepted: ', end="", file=sys.stderr, flush=True)
    if sys.stdin.readline().strip() != "yes":
        raise NotConfirmed("not confirmed; nothing was changed")


def _apply(
    opened_session: Session, plan: Plan, allowed: list[str], shown: Progress, options: argparse.Namespace
) -> None:
    from reconciler.kinds.registry import KINDS
    from reconciler.render.labels import called
    from reconciler.render.words import counted

    total = sum(1 for _ in plan.steps())

    def tell(step: Step) -> None:
        shown(f"step {step.number} of {total}: {step.action} {called(step.address, KINDS)}")

    try:
        report = opened_session.apply(plan, allowed, tell)
    except KeyboardInterrupt:
        shown.pause()
        say("\nthe running transaction is rolled back, committed ones stay; `reconcile plan` shows what is left")
        raise
    shown.pause()
    for note in report.notes:
        warn(note, "", options)
    if not options.quiet:
        done = f"{counted(report.steps, 'step')} in {counted(report.transactions, 'transaction')}"
        print(f"Applied: {done}, {report.seconds:.2f} s; the database is as declared.")
