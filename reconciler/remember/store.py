"""A folder of files that may be lost at any time. Nothing that goes wrong with it stops a command."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

_KEPT = 16
"""Files that are kept: the states of a few projects, versions and branches."""


def get(folder: Path, name: str) -> bytes | None:
    """What was put there under that name, and by nobody else; None if there is nothing."""
    try:
        found = folder.lstat()
        if found.st_uid != os.geteuid() or found.st_mode & 0o022:
            return None  # somebody else could have put it there
        path = folder / name
        content = path.read_bytes()
        os.utime(path)
    except OSError:
        return None
    return content


def put(folder: Path, name: str, content: bytes) -> None:
    """Keep the content under a name, whole or not at all; what was not used for longest makes room."""
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=folder, prefix=".")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(temporary).replace(folder / name)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
        _make_room(folder)


def _make_room(folder: Path) -> None:
    by_age = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in by_age[_KEPT:]:
        path.unlink(missing_ok=True)
