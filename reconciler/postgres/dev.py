"""The development server: survives the command that started it, and keeps its data until deleted.

One per major version and user, below the cache folder. The data stays between `start` and `stop`;
only `stop(delete=True)` removes it.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .account import server_account
from .binaries import Binaries, find
from .cache import locked, readable_folder
from .dev_server import DevServer, known, save
from .endpoint import Endpoint
from .errors import ServerFailed
from .process import run_tool
from .settings import KEPT, configuration, free_port
from .template import template

_PORT_ATTEMPTS = 5
# PostgreSQL refuses socket paths over 107 bytes (103 on macOS); the file's name takes some 20.
_SOCKET_DIR_LIMIT_BYTES = 80


def running(major: int) -> DevServer | None:
    """The running dev server of this major, or None. Its `reconcile_scratch` is ready for use."""
    server = known(major)
    return server if server is not None and server.answers() else None


def start(binaries: Binaries | None = None) -> DevServer:
    """Start the dev server of these binaries' major (default 18), or return the running one.

    Raises: NoBinaries; ServerFailed when it does not start, leaving its data as it was.
    """
    chosen = binaries or find()
    with _locked(chosen.major):
        if (server := running(chosen.major)) is not None:
            return server
        server = known(chosen.major) or _create(chosen)
        return _launch(chosen, server)


def stop(major: int, *, delete: bool = False) -> bool:
    """Stop the dev server if it runs, and with `delete` remove its data; whether there was something to do.

    Raises: ServerFailed when it does not stop; the data is not touched then.
    """
    with _locked(major):
        server = known(major)
        if server is None:
            return False
        stopping = server.answers()
        if stopping:
            how = ("-m", "immediate" if delete else "fast")
            run_tool(find(major), server_account(), "pg_ctl", "stop", "-D", str(server.data), *how)
        if delete:
            shutil.rmtree(server.endpoint.socket_dir, ignore_errors=True)
            shutil.rmtree(server.folder)
        return stopping or delete


@contextmanager
def _locked(major: int) -> Iterator[None]:
    with locked(readable_folder("dev") / f"{major}.lock"):
        yield


def _create(binaries: Binaries) -> DevServer:
    """A copy of the template; the state file comes last, and a copy without one is started over."""
    account = server_account()
    source = template(binaries, account)
    folder = readable_folder("dev", str(binaries.major))
    shutil.rmtree(folder / "data", ignore_errors=True)
    source.copy_to(folder / "data")
    endpoint = Endpoint(_socket_dir(folder), free_port(), source.password)
    return _saved(DevServer(binaries.major, endpoint))


def _socket_dir(folder: Path) -> Path:
    path = folder / "run"
    if len(os.fsencode(path)) > _SOCKET_DIR_LIMIT_BYTES:
        path = Path(tempfile.mkdtemp(prefix="reconcile-dev-", dir="/tmp"))
    path.mkdir(mode=0o700, exist_ok=True)
    server_account().give(path)
    return path


def _saved(server: DevServer) -> DevServer:
    save(server)
    return server


def _launch(binaries: Binaries, server: DevServer) -> DevServer:
    """pg_ctl does the detaching: the server becomes a child of init, and outlives us."""
    if not server.endpoint.socket_dir.exists():  # it was in /tmp, and the machine has been rebooted
        server = _moved(server, socket_dir=_socket_dir(server.folder))
    for _ in range(_PORT_ATTEMPTS):
        if _started(binaries, server):
            return server
        server = _moved(server, port=free_port())  # somebody has taken the port of last time
    raise ServerFailed(f"PostgreSQL {binaries.version} found no free port; see {server.log_path}")


def _moved(server: DevServer, *, socket_dir: Path | None = None, port: int | None = None) -> DevServer:
    before = server.endpoint
    after = Endpoint(socket_dir or before.socket_dir, port or before.port, before.password)
    return _saved(DevServer(server.major, after))


def _started(binaries: Binaries, server: DevServer) -> bool:
    """Whether it runs now; False when its port is taken. Raises: ServerFailed for any other reason."""
    # A file of ours that the user's own postgresql.conf changes survive; included once, at the end.
    where = configuration(KEPT, port=server.endpoint.port, socket_dir=server.endpoint.socket_dir)
    (server.data / "reconcile.conf").write_text(where)
    _include(server.data / "postgresql.conf")
    log = server.log_path
    log.unlink(missing_ok=True)
    arguments = ("start", "--wait", "-D", str(server.data), "-l", str(log))
    try:
        run_tool(binaries, server_account(), "pg_ctl", *arguments)
    except ServerFailed:
        said = log.read_text(errors="replace") if log.exists() else ""
        if "Address already in use" in said:
            return False
        raise ServerFailed(f"PostgreSQL {binaries.version} did not start:\n{said.strip()}") from None
    return True


def _include(conf: Path) -> None:
    line = "include = 'reconcile.conf'"
    if line not in conf.read_text():
        with conf.open("a") as file:
            file.write(f"\n{line}\n")
