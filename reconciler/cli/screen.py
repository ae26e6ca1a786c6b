"""How wide the output may be, and whether it may have colour."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from typing import TextIO

_WIDEST = 160  # longer lines are hard to read
_WITHOUT_TERMINAL = 120


def width() -> int:
    """Cells in a line of stdout; COLUMNS wins, as everywhere."""
    found = shutil.get_terminal_size((_WITHOUT_TERMINAL, 24)).columns
    return min(found, _WIDEST)


def has_colour(options: argparse.Namespace, stream: TextIO) -> bool:
    """Whether to colour what goes to this stream (https://no-color.org, https://force-color.org)."""
    if getattr(options, "no_color", False) or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def use_utf8() -> None:
    """Arrows and names must come out whatever the locale says; a cron job often runs in none."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None and (stream.encoding or "").lower().replace("-", "") != "utf8":
            terminal = stream.isatty()
            reconfigure(errors="backslashreplace") if terminal else reconfigure(encoding="utf-8")
