"""Options that several commands share, each declared once."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from .blot import password_of
from .talk import warn

if TYPE_CHECKING:
    from reconciler.session import Options

_URL = "libpq URL or conninfo of the database (default: RECONCILE_URL, else the PG* environment)"
_VAR = "fills ${K} in the YAML; may be repeated"


def add_output_options(parser: argparse.ArgumentParser) -> None:
    """How much is said, and how."""
    group = parser.add_argument_group("output")
    group.add_argument("--no-color", action="store_true", help="no colour (also: NO_COLOR)")
    group.add_argument("-q", "--quiet", action="store_true", help="no progress, no talk")
    group.add_argument("-v", "--verbose", action="store_true", help="say every step; show all names and tracebacks")


def add_desired_options(parser: argparse.ArgumentParser) -> None:
    """Where the desired state is written, and what fills it in."""
    group = parser.add_argument_group("desired state")
    group.add_argument("--desired", type=Path, default=Path("desired"), metavar="DIR", help="default: desired/")
    add_reading_options(group)


def add_reading_options(group: argparse._ActionsContainer) -> None:
    """What fills the desired state in, and where PostgreSQL spells it."""
    group.add_argument("--target", default="", metavar="NAME", help="one of project.targets: its URL, vars, prune")
    group.add_argument("--var", action="append", default=[], type=_variable, metavar="K=V", help=_VAR)
    shadow = "an empty database to spell the desired state in (also: RECONCILE_SHADOW_URL; default: found or made)"
    group.add_argument("--shadow-url", default="", metavar="URL", help=shadow)
    fresh = "work everything out anew, whatever is remembered of the same files (also: RECONCILE_NO_CACHE)"
    group.add_argument("--no-cache", action="store_true", help=fresh)


def add_url_option(parser: argparse.ArgumentParser) -> None:
    """Which database."""
    parser.add_argument("--url", default="", help=_URL)
    parser.add_argument("--force", action="store_true", help="go on with a server that is newer than known")


def add_prune_option(parser: argparse.ArgumentParser) -> None:
    """What happens to objects that nobody declared."""
    prune = "drop undeclared objects: those that earlier applies created, none, or all in managed schemas"
    parser.add_argument("--prune", choices=("owned", "none", "all"), default="", help=prune)


def session_options(options: argparse.Namespace) -> Options:
    """What the command line says, as the session takes it; warns of a password in it."""
    from reconciler.session import Options

    warn_of_passwords(options)
    return Options(
        desired=options.desired,
        url=getattr(options, "url", ""),
        target=options.target,
        shadow_url=options.shadow_url or os.environ.get("RECONCILE_SHADOW_URL", ""),
        prune=getattr(options, "prune", ""),
        force=getattr(options, "force", False),
        cache=not (getattr(options, "no_cache", False) or os.environ.get("RECONCILE_NO_CACHE")),
        variables=dict(options.var),
    )


def warn_of_passwords(options: argparse.Namespace) -> None:
    """Every user of the machine can read the arguments of a running program."""
    for option in ("url", "shadow_url"):
        if password_of(getattr(options, option, "") or ""):
            written = f"--{option.replace('_', '-')}"
            message = f"the password in {written} is visible to everybody on this machine while this runs"
            warn(message, "use PGPASSWORD, a PGPASSFILE, RECONCILE_URL, or a target with url: {env: NAME}", options)


def _variable(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise argparse.ArgumentTypeError(f'"{name}" must be written as NAME=VALUE')
    return name, value
