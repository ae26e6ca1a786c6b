"""This very program: another one may read, or spell, otherwise."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path


@cache
def program() -> str:
    """Stands for the code that runs: all of it, so that nobody who changes it has to think of what is remembered."""
    found = sorted(_sources(str(Path(__file__).parent.parent)))
    return repr((sys.version_info[:3], found))


def _sources(folder: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _sources(entry.path)
            elif entry.name.endswith((".py", ".sql")):
                found = entry.stat()
                yield entry.path, found.st_size, found.st_mtime_ns
