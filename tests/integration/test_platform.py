"""The platform scenario end to end: migration 006 as state, through the command line, on real rows."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from command_line import PLATFORM, REPOSITORY, SALT, Outcome, Programs, Reconcile, allowed_by, cell, column
from conftest import MAJOR

from reconciler.postgres.connect import connect
from reconciler.postgres.server import Server, embedded_server

pytest_plugins = ["command_line_fixtures"]
pytestmark = pytest.mark.skipif(
    MAJOR < 15, reason="the platform has a view with security_invoker, which is new in 15"
)

ROLES = ("platform_owner", "app_user", "app_readonly")

# The columns of each table that a role may read, in order.
_READABLE = """
select c.oid::regclass::text, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relkind in ('r', 'p') and c.relnamespace = 'platform'::regnamespace
  and has_column_privilege(current_user, c.oid, a.attnum, 'select')
group by c.oid order by 1
"""


@dataclass(frozen=True)
class Seen:
    """What people see of a database: the application's output, and a hash of all rows by role and table."""

    application: str
    contents: dict[str, str]


@dataclass(frozen=True)
class Migration:
    """A database before and after one apply; `after` is kept as a template."""

    url: str
    before: Seen
    applied: Outcome
    after: Seen


@dataclass(frozen=True)
class Platform:
    """A server with the platform's roles, and databases on it."""

    server: Server
    programs: Programs

    def copy(self, template: str) -> str:
        """The URL of a new database like this one."""
        name = f"copy_{uuid4().hex}"
        with connect(self.server.url(), autocommit=True) as admin:
            admin.execute(f"create database {name} template {template}".encode())
        return self.server.url(name)

    def seen(self, url: str) -> Seen:
        """What the application and every role see."""
        application = self.programs.psql(url, "-f", str(PLATFORM / "application.sql"))
        with connect(url, autocommit=True) as connection:
            contents = {f"{role}: {table}": rows for role in ROLES for table, rows in _contents(connection, role)}
        return Seen(application, contents)


def _contents(connection: psycopg.Connection, role: str) -> Iterator[tuple[str, str]]:
    """Table → the number of its rows that a role sees, and a hash of them."""
    connection.execute(f"set role {role}".encode())
    for table, columns in connection.execute(_READABLE).fetchall():
        if table != "platform.databases":
            rows = f"(select {columns} from {table}) r"
            query = f"select count(*) || ' ' || md5(string_agg(r::text, ';' order by r::text)) from {rows}"
            yield table, str(cell(connection, query))
    connection.execute("reset role")


@pytest.fixture(scope="module")
def platform() -> Iterator[Platform]:
    """A server of its own: the platform's roles belong to the whole server."""
    with embedded_server(MAJOR) as server:
        yield Platform(server, Programs(server))


@pytest.fixture(scope="module")
def baseline(platform: Platform) -> str:
    """The name of a database as it was before: baseline.sql with its rows."""
    with connect(platform.server.url(), autocommit=True) as admin:
        admin.execute("create database baseline")
    platform.programs.psql(
        platform.server.url("baseline"), "-f", str(PLATFORM / "baseline.sql"), "-f", str(PLATFORM / "seed.sql")
    )
    return "baseline"


def aimed(url: str, folder: Path = REPOSITORY / "desired") -> Reconcile:
    """The program as an operator calls it: nothing but the database, the folder and the salt."""
    return Reconcile(url, folder, {"RECONCILE_SALT": SALT, "RECONCILE_NO_CACHE": "1"})


@pytest.fixture(scope="module")
def migration(platform: Platform, baseline: str) -> Migration:
    url = platform.copy(baseline)
    before = platform.seen(url)
    applied = aimed(url)("apply", "--yes")
    return Migration(url, before, applied, platform.seen(url))


@pytest.fixture
def migrated(platform: Platform, migration: Migration) -> str:
    """The URL of a fresh copy of the migrated database."""
    return platform.copy(psycopg.conninfo.conninfo_to_dict(migration.url)["dbname"])  # type: ignore[arg-type]


def test_one_apply_brings_the_baseline_there(migration: Migration) -> None:
    """No --allow: row security that comes on together with a policy for everybody shows nobody more."""
    assert "the database is as declared" in migration.applied.out
    assert "loosens-access" not in migration.applied.out
    assert "deletes-data" not in migration.applied.out
    assert SALT not in migration.applied.out + migration.applied.err


