"""Planning leaves nothing behind, wherever the scratch database lives and however the run ends."""

from __future__ import annotations

import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg
import pytest
from command_line import Process, Reconcile, column, no_programs
from conftest import MAJOR

from reconciler.postgres.binaries import find
from reconciler.postgres.connect import connect
from reconciler.postgres.server import Server

pytest_plugins = ["command_line_fixtures"]

# The role is not there, so that the build has to make it up; everything else is one of a kind.
THINGS = """
project: {name: leftovers, schemas: [app]}
roles: {left_behind: {}}
schemas: {app: {owner: left_behind}}
types: {app.mood: {enum: [ok]}}
functions:
  app.f(): {returns: integer, language: sql, body: select 1}
tables:
  app.t:
    columns: {id: bigint, at: {type: app.mood, default: "'ok'"}}
    checks: {t_id_check: id > app.f()}
    row_security: enabled
    policies: {t_all: {to: [left_behind], using: "true"}}
"""
REFUSED = THINGS.replace("id > app.f()", "id > app.nonsense()")
# What is built is filled, too: this takes as long as it says.
SLOW = THINGS + "materialized_views: {app.slow: {query: select pg_sleep(%s)::text as slept}}\n"

# Everything that a user can make, by name, wherever it is; and who is still doing something.
_SHARED = """
select 'database ' || datname from pg_database
union all select 'role ' || rolname from pg_roles
union all select 'membership ' || roleid::regrole || ' ' || member::regrole from pg_auth_members
union all select 'setting ' || setrole || ' ' || setdatabase from pg_db_role_setting
union all select 'prepared ' || gid from pg_prepared_xacts
union all select 'advisory lock ' || pid from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()
union all select 'session ' || pid from pg_stat_activity
  where backend_type = 'client backend' and pid <> pg_backend_pid() and application_name = 'reconcile'
"""
_OWN = """
select 'schema ' || nspname from pg_namespace where nspname !~ '^pg_(toast_)?temp'
union all select 'relation ' || oid::regclass from pg_class where oid >= 16384
union all select 'function ' || oid::regprocedure from pg_proc where oid >= 16384
union all select 'type ' || oid::regtype from pg_type where oid >= 16384
union all select 'extension ' || extname from pg_extension
union all select 'large object ' || oid from pg_largeobject_metadata
"""


def listing(server_url: Callable[[str], str]) -> set[str]:
    """Names of everything on a server, database by database."""
    with connect(server_url("postgres"), autocommit=True, application_name="lister") as admin:
        found = {str(each) for each in column(admin, _SHARED)}
        databases = [str(each) for each in column(admin, "select datname from pg_database where datallowconn")]
    for database in databases:
        with connect(server_url(database), autocommit=True, application_name="lister") as inside:
            found |= {f"{database}: {each}" for each in column(inside, _OWN)}
    return found


def folders(pids: list[int]) -> list[Path]:
    """The folders of throw-away servers that these processes made."""
    places = {Path("/dev/shm"), Path("/tmp"), Path(tempfile.gettempdir())}
    made = (path for place in places for path in place.glob("reconcile-pg-*") if _owner(path) in pids)
    return sorted(made)


def _owner(folder: Path) -> int:
    try:
        return int((folder / "owner.lock").read_text())
    except (OSError, ValueError):  # somebody else's, on its way in or out
        return 0


@contextmanager
def leaving_nothing(server: Server, reconcile: Reconcile) -> Iterator[None]:
    """What is on the server is the same afterwards, and no other server is left; sessions get a moment to end."""
    before = listing(server.url)
    yield
    deadline = time.monotonic() + 10
    while (left := _left(before, listing(server.url), reconcile)) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert left == []


def _left(before: set[str], after: set[str], reconcile: Reconcile) -> list[str]:
    new = [f"new: {each}" for each in (*sorted(after - before), *folders(reconcile.pids))]
    return new + [f"gone: {each}" for each in sorted(before - after)]


@pytest.fixture(params=["shadow", "beside", "embedded"])
def place(request: pytest.FixtureRequest, reconcile: Reconcile) -> Reconcile:
    """The program, with the scratch database in each of the three places."""
    if request.param != "shadow":
        del reconcile.environment["RECONCILE_SHADOW_URL"]
    if request.param == "beside":
        reconcile.environment |= no_programs(request.getfixturevalue("tmp_path") / "cache")
    return reconcile


@pytest.mark.parametrize("command", ["plan", "check", "drift"])
def test_success_leaves_nothing(command: str, place: Reconcile, server: Server) -> None:
    place.write(THINGS)
    if command == "check" and "RECONCILE_CACHE" in place.environment:
        pytest.skip("check has no target to build beside")
    with leaving_nothing(server, place):
        place(command, expect=2 if command == "drift" else 0)


def test_a_rejection_leaves_nothing(place: Reconcile, server: Server) -> None:
    place.write(REFUSED)
    with leaving_nothing(server, place):
        outcome = place("plan", expect=1)
    assert "app.nonsense() does not exist" in outcome.err


