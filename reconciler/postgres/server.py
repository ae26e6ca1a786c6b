"""A throw-away PostgreSQL server: ready in a tenth of a second, gone without a trace."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from .account import server_account
from .binaries import Binaries, find
from .endpoint import Endpoint
from .errors import ServerFailed
from .folders import ServerFolder, new_folder
from .process import ServerProcess, wait_until_ready
from .settings import THROWAWAY, configuration, free_port
from .shutdown import forget, stop_when_we_end
from .template import template

_PORT_ATTEMPTS = 5


@dataclass(eq=False)
class Server:
    """A running throw-away server, superuser `postgres`, databases `postgres` and `reconcile_scratch`."""

    binaries: Binaries
    endpoint: Endpoint
    folder: ServerFolder
    process: ServerProcess | None = None
    _owner_pid: int = field(default_factory=os.getpid)
    _stopping: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @property
    def major(self) -> int:
        return self.binaries.major

    @property
    def bin(self) -> Path:
        """The folder with this server's own client programs."""
        return self.binaries.bin

    @property
    def port(self) -> int:
        """The TCP port on 127.0.0.1; the socket's name holds it too."""
        return self.endpoint.port

    @property
    def socket_dir(self) -> Path:
        return self.endpoint.socket_dir

    @property
    def log_path(self) -> Path:
        return self.folder.log_path

    def url(self, dbname: str = "postgres") -> str:
        """The URL of a database through the socket, as superuser; holds no password."""
        return self.endpoint.url(dbname)

    def tcp_url(self, dbname: str = "postgres") -> str:
        """The URL of a database through TCP, as superuser; holds the password."""
        return self.endpoint.tcp_url(dbname)

    def stop(self) -> None:
        """Stop the server and remove its folder; harmless the second time, and in a forked child."""
        forget(self)
        # Not waiting for the lock: a signal may call this in the middle of this very function.
        if os.getpid() != self._owner_pid or not self._stopping.acquire(blocking=False):
            return
        if self.process is not None:
            self.process.stop()
        self.folder.remove()


@contextmanager
def embedded_server(
    major: int | None = None,
    extra_settings: Mapping[str, str] | None = None,
    *,
    binaries: Binaries | None = None,
) -> Iterator[Server]:
    """A throw-away server for the time of the block; see `start_server`."""
    server = start_server(major, extra_settings, binaries=binaries)
    try:
        yield server
    finally:
        server.stop()


def start_server(
    major: int | None = None,
    extra_settings: Mapping[str, str] | None = None,
    *,
    binaries: Binaries | None = None,
) -> Server:
    """Start a throw-away server and wait until it takes connections; stopped by `stop`, or when we end.

    `binaries` chooses an exact installation, else the first of this major (default 18) is used.
    `extra_settings` are lines of postgresql.conf, e.g. `{"shared_preload_libraries":
    "pg_stat_statements"}`.

    Raises: NoBinaries; ServerFailed with the server's own words. Nothing is left
    behind.
    """
    chosen = binaries or find(major)
    account = server_account()
    source = template(chosen, account)
    folder = new_folder(account)
    server = Server(chosen, Endpoint(folder.socket_dir, free_port(), source.password), folder)
    stop_when_we_end(server, server.stop)
    try:
        source.copy_to(folder.data)
        _boot(server, THROWAWAY | dict(extra_settings or {}))
    except BaseException:
        server.stop()
        raise
    return server


def _boot(server: Server, settings: Mapping[str, str]) -> None:
    for _ in range(_PORT_ATTEMPTS):
        _configure(server, settings)
        server.process = ServerProcess(server.binaries, server_account(), server.folder.data, server.log_path)
        if wait_until_ready(server.folder.data, server.process.alive):
            return
        log = server.log_path.read_text(errors="replace")
        if "Address already in use" not in log:
            break
        # Somebody took the port between our looking and the server's binding.
        server.endpoint = Endpoint(server.socket_dir, free_port(), server.endpoint.password)
    raise ServerFailed(f"PostgreSQL {server.binaries.version} did not start:\n{log.strip()}")


def _configure(server: Server, settings: Mapping[str, str]) -> None:
    text = configuration(settings, port=server.port, socket_dir=server.socket_dir)
    with (server.folder.data / "postgresql.conf").open("a") as file:
        file.write(text)
