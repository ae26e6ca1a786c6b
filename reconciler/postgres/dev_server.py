"""What is known of a development server: where it answers, and the file that remembers it."""

from __future__ import annotations

import json
import socket
from dataclasses import dataclass
from pathlib import Path

from .binaries import SUPPORTED_MAJORS
from .cache import cache_folder
from .endpoint import Endpoint
from .process import is_ready

_STATE = "state.json"


@dataclass(frozen=True)
class DevServer:
    """A development server as its state file describes it; it may be running or not."""

    major: int
    endpoint: Endpoint

    @property
    def folder(self) -> Path:
        return _folder(self.major)

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def log_path(self) -> Path:
        """In the socket's folder, which belongs to the account that runs the server."""
        return self.endpoint.socket_dir / "server.log"

    def url(self, dbname: str = "postgres") -> str:
        """The URL of a database through the socket, as superuser; holds no password."""
        return self.endpoint.url(dbname)

    def tcp_url(self, dbname: str = "postgres") -> str:
        """The URL of a database through TCP, as superuser; holds the password."""
        return self.endpoint.tcp_url(dbname)

    def answers(self) -> bool:
        """Whether somebody takes connections on its socket (postmaster.pid alone outlives a crash)."""
        path = self.endpoint.socket_dir / f".s.PGSQL.{self.endpoint.port}"
        with socket.socket(socket.AF_UNIX) as probe:
            return is_ready(self.data) and probe.connect_ex(str(path)) == 0


def known(major: int) -> DevServer | None:
    """The dev server of this major that has data, running or not."""
    try:
        state = json.loads((_folder(major) / _STATE).read_text())
    except FileNotFoundError:
        return None
    return DevServer(major, Endpoint(Path(state["socket_dir"]), state["port"], state["password"]))


def all_known() -> list[DevServer]:
    """Every dev server that has data, by major."""
    return [server for major in SUPPORTED_MAJORS if (server := known(major)) is not None]


def save(server: DevServer) -> None:
    """Remember where the server answers; readable by us alone, for it holds the password."""
    path = server.folder / _STATE
    state = {
        "socket_dir": str(server.endpoint.socket_dir),
        "port": server.endpoint.port,
        "password": server.endpoint.password,
    }
    partial = path.with_suffix(".partial")
    partial.touch(mode=0o600)
    partial.write_text(json.dumps(state, indent=2) + "\n")
    partial.replace(path)


def _folder(major: int) -> Path:
    return cache_folder() / "dev" / str(major)