def test_a_lost_connection_leaves_nothing(place: Reconcile, server: Server) -> None:
    """An exception in the middle, as it comes when somebody restarts the scratch server."""
    place.write(SLOW % 60)
    with leaving_nothing(server, place):
        process, builder = _building(place, server)
        builder("select pg_terminate_backend(pid)")
        said, code = process.communicate(timeout=20)[1], process.returncode
    assert code == 1, said
    assert said.startswith("error[postgresql]: terminating connection"), said


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP], ids=lambda number: number.name)
def test_a_signal_leaves_nothing(number: signal.Signals, place: Reconcile, server: Server) -> None:
    place.write(SLOW % 60)
    with leaving_nothing(server, place):
        process, _ = _building(place, server)
        process.send_signal(number)
        said = process.communicate(timeout=20)[1]
    assert process.returncode == 128 + number, said
    assert "Traceback" not in said


def test_what_kill_9_leaves_is_swept_by_the_next_run(place: Reconcile, server: Server) -> None:
    place.write(SLOW % 4)
    with leaving_nothing(server, place):
        process, _ = _building(place, server)
        servers = [path / "data/postmaster.pid" for path in folders([process.pid])]
        postmasters = [int(path.read_text().splitlines()[0]) for path in servers]
        process.kill()
        process.communicate(timeout=20)
        _let_end(postmasters)
        _let_ten_minutes_pass(server)
        place.write(THINGS)
        place("plan")


def _let_end(pids: list[int]) -> None:
    """A server whose owner was killed ends by itself, on a busy machine not at once."""
    deadline = time.monotonic() + 20
    while any(Path(f"/proc/{pid}").exists() for pid in pids):
        assert time.monotonic() < deadline, "the embedded server outlives its owner"
        time.sleep(0.05)


def _let_ten_minutes_pass(server: Server) -> None:
    """A scratch database is abandoned when nobody has used it for that long; its name says since when."""
    ours = "datname like 'reconcile\\_scratch\\_%'"
    with connect(server.url(), autocommit=True) as admin:
        while column(admin, f"select pid from pg_stat_activity where {ours}"):
            time.sleep(0.1)
        for name in column(admin, f"select datname from pg_database where {ours}"):
            earlier = f"reconcile_scratch_{int(time.time()) - 700}_{str(name)[-8:]}"
            admin.execute(f"alter database {name} rename to {earlier}".encode())


def _building(reconcile: Reconcile, server: Server) -> tuple[Process, Callable[[str], None]]:
    """A plan that is in the middle of its build, and a way to run SQL over the builder's session."""
    process = reconcile.start("plan")
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        for url in [server.url(), *_urls(folders([process.pid]))]:
            if _is_building(url):
                return process, lambda sql, url=url: _over_builder(url, sql)
        if process.poll() is not None:
            break
        time.sleep(0.05)
    process.kill()
    raise AssertionError(f"the build never began:\n{process.communicate()[1]}")


_BUILDER = "from pg_stat_activity where query ~ 'pg_sleep' and pid <> pg_backend_pid() and state = 'active'"


def _is_building(url: str) -> bool:
    try:
        with connect(url, autocommit=True, application_name="watcher") as watcher:
            return bool(column(watcher, f"select pid {_BUILDER}"))
    except psycopg.Error:
        return False


def _over_builder(url: str, sql: str) -> None:
    with connect(url, autocommit=True, application_name="watcher") as watcher, suppress(psycopg.OperationalError):
        watcher.execute(f"{sql} {_BUILDER}".encode())  # whoever loses the builder may stop the server, and us


def _urls(places: list[Path]) -> Iterator[str]:
    """The sockets of servers that have just been started."""
    for place in places:
        for path in place.glob("socket/.s.PGSQL.*"):
            if path.suffix != ".lock":
                yield f"postgresql://postgres@/postgres?host={path.parent}&port={path.suffix[1:]}"


def test_the_dev_server_is_left_as_found(reconcile: Reconcile) -> None:
    """While it runs, builds happen in it."""
    del reconcile.environment["RECONCILE_SHADOW_URL"]
    with tempfile.TemporaryDirectory(prefix="rc-", dir="/tmp") as cache:  # pytest's folders are closed to the server
        Path(cache).chmod(0o755)
        reconcile.environment |= {"RECONCILE_CACHE": cache, "RECONCILE_POSTGRES_BIN": str(find(MAJOR).bin)}
        reconcile.write(THINGS)
        url = reconcile("dev", "start", f"--major={MAJOR}").out.strip()
        try:
            before = listing(lambda database: url.replace("/postgres?", f"/{database}?"))
            reconcile("plan", "--url", url)
            assert listing(lambda database: url.replace("/postgres?", f"/{database}?")) == before
        finally:
            reconcile("dev", "stop", "--delete")
        assert [path.name for path in (Path(cache) / "dev").iterdir()] == [f"{MAJOR}.lock"]
