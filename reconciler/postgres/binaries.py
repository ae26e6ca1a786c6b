"""Finds the PostgreSQL programs of a major version on this machine."""

from __future__ import annotations

import functools
import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from . import places
from .errors import NoBinaries
from .libraries import explain, missing_libraries

DEFAULT_MAJOR = 18
SUPPORTED_MAJORS = (14, 15, 16, 17, 18)


@dataclass(frozen=True)
class Binaries:
    """The programs of one PostgreSQL installation.

    `version` is as the server prints it, e.g. `18.6`; `library_path` is the folder for
    LD_LIBRARY_PATH when the installation brings its own libraries; `origin` says for people
    where the installation was found.
    """

    bin: Path
    major: int
    version: str
    library_path: Path | None
    origin: str

    def tool(self, name: str) -> str:
        """The path of one program, e.g. `pg_dump`.

        Raises: NoBinaries when this installation lacks it (server-only packages lack the clients).
        """
        path = self.bin / name
        if not path.is_file():
            raise NoBinaries(
                f"{self.origin} ({self.bin}) has no {name}",
                hint=f"get a complete set with: reconcile dev fetch {self.major}",
            )
        return str(path)

    def environment(self) -> dict[str, str]:
        """The environment to run the programs in: nothing of the caller's locale or PG* settings."""
        mine = ("PG", "LC_", "LD_")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(mine)}
        libraries = {"LD_LIBRARY_PATH": str(self.library_path)} if self.library_path else {}
        return kept | {"LC_ALL": "C", "TZ": "UTC"} | libraries


def find(major: int | None = None) -> Binaries:
    """The first installation of this major (default 18): explicit setting, cache, PATH, system.

    Raises: NoBinaries when there is none that can be run, with everything that was looked at.
    """
    wanted = DEFAULT_MAJOR if major is None else major
    seen: list[str] = []
    for place in places.search():
        if isinstance(place, str):
            seen.append(place)
            continue
        found = probe(place.bin, place.origin, bundled=place.bundled)
        if isinstance(found, Binaries) and found.major == wanted:
            return found
        seen.append(_described(found, place))
    raise _nothing_found(wanted, seen)


def find_any() -> Binaries:
    """The default major if this machine has it, else its newest supported one.

    Raises: NoBinaries when there is no PostgreSQL at all.
    """
    supported = [found for found in available() if found.major in SUPPORTED_MAJORS]
    if not supported or any(found.major == DEFAULT_MAJOR for found in supported):
        return find(DEFAULT_MAJOR)
    return max(supported, key=lambda found: found.major)


def available() -> list[Binaries]:
    """Every usable installation of this machine, in the order in which `find` prefers them."""
    probed = (probe(place.bin, place.origin, bundled=place.bundled) for place in places.candidates())
    return [found for found in probed if isinstance(found, Binaries)]


@functools.cache  # one run of `postgres --version` per folder and process
def probe(folder: Path, origin: str, *, bundled: bool) -> Binaries | str:
    """What is in a bin folder, or why it cannot be used."""
    postgres, initdb = folder / "postgres", folder / "initdb"
    if not (postgres.is_file() and initdb.is_file()):
        return "has no postgres and initdb (client programs only?)"
    answer = _version_line(postgres)
    match = re.search(r"\(PostgreSQL\) ((\d+)\S*)", answer)
    if match is None:
        libraries = missing_libraries([postgres, initdb])
        return explain(libraries) if libraries else f"does not run: {answer or 'no answer'}"
    library_path = folder.parent / "lib" if bundled else None
    return Binaries(folder, int(match[2]), match[1], library_path, origin)


def _version_line(postgres: Path) -> str:
    """One line, also when the program cannot be run."""
    try:
        done = subprocess.run([postgres, "--version"], capture_output=True, text=True, check=False)
    except OSError as error:
        return str(error)
    return (done.stdout or done.stderr).strip().partition("\n")[0]


def _described(found: Binaries | str, place: places.Place) -> str:
    outcome = f"is PostgreSQL {found.version}" if isinstance(found, Binaries) else found
    return f"{place.origin}: {place.bin} {outcome}"


def _nothing_found(wanted: int, seen: list[str]) -> NoBinaries:
    looked = "".join(f"\n  - {line}" for line in seen)
    return NoBinaries(
        f"no PostgreSQL {wanted} found for the embedded server; looked at:{looked}",
        hint=f"download it with `reconcile dev fetch {wanted}`, install the package postgresql-{wanted}, "
        "point RECONCILE_POSTGRES_BIN at a bin folder, or build on a server of your own with --shadow-url",
    )
