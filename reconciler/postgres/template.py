"""The data directory that servers start from: made once per installation and account, then copied."""

from __future__ import annotations

import hashlib
import os
import secrets
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from .account import Account
from .binaries import Binaries
from .cache import locked, readable_folder
from .endpoint import SCRATCH_DATABASE, SUPERUSER
from .errors import ServerFailed
from .process import run_tool

_LAYOUT = 1
"""Raise it when a template made by an older release of this program cannot be used any more."""


@dataclass(frozen=True)
class Template:
    """A stopped, pristine data directory and the password of its superuser."""

    data: Path
    password: str = field(repr=False)

    def copy_to(self, data: Path) -> None:
        """Copy the data directory, keeping owner and modes. Raises: ServerFailed, e.g. on a full disk."""
        # cp, because copying 1,300 files in Python takes three times as long.
        command = ["cp", "-a", str(self.data), str(data)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise ServerFailed(f"cannot copy the template data directory: {done.stderr.strip()}")


def template(binaries: Binaries, account: Account) -> Template:
    """The template for this installation and account, made now if this is the first time.

    Safe when several processes come at once: one makes it, the others wait.

    Raises: ServerFailed when initdb fails; no half-made template is left.
    """
    # The path is part of the name because two builds of one version may differ in their file format.
    identity = f"{_LAYOUT} {binaries.bin} {binaries.version} {account.name}"
    name = f"{binaries.version}-{hashlib.sha256(identity.encode()).hexdigest()[:8]}"
    folder = readable_folder("templates")
    for needed in (folder, binaries.bin):
        if not account.can_enter(needed):
            raise ServerFailed(
                f"root's server runs as {account.name}, which cannot enter {needed}",
                hint="point RECONCILE_CACHE and RECONCILE_POSTGRES_BIN at folders open to everybody",
            )
    if not (folder / name).exists():
        with locked(folder / f"{name}.lock"):
            if not (folder / name).exists():
                _make(binaries, account, folder / name)
    return Template(folder / name / "data", (folder / name / "password").read_text())


def _make(binaries: Binaries, account: Account, final: Path) -> None:
    with tempfile.TemporaryDirectory(prefix=".making-", dir=final.parent) as temporary:
        # A folder of its own that the account can enter, inside one that nobody else can predict.
        Path(temporary).chmod(0o711)
        work = Path(temporary) / "template"
        work.mkdir(mode=0o700)
        account.give(work)
        password = secrets.token_urlsafe(18)
        _initialise(binaries, account, work / "data", password)
        os.chown(work, os.geteuid(), os.getegid())
        _write_private(work / "password", password)
        work.rename(final)


def _initialise(binaries: Binaries, account: Account, data: Path, password: str) -> None:
    locale = ("--locale=C.UTF-8", "--encoding=UTF8")
    ways_in = ("--auth-local=trust", "--auth-host=scram-sha-256")
    run_tool(binaries, account, "initdb", "-D", str(data), "-U", SUPERUSER, "--no-sync", *locale, *ways_in)
    # Single-user mode reads one command per line; --single prints results, which run_tool discards.
    commands = (
        f"ALTER ROLE {SUPERUSER} PASSWORD '{password}'",
        f"CREATE DATABASE {SCRATCH_DATABASE} TEMPLATE template0",
    )
    stdin = "".join(f"{command}\n" for command in commands)
    single = ("--single", "-D", str(data), "-c", "fsync=off", "-c", "log_min_error_statement=panic")
    said = run_tool(binaries, account, "postgres", *single, "postgres", stdin=stdin)
    if "ERROR:" in said:  # single-user mode goes on after an error, and exits 0
        raise ServerFailed(f"cannot prepare the template: {said.strip()}")


def _write_private(path: Path, text: str) -> None:
    path.touch(mode=0o600)
    path.write_text(text)
