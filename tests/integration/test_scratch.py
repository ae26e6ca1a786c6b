"""Where the desired state is built, and what is said when there is nowhere."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from command_line import Reconcile, as_role, cell, column, no_programs
from conftest import MAJOR

from reconciler.postgres.connect import connect
from reconciler.postgres.errors import NoBinaries
from reconciler.postgres.server import Server, embedded_server

pytest_plugins = ["command_line_fixtures"]

THINGS = "schemas: {app: {}}\ntables: {app.t: {columns: {id: bigint}}}\n"
OTHER_MAJOR = 17 if MAJOR != 17 else 16


@pytest.fixture(scope="module")
def other() -> Iterator[Server]:
    """A server of another major version."""
    try:
        with embedded_server(OTHER_MAJOR) as server:
            yield server
    except NoBinaries:
        pytest.skip(f"PostgreSQL {OTHER_MAJOR} is not on this machine")


@pytest.fixture
def alone(reconcile: Reconcile, tmp_path: Path) -> Reconcile:
    """No scratch database is given, and there are no programs for an embedded server."""
    del reconcile.environment["RECONCILE_SHADOW_URL"]
    reconcile.environment |= no_programs(tmp_path / "cache")
    reconcile.write(THINGS)
    return reconcile


class TestGiven:
    def test_another_version_is_refused(self, reconcile: Reconcile, other: Server) -> None:
        """Versions spell some things differently: the plan would be full of differences that are none."""
        reconcile.write(THINGS)
        outcome = reconcile("plan", "--shadow-url", other.url("reconcile_scratch"), expect=1)
        assert f"the scratch server is PostgreSQL {OTHER_MAJOR}, the target {MAJOR}" in outcome.err
        assert "hint: " in outcome.err
        assert outcome.out == ""

    def test_a_check_has_no_target_and_takes_any_version(self, reconcile: Reconcile, other: Server) -> None:
        reconcile.write(THINGS)
        reconcile("check", "--shadow-url", other.url("reconcile_scratch"))

    @pytest.mark.parametrize(
        ("sql", "named"),
        [
            ("create table precious (id bigint)", "relation public.precious"),
            ("create schema app", "schema app"),
            ("create function f() returns integer language sql as 'select 1'", "function public.f()"),
            ("create type mood as enum ('ok')", "type public.mood"),
            ("create domain short as text", "type public.short"),
            ("create extension pgcrypto", "extension pgcrypto"),
        ],
    )
    def test_one_that_is_not_empty_is_refused(
        self, sql: str, named: str, reconcile: Reconcile, server: Server
    ) -> None:
        """It would be mixed up with what is declared. It may be anybody's database: nothing in it is touched."""
        reconcile.write(THINGS)
        with connect(server.url(), autocommit=True) as admin:
            admin.execute("create database occupied template template0")
            try:
                with connect(server.url("occupied"), autocommit=True) as owner:
                    owner.execute(sql.encode())
                    before = _objects(owner)
                    outcome = reconcile("plan", "--shadow-url", server.url("occupied"), expect=1)
                    assert _objects(owner) == before
            finally:
                admin.execute("drop database occupied with (force)")
        assert f'the scratch database "occupied" is not empty: it holds {named}\n' in outcome.err
        assert "hint: give the URL of an empty database; nothing was changed in this one" in outcome.err

    def test_the_target_itself_is_refused(self, reconcile: Reconcile, connection: psycopg.Connection) -> None:
        connection.execute("create table precious (id bigint)")
        reconcile.write(THINGS)
        outcome = reconcile("plan", "--shadow-url", reconcile.url, expect=1)
        assert "is not empty: it holds" in outcome.err

    def test_a_role_that_may_not_make_up_roles(self, reconcile: Reconcile, role: str, server: Server) -> None:
        """The policies name a role that the scratch server lacks."""
        reconcile.write(THINGS.replace("id: bigint}", "id: bigint}, grants: {not_there_yet: [select]}"))
        shadow = as_role(server.url("reconcile_scratch"), role)
        outcome = reconcile("plan", "--shadow-url", shadow, expect=1)
        assert 'role "not_there_yet" does not exist on the server of the scratch database' in outcome.err
        assert "hint: create the role first, or build elsewhere" in outcome.err

    def test_one_that_cannot_be_reached(self, reconcile: Reconcile) -> None:
        reconcile.write(THINGS)
        outcome = reconcile("plan", "--shadow-url", "postgresql://u:s3cr3t-canary@127.0.0.1:1/x", expect=1)
        assert "cannot connect to" in outcome.err
        assert "s3cr3t-canary" not in outcome.err


