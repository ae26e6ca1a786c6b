"""The folder of one throw-away server: data, socket and log; and the removal of abandoned ones."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from .account import Account

_MEMORY = Path("/dev/shm")
_MEMORY_WANTED_BYTES = 1 << 30
_OWNER = "owner.lock"
_MAKING_S = 60.0
# PostgreSQL refuses socket paths over 107 bytes (103 on macOS); this leaves room for what we append.
_ROOT_LIMIT_BYTES = 60


@dataclass(frozen=True)
class ServerFolder:
    """Ours as long as the file descriptor `lock` holds it; the kernel lets go when we die."""

    path: Path
    lock: int

    @property
    def data(self) -> Path:
        return self.path / "data"

    @property
    def socket_dir(self) -> Path:
        return self.path / "socket"

    @property
    def log_path(self) -> Path:
        return self.path / "server.log"

    def remove(self) -> None:
        """Remove everything and give up the lock. Call it once."""
        _remove(self.path)
        os.close(self.lock)


def new_folder(account: Account) -> ServerFolder:
    """A fresh folder, in memory when there is room; removes the folders of dead owners first."""
    for abandoned in abandoned_folders():
        _remove(abandoned)
    path = Path(tempfile.mkdtemp(prefix=_prefix(), dir=_root(account)))
    # Entered, but not listed, by the account of the server when that is not ours.
    path.chmod(0o700 if account.uid is None else 0o711)
    folder = ServerFolder(path, _own(path))
    folder.socket_dir.mkdir(mode=0o700)
    account.give(folder.socket_dir)
    return folder


def abandoned_folders() -> list[Path]:
    """Our own servers' folders whose owner is dead."""
    places = (_MEMORY, Path(tempfile.gettempdir()), Path("/tmp"))
    found = {path for place in places for path in place.glob(f"{_prefix()}*")}
    return sorted(path for path in found if _is_ours(path) and not _is_owned(path))


def _prefix() -> str:
    return f"reconcile-pg-{os.geteuid()}-"


def _root(account: Account) -> Path:
    if os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _MEMORY_WANTED_BYTES:
        return _MEMORY
    temporary = Path(tempfile.gettempdir())
    short = len(os.fsencode(temporary)) <= _ROOT_LIMIT_BYTES
    return temporary if short and account.can_enter(temporary) else Path("/tmp")


def _is_ours(path: Path) -> bool:
    """These directories are open to everybody: a stranger may have made something of that name."""
    try:
        return path.lstat().st_uid == os.geteuid() and path.is_dir() and not path.is_symlink()
    except OSError:  # somebody removed it meanwhile
        return False


def _own(path: Path) -> int:
    """Lock the owner file and only then give it its name: nobody ever sees one that is not held."""
    unnamed = path / "owner.new"
    lock = os.open(unnamed, os.O_CREAT | os.O_RDWR, 0o600)
    fcntl.flock(lock, fcntl.LOCK_EX)
    os.write(lock, f"{os.getpid()}\n".encode())  # for people who wonder whose folder this is
    unnamed.rename(path / _OWNER)
    return lock


def _is_owned(path: Path) -> bool:
    try:
        lock = os.open(path / _OWNER, os.O_RDWR)
    except FileNotFoundError:  # being made or removed right now, or its owner died in the middle of that
        return _is_fresh(path)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(lock)
    return False


def _is_fresh(path: Path) -> bool:
    try:
        return time.time() - path.stat().st_mtime < _MAKING_S
    except FileNotFoundError:
        return True


def _remove(path: Path) -> None:
    """Remove a folder that a dying server may still be writing to.

    A server that nothing killed (its owner died, and this is not Linux) stops by itself within a
    minute of its postmaster.pid disappearing.
    """
    for _ in range(50):
        shutil.rmtree(path, ignore_errors=True)
        if not path.exists():
            return
        time.sleep(0.02)
