"""The folder where binaries, templates and the dev server's data live, and locks between processes."""

from __future__ import annotations

import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def cache_folder() -> Path:
    """The cache folder, made if it was absent.

    `RECONCILE_CACHE` wins. Root uses /var/cache, because the account that the server then runs as
    cannot read below /root. Everybody else follows the XDG base directories. A user without a
    usable home (`nobody`) gets a folder named after the uid in the temporary directory.
    """
    folder = _cache_path()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _cache_path() -> Path:
    if explicit := os.environ.get("RECONCILE_CACHE"):
        return Path(explicit).absolute()
    if os.geteuid() == 0:
        return Path("/var/cache/reconcile")
    if xdg := os.environ.get("XDG_CACHE_HOME"):
        return Path(xdg) / "reconcile"
    home = Path(os.environ.get("HOME") or "/nonexistent")
    if home.is_dir() and os.access(home, os.W_OK):
        return home / ".cache" / "reconcile"
    return _private_temporary_folder()


def _private_temporary_folder() -> Path:
    """A folder of ours alone in the shared temporary directory.

    Raises: PermissionError when somebody else made a folder of that name first: programs are run
    from the cache, so using a stranger's folder would run a stranger's programs.
    """
    folder = Path(tempfile.gettempdir()) / f"reconcile-cache-{os.geteuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    if found.st_uid != os.geteuid() or found.st_mode & 0o022:
        raise PermissionError(f"{folder} belongs to somebody else; set RECONCILE_CACHE")
    return folder


def readable_folder(*parts: str) -> Path:
    """A folder below the cache that other accounts may enter, made if absent.

    Root's server runs as another account, which must reach its programs and its data whatever
    root's umask is.
    """
    folder = cache_folder()
    for part in ("", *parts):
        folder = folder / part
        folder.mkdir(exist_ok=True)
        if os.geteuid() == 0 and folder.stat().st_mode & 0o055 != 0o055:
            folder.chmod(0o755)
    return folder


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold an exclusive lock on a file, waiting for it; released when the process dies, however."""
    with path.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