class TestBeside:
    def test_a_role_that_may_create_databases_builds_beside_the_target(
        self, alone: Reconcile, role: str, server: Server
    ) -> None:
        with connect(server.url(), autocommit=True) as admin:
            admin.execute(f"alter role {role} createdb".encode())
        alone.url = as_role(alone.url, role)
        assert "+ table app.t" in alone("plan").out

    @pytest.mark.parametrize("encoding", ["SQL_ASCII", "LATIN1"])
    @pytest.mark.parametrize("where", ["beside", "shadow"])
    def test_a_target_in_another_encoding(self, where: str, encoding: str, alone: Reconcile, server: Server) -> None:
        """What is declared arrives letter by letter, wherever it is built."""
        if where == "shadow":
            alone.environment["RECONCILE_SHADOW_URL"] = server.url("reconcile_scratch")
        alone.write("schemas: {app: {comment: déjà vu}}\n")
        name = f"in_{encoding}_{where}".lower()
        with connect(server.url(), autocommit=True) as admin:
            like = f"template template0 encoding '{encoding}' lc_collate 'C' lc_ctype 'C'"
            admin.execute(f"create database {name} {like}".encode())
            try:
                alone("apply", "--yes", "--prune", "none", "--url", server.url(name))
                alone("plan", "--exit-code", "--prune", "none", "--url", server.url(name))
                comment = "select obj_description('app'::regnamespace)"
                with connect(server.url(name) + "&client_encoding=utf8") as reader:
                    assert cell(reader, comment) == "déjà vu"
            finally:
                admin.execute(f"drop database {name} with (force)".encode())

    def test_nowhere_names_the_three_ways_out(self, alone: Reconcile, role: str) -> None:
        alone.write(THINGS + "extensions: {pgcrypto: {schema: public}}\n")
        alone.url = as_role(alone.url, role)
        outcome = alone("plan", expect=1)
        message, hint = outcome.err.splitlines()
        assert message == (
            "error[unsupported]: there is nowhere to build the desired state: "
            f"it takes an empty database on PostgreSQL {MAJOR} with the extensions pgcrypto"
        )
        for way in ("--shadow-url", f"reconcile dev fetch {MAJOR}", "let the role create databases"):
            assert way in hint


@pytest.mark.skipif(
    MAJOR < 18, reason="extension_control_path, which gives one server what another lacks, is new in 18"
)
def test_an_extension_that_the_embedded_server_lacks_is_built_beside_the_target(
    reconcile: Reconcile,
) -> None:
    reconcile.write(THINGS + "extensions: {only_here: {schema: public}}\n")
    del reconcile.environment["RECONCILE_SHADOW_URL"]
    assert 'extension "only_here" is not available' in reconcile("plan", expect=1).err
    with tempfile.TemporaryDirectory(prefix="rx-", dir="/tmp") as path:  # the server cannot enter pytest's own
        folder = Path(path)
        folder.chmod(0o755)
        (folder / "extension").mkdir()
        (folder / "extension/only_here.control").write_text("default_version = '1'\nrelocatable = true\n")
        (folder / "extension/only_here--1.sql").write_text("create function only_here() returns int return 1;\n")
        with embedded_server(MAJOR, {"extension_control_path": f"{folder}:$system"}) as target:
            assert "+ extension only_here" in reconcile("plan", "--url", target.url()).out
            with connect(target.url(), autocommit=True) as admin:
                assert column(admin, "select datname from pg_database where datname ~ 'scratch_'") == []
                admin.execute("create role nobody_much login")
            outcome = reconcile("plan", "--url", as_role(target.url(), "nobody_much"), expect=1)
            assert "with the extensions only_here" in outcome.err


def _objects(connection: psycopg.Connection) -> object:
    query = "select (select count(*) from pg_class) + (select count(*) from pg_proc) + (select count(*) from pg_type)"
    return cell(connection, query)
