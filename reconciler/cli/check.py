"""`reconcile check`: everything that needs no target."""

from __future__ import annotations

import argparse
import sys

from . import exit_codes
from .options import add_desired_options
from .screen import has_colour
from .talk import say
from .work import session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_desired_options(parser)


def run(options: argparse.Namespace) -> int:
    """Load and compile the desired state. Raises: ReconcileError."""
    from reconciler.kinds.registry import KINDS
    from reconciler.render.problems import render_problems
    from reconciler.render.words import counted, tally

    with session(options, connected=False) as (opened_session, _):
        state = opened_session.check()
    if state.warnings:
        say(render_problems(state.warnings, colour=has_colour(options, sys.stderr)))
    ranked = sorted(state.objects, key=lambda address: KINDS.rank[address.kind])
    tops = tally(address.kind for address in ranked if KINDS.of(address).top_level)
    if not options.quiet:
        print(f"The desired state is valid: {tops} ({counted(len(state.objects), 'object')} with all parts).")
    return exit_codes.OK
