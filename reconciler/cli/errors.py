"""Exceptions → what is said on stderr, and the exit code."""

from __future__ import annotations

import argparse
import sys
import traceback
from pathlib import Path

from reconciler.model.errors import InternalError, ReconcileError, Rejected

from . import exit_codes
from .blot import blotted
from .screen import has_colour
from .signals import Ended
from .talk import complain, say

_REPORT = "this is a defect of reconcile: please report it with what -v shows (known secrets are blotted out)"


def explain(error: BaseException, options: argparse.Namespace) -> int:
    """Say what went wrong and what to do; returns the exit code."""
    match error:
        case Ended():
            say("\nasked to end; nothing is left running")
            return exit_codes.KILLED + error.number
        case KeyboardInterrupt():
            say("\ninterrupted")
            return exit_codes.INTERRUPTED
        case Rejected():
            _rejected(error, options)
        case InternalError():
            complain("error", error.code, error.message, error.hint or _REPORT, options)
        case ReconcileError():
            complain("error", error.code, error.message, error.hint, options)
        case _ if type(error).__module__.partition(".")[0] == "psycopg":
            _postgresql(error, options)
        case OSError() if error.filename is not None:
            complain("error", "files", f"{error.filename}: {error.strerror}", "", options)
        case _:
            complain("error", "internal", f"{type(error).__name__} in {_where(error)}", _REPORT, options)
    if getattr(options, "verbose", False) and _is_unexpected(error):
        _trace(error, options)
    return exit_codes.of_error(error)


def _is_unexpected(error: BaseException) -> bool:
    """Whether where it happened says anything to anybody."""
    expected = isinstance(error, (ReconcileError, KeyboardInterrupt))
    return isinstance(error, InternalError) or not expected


def _rejected(error: Rejected, options: argparse.Namespace) -> None:
    from reconciler.render.problems import render_problems

    text = render_problems(error.problems, colour=has_colour(options, sys.stderr))
    print(text, end="", file=sys.stderr)


def _postgresql(error: BaseException, options: argparse.Namespace) -> None:
    """Only the server's first line: its detail may hold values of rows."""
    diagnosis = getattr(error, "diag", None)
    said = getattr(diagnosis, "message_primary", None) or "the connection was lost"
    state = getattr(error, "sqlstate", None)
    hint = getattr(diagnosis, "message_hint", None) or ""
    complain("error", "postgresql", blotted(said) + (f" (SQLSTATE {state})" if state else ""), hint, options)


def _trace(error: BaseException, options: argparse.Namespace) -> None:
    url, shadow_url = getattr(options, "url", None), getattr(options, "shadow_url", None)
    text = "".join(traceback.format_exception(error))
    say(blotted(text, [each for each in (url, shadow_url) if each]))


def _where(error: BaseException) -> str:
    """The innermost line of ours that the error passed: never its message, which may hold a secret."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "reconciler" in Path(frame.filename).parts] or frames
    return f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "an unknown place"