def test_the_second_plan_is_empty(migration: Migration) -> None:
    outcome = aimed(migration.url)("plan", "--exit-code")
    assert outcome.out.startswith("Nothing to do")


def test_the_application_reads_the_same(migration: Migration) -> None:
    assert migration.before.application == migration.after.application
    assert len(migration.before.application.splitlines()) > 100


def test_every_row_is_as_it_was_and_every_role_sees_as_many(migration: Migration) -> None:
    assert migration.before.contents == migration.after.contents
    assert len([key for key in migration.before.contents if key.startswith("platform_owner: ")]) == 28
    assert {key.partition(":")[0] for key in migration.before.contents} == set(ROLES)


def test_row_security_is_on_everywhere(migration: Migration) -> None:
    tables = "pg_class where relkind = 'r' and relnamespace = 'platform'::regnamespace"
    with connect(migration.url) as connection:
        assert column(connection, f"select relname::text from {tables} and not relrowsecurity") == []
        assert cell(connection, f"select count(*) from {tables}") == 29
        assert cell(connection, "select count(*) from pg_policies where schemaname = 'platform'") >= 29  # type: ignore[operator]


def test_the_databases_are_registered(migration: Migration) -> None:
    with connect(migration.url) as connection:
        connection.execute("select set_config('app.encryption_salt', %s, false)", [SALT])
        found = connection.execute(
            "select name, platform.decrypt_database_connection_string(id) from platform.databases order by name"
        ).fetchall()
    assert found == [("cache", "redis://placeholder:6379"), ("docs", "mongodb://placeholder:27017")]


def test_the_result_is_a_fresh_build(platform: Platform, migration: Migration, tmp_path: Path) -> None:
    """An outside observer sees no difference between the migrated database and one made from nothing."""
    shutil.copytree(REPOSITORY / "desired", tmp_path, dirs_exist_ok=True)
    (tmp_path / "databases.yaml").unlink()  # they belong to a project, which is data
    fresh = platform.copy("template0")
    aimed(fresh, tmp_path)("apply", "--yes")
    assert platform.programs.dump(migration.url) == platform.programs.dump(fresh)


def test_a_policy_changed_by_hand_is_found_and_repaired(migrated: str) -> None:
    reconcile = aimed(migrated)
    assert reconcile("drift").out.startswith("In sync")
    with connect(migrated, autocommit=True) as somebody:
        somebody.execute("alter policy org_isolation_open on platform.projects using (false)")
    drift = reconcile("drift", expect=2)
    assert "org_isolation_open" in drift.out
    assert "platform.projects" in drift.out
    refused = reconcile("apply", "--yes", expect=3)
    assert "loosens-access" in refused.err, "false → true lets more rows be seen"
    reconcile("apply", "--yes", "--allow", allowed_by(refused))
    reconcile("drift")


def test_the_earlier_state_rolls_back(platform: Platform, baseline: str, migrated: str, tmp_path: Path) -> None:
    earlier = tmp_path / "earlier"
    aimed(platform.server.url(baseline))("import", "--out", str(earlier))
    reconcile = aimed(migrated, earlier)
    refused = reconcile("apply", "--yes", expect=3)
    assert re.search(r"table platform\.databases: deletes-data", refused.err), refused
    assert "analytics/cache" in refused.out + refused.err
    assert "analytics/docs" in refused.out + refused.err
    reconcile("apply", "--yes", "--allow", allowed_by(refused))
    reconcile("plan", "--exit-code")
    without_ledger = ("--exclude-schema=reconciler",)
    assert platform.programs.dump(migrated, *without_ledger) == platform.programs.dump(platform.server.url(baseline))
    assert platform.seen(migrated) == platform.seen(platform.server.url(baseline))


def test_forward_and_back_and_forward_again(platform: Platform, baseline: str, migrated: str, tmp_path: Path) -> None:
    earlier = tmp_path / "earlier"
    aimed(platform.server.url(baseline))("import", "--out", str(earlier))
    there = platform.programs.dump(migrated)
    aimed(migrated, earlier)("apply", "--yes", "--allow", "all")
    aimed(migrated)("apply", "--yes")
    assert platform.programs.dump(migrated) == there
