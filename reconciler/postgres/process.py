"""Running PostgreSQL programs as the right account: tools to their end, and servers that die with us."""

from __future__ import annotations

import ctypes
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from .account import Account
from .binaries import Binaries
from .errors import ServerFailed

_START_DEADLINE_S = 60.0
_STOP_DEADLINE_S = 10.0
_POLL_S = 0.003
_PR_SET_PDEATHSIG = 1  # linux/prctl.h
_READY_LINE = 8  # of postmaster.pid: LOCK_FILE_LINE_PM_STATUS, since PostgreSQL 10


def run_tool(binaries: Binaries, account: Account, tool: str, *arguments: str, stdin: str = "") -> str:
    """Run one program to its end; returns what it wrote to stderr.

    Raises: ServerFailed with what the program said, when it fails or the account cannot run it.
    """
    command = [binaries.tool(tool), *arguments]
    try:
        done = subprocess.run(
            command, input=stdin, capture_output=True, text=True, check=False, cwd="/",
            env=binaries.environment(),
            user=account.uid, group=account.gid, extra_groups=account.extra_groups,
        )  # fmt: skip
    except OSError as error:
        raise cannot_run(command[0], account, error) from error
    if done.returncode != 0:
        raise ServerFailed(f"{tool} failed: {(done.stderr or done.stdout).strip()}")
    return done.stderr


def cannot_run(program: str, account: Account, error: OSError) -> ServerFailed:
    """The error for a program that the account may not even start."""
    return ServerFailed(
        f"the account {account.name} cannot run {program}: {error.strerror}",
        hint="point RECONCILE_CACHE at a folder that this account can read",
    )


class ServerProcess:
    """A postgres process that ends when we end, even by kill -9."""

    def __init__(self, binaries: Binaries, account: Account, data: Path, log_path: Path) -> None:
        """Start it; returns before it is ready. Raises: ServerFailed when it cannot be executed."""
        self._command = [binaries.tool("postgres"), "-D", str(data)]
        self._environment = binaries.environment()
        self._account = account
        self._log_path = log_path
        started: queue.SimpleQueue[subprocess.Popen[bytes] | OSError] = queue.SimpleQueue()
        # The death signal follows the thread that forked, so a thread that lives as long as the
        # server does the forking: the caller's own may be a short-lived worker.
        self._keeper = threading.Thread(target=self._keep, args=(started,), name="postgres", daemon=True)
        self._keeper.start()
        outcome = started.get()
        if isinstance(outcome, OSError):
            raise cannot_run(self._command[0], account, outcome)
        self._process = outcome

    def _keep(self, started: queue.SimpleQueue[subprocess.Popen[bytes] | OSError]) -> None:
        try:
            process = self._popen()
        except OSError as error:
            started.put(error)
            return
        started.put(process)
        process.wait()

    def _popen(self) -> subprocess.Popen[bytes]:
        account = self._account
        with self._log_path.open("ab") as log:
            return subprocess.Popen(
                self._command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd="/",
                env=self._environment,
                # Its own process group: Ctrl-C in the terminal is ours to handle, not the server's.
                start_new_session=True, preexec_fn=_die_with_parent(),
                user=account.uid, group=account.gid, extra_groups=account.extra_groups,
            )  # fmt: skip

    def alive(self) -> bool:
        """Whether the server process is still there."""
        return self._keeper.is_alive()

    def stop(self) -> None:
        """Stop it at once and wait; sessions are cut off, and nothing is written for a restart."""
        for how in (signal.SIGQUIT, signal.SIGKILL):
            self._process.send_signal(how)
            self._keeper.join(_STOP_DEADLINE_S)
            if not self._keeper.is_alive():
                return


def _die_with_parent() -> Callable[[], None] | None:
    """What the child does between fork and exec. Elsewhere than on Linux: nothing.

    Popen calls it after it has changed the uid, which matters: changing the uid clears the signal.
    """
    if sys.platform != "linux":
        return None
    prctl, parent = ctypes.CDLL(None).prctl, os.getpid()

    def child() -> None:
        prctl(_PR_SET_PDEATHSIG, signal.SIGQUIT)
        if os.getppid() != parent:  # it died before the line above
            os._exit(1)

    return child


def wait_until_ready(data: Path, alive: Callable[[], bool]) -> bool:
    """Wait for a starting server: True once it takes connections, False when it ended instead.

    Raises: ServerFailed when neither happens in a minute.
    """
    deadline = time.monotonic() + _START_DEADLINE_S
    while time.monotonic() < deadline:
        if is_ready(data):
            return True
        if not alive():
            return False
        time.sleep(_POLL_S)
    raise ServerFailed(f"the server did not become ready in {_START_DEADLINE_S:.0f} s")


def is_ready(data: Path) -> bool:
    """Whether postmaster.pid says that connections are taken (it also says so after a crash)."""
    try:
        lines = (data / "postmaster.pid").read_text().splitlines()
    except OSError:
        return False
    return len(lines) >= _READY_LINE and lines[_READY_LINE - 1].strip() == "ready"
