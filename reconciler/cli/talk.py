"""What is said on stderr. stdout is for data."""

from __future__ import annotations

import argparse
import sys

from reconciler.render.page import plain

from .screen import has_colour

_COLOURS, _RESET = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "hint": "\x1b[36m"}, "\x1b[0m"


def say(text: str) -> None:
    """One or more lines on stderr, with what a terminal would act on spelled out."""
    print(_safe(text), file=sys.stderr)


def complain(severity: str, code: str, message: str, hint: str, options: argparse.Namespace) -> None:
    """`error[code]: message` and `hint: …`."""
    label = f"{severity}[{code}]" if code else severity
    coloured = has_colour(options, sys.stderr)
    print(f"{_in(severity, f'{label}:', coloured)} {_safe(message)}", file=sys.stderr)
    if hint:
        print(f"{_in('hint', 'hint:', coloured)} {_safe(hint)}", file=sys.stderr)


def warn(message: str, hint: str, options: argparse.Namespace) -> None:
    """Something to know that stops nothing."""
    complain("warning", "", message, hint, options)


def _in(style: str, text: str, coloured: bool) -> str:
    return f"{_COLOURS[style]}{text}{_RESET}" if coloured else text


def _safe(text: str) -> str:
    return "\n".join(plain(line) for line in text.split("\n"))
