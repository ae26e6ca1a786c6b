"""`reconcile plan`: what has to change."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from . import exit_codes
from .options import add_desired_options, add_prune_option, add_url_option
from .screen import has_colour, width
from .work import planned

if TYPE_CHECKING:
    from reconciler.model.plan import Plan


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_url_option(parser)
    add_prune_option(parser)
    parser.add_argument("--format", choices=("text", "json", "sql"), default="text", help="default: text")
    parser.add_argument("--sql", action="store_true", help="show every statement in the text")
    parser.add_argument("--exit-code", action="store_true", help="exit 2 when changes are pending")
    add_desired_options(parser)


def run(options: argparse.Namespace) -> int:
    """Plan and show it. Changes nothing. Raises: ReconcileError."""
    plan = planned(options)
    sys.stdout.write(_rendered(plan, options))
    return exit_codes.PENDING if options.exit_code and not plan.empty else exit_codes.OK


def _rendered(plan: Plan, options: argparse.Namespace) -> str:
    from reconciler.kinds.registry import KINDS

    if options.format == "json":
        from reconciler.render.json import render_json

        return render_json(plan, KINDS)
    if options.format == "sql":
        from reconciler.render.sql import render_sql

        return render_sql(plan, KINDS)
    from reconciler.render.text import render_plan

    colour = has_colour(options, sys.stdout)
    return render_plan(plan, KINDS, width=width(), colour=colour, show_sql=options.sql, all_names=options.verbose)
