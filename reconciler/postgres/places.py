"""Where PostgreSQL programs may be, most wanted first."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .cache import cache_folder

_SYSTEM = Path("/usr/lib/postgresql")
_EXPLICIT = "RECONCILE_POSTGRES_BIN"


@dataclass(frozen=True)
class Place:
    """A bin folder worth looking at. Bundled: it came as an archive with its own libraries."""

    bin: Path
    origin: str
    bundled: bool = False


def candidates() -> list[Place]:
    """Every bin folder to look at, without repeats: explicit setting, cache, PATH, system."""
    return [place for place in search() if isinstance(place, Place)]


def search() -> Iterator[Place | str]:
    """The whole search order, without repeats; a line of text stands where a place holds nothing.

    Looks only as far as the caller goes: some places cost a process to ask.
    """
    seen: set[Path] = set()
    for places, nothing in (
        (_explicit(), f"explicit setting: {_EXPLICIT} is not set"),
        (cached_wheels(), f"downloaded: nothing in {wheel_folder()}"),
        (_path(), "PATH: neither postgres nor pg_config"),
        (_system(), f"system: nothing in {_SYSTEM}/*/bin"),
    ):
        here = {place.bin: place for place in places}
        yield from (place for folder, place in here.items() if folder not in seen)
        seen |= here.keys()
        if not here:
            yield nothing


def wheel_folder() -> Path:
    """The folder with one sub-folder per downloaded version, named like `18.6`."""
    return cache_folder() / "postgresql"


def cached_wheels() -> Iterator[Place]:
    """Downloaded versions, newest first."""
    versions = [path for path in wheel_folder().glob("*") if re.fullmatch(r"\d+\.\d+", path.name)]
    for path in sorted(versions, key=lambda path: tuple(map(int, path.name.split("."))), reverse=True):
        yield Place(path / "bin", "downloaded", bundled=True)


def _explicit() -> Iterator[Place]:
    if folder := os.environ.get(_EXPLICIT):
        path = Path(folder).absolute()
        # An unpacked archive has its own libpq beside its programs; a package of the system does not.
        yield Place(path, f"explicit setting {_EXPLICIT}", bundled=(path.parent / "lib/libpq.so.5").exists())


def _path() -> Iterator[Place]:
    if program := shutil.which("postgres"):
        yield Place(Path(program).resolve().parent, "PATH")
    if program := shutil.which("pg_config"):
        done = subprocess.run([program, "--bindir"], capture_output=True, text=True, check=False)
        if folder := done.stdout.strip():
            yield Place(Path(folder), "pg_config")


def _system() -> Iterator[Place]:
    folders = [path for path in _SYSTEM.glob("*/bin") if path.parent.name.isdecimal()]
    for path in sorted(folders, key=lambda path: int(path.parent.name), reverse=True):
        yield Place(path, "system")
