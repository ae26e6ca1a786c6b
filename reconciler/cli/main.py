"""The command line. Loads only the command that was asked for."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module

from reconciler import __version__

from . import exit_codes
from .errors import explain
from .options import add_output_options
from .parser import Parser
from .screen import use_utf8
from .signals import unwinding

COMMANDS = {
    "init": ("init", "write a starter desired/ folder"),
    "import": ("import_", "write an existing database as YAML"),
    "check": ("check", "load and compile the desired state; needs no target"),
    "plan": ("plan", "show what has to change; changes nothing"),
    "apply": ("apply", "bring the database to the desired state"),
    "drift": ("drift", "say whether the database is as declared"),
    "schema": ("schema", "print the JSON Schema of the YAML, for editors"),
    "dev": ("dev", "the embedded development server"),
}
"""Command → module in this folder, help."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    use_utf8()
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = argparse.Namespace()
    try:
        options = _parser(given).parse_args(given)
        with unwinding():
            code = _run(options)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        # Whoever read our output has enough. Python would complain once more when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return exit_codes.CLOSED_PIPE
    except (Exception, KeyboardInterrupt) as error:
        return explain(error, options)


def _parser(given: Sequence[str]) -> Parser:
    parser = Parser(
        prog="reconcile",
        description="Declare in YAML what a PostgreSQL database should be; plan, apply, and watch for drift.",
        epilog=exit_codes.MEANINGS,
    )
    parser.add_argument("--version", action="version", version=f"reconcile {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    wanted = next((word for word in given if not word.startswith("-")), "")
    if wanted and wanted not in COMMANDS:
        close = get_close_matches(wanted, COMMANDS, 1)
        parser.refuse(f'there is no command "{wanted}"', f"did you mean {close[0]}?" if close else "")
    for name, (module, text) in COMMANDS.items():
        command = commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")
        if name == wanted:
            # Only now: the modules of the other commands may be expensive to load.
            parser.asked = f" {name}"
            import_module(f".{module}", __package__).add_arguments(command)
            add_output_options(command)
    return parser


def _run(options: argparse.Namespace) -> int:
    module = import_module(f".{COMMANDS[options.command][0]}", __package__)
    code: int = module.run(options)
    return code
