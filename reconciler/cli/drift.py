"""`reconcile drift`: whether the database is as declared."""

from __future__ import annotations

import argparse
import sys

from . import exit_codes
from .options import add_desired_options, add_prune_option, add_url_option
from .screen import has_colour, width
from .work import planned


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_url_option(parser)
    add_prune_option(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    add_desired_options(parser)


def run(options: argparse.Namespace) -> int:
    """Compare and show what differs: 0 in sync, 2 drift. Changes nothing. Raises: ReconcileError."""
    from reconciler.kinds.registry import KINDS
    from reconciler.render.drift import render_drift
    from reconciler.render.json import render_drift_json

    plan = planned(options)
    if options.format == "json":
        sys.stdout.write(render_drift_json(plan, KINDS))
    else:
        colour = has_colour(options, sys.stdout)
        sys.stdout.write(render_drift(plan, KINDS, width=width(), colour=colour, all_names=options.verbose))
    return exit_codes.PENDING if plan.changes else exit_codes.OK
