"""Which server spells a desired state, told without starting it: another version may spell otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .binaries import Binaries, find, find_any
from .connect import connect, server_version
from .endpoint import SCRATCH_DATABASE
from .errors import NoBinaries

if TYPE_CHECKING:
    from psycopg import Connection

_VERSIONS = """
select current_setting('server_version_num') || string_agg(' ' || name || ' ' || default_version, '' order by name)
from pg_available_extensions
"""
# Where installations keep their extensions, from the bin folder or for the major version (Debian).
_EXTENSIONS = ("../share/extension", "../share/postgresql/extension", "/usr/share/postgresql/{major}/extension")


def spelling_servers(target: Connection | None, shadow_url: str) -> Iterator[str]:
    """The servers that `scratch_connection` may choose between, each with its version and those of its extensions.

    None of them is started; the given one is asked.
    """
    if shadow_url:
        with connect(shadow_url, autocommit=True) as shadow:
            yield _asked("shadow", shadow)
        return
    yield from _embedded(target)
    if target is not None:
        yield _asked("beside", target)


def spelling_server(scratch: Connection, target: Connection | None, shadow_url: str) -> str | None:
    """Which of these a scratch database is on; None where that cannot be told without asking every time."""
    if shadow_url:
        return _asked("shadow", scratch)
    if scratch.info.dbname != SCRATCH_DATABASE:
        return _asked("beside", scratch)
    return next(_embedded(target), None)


def _asked(place: str, server: Connection) -> str:
    row = server.execute(_VERSIONS.encode()).fetchone()
    return f"{place} {row[0] if row else ''}"


def _embedded(target: Connection | None) -> Iterator[str]:
    try:
        binaries = find_any() if target is None else find(server_version(target))
    except NoBinaries:
        return
    extensions = _extension_folder(binaries)
    if extensions is not None:
        program = binaries.bin / "postgres"
        yield f"embedded {binaries.version} {_marks([program, *sorted(extensions.glob('*.control'))])}"


def _extension_folder(binaries: Binaries) -> Path | None:
    places = (binaries.bin / each.format(major=binaries.major) for each in _EXTENSIONS)
    return next((place for place in places if place.is_dir()), None)


def _marks(files: Iterable[Path]) -> str:
    found = ((file.name, file.stat()) for file in files)
    return " ".join(f"{name}:{stat.st_size}:{stat.st_mtime_ns}" for name, stat in found)
