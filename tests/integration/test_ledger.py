"""The ledger: what an apply created, later applies may drop; everything else is left alone, and counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from command_line import Reconcile, allowed_by, cell, column
from conftest import MAJOR

from reconciler.postgres.connect import connect
from reconciler.postgres.server import Server, embedded_server

pytest_plugins = ["command_line_fixtures"]

HEAD = "project: {name: ledger, schemas: [app]}\nschemas: {app: {}}\n"
BOTH = (
    HEAD
    + """
tables:
  app.kept: {columns: {id: bigint}}
  app.dropped: {columns: {id: bigint}}
views:
  app.dropped_view: {query: select id from app.kept}
"""
)
ONE = HEAD + "tables: {app.kept: {columns: {id: bigint}}}\n"
RELATIONS = "select relname::text from pg_class where relnamespace = 'app'::regnamespace order by 1"
OWNED = "select kind || ' ' || array_to_string(path, '.') from reconciler.owned order by 1"


@pytest.fixture
def applied(reconcile: Reconcile) -> Reconcile:
    """Everything has been applied, and the YAML now holds less."""
    reconcile.write(BOTH)
    reconcile("apply", "--yes")
    reconcile.write(ONE)
    return reconcile


class TestPrune:
    def test_what_an_apply_created_is_dropped_when_it_is_declared_no_more(
        self, applied: Reconcile, connection: psycopg.Connection
    ) -> None:
        assert column(connection, OWNED) == [
            "schema app", "table app.dropped", "table app.kept", "view app.dropped_view"
        ]  # fmt: skip
        refused = applied("apply", "--yes", expect=3)
        assert "table app.dropped: deletes-data" in refused.err
        applied("apply", "--yes", "--allow", allowed_by(refused))
        assert column(connection, RELATIONS) == ["kept"]
        assert column(connection, OWNED) == ["schema app", "table app.kept"]
        applied("plan", "--exit-code")

    def test_what_was_there_before_is_left_alone_and_counted(
        self, reconcile: Reconcile, connection: psycopg.Connection
    ) -> None:
        connection.execute("create schema app; create table app.dropped (id bigint); create table app.other ()")
        reconcile.write(BOTH)
        reconcile("apply", "--yes")
        assert "table app.dropped" not in column(connection, OWNED), "it was not we who created it"
        reconcile.write(ONE)
        outcome = reconcile("apply", "--yes")
        assert column(connection, RELATIONS) == ["dropped", "kept", "other"]
        assert "3 left alone because nobody declares them" in outcome.out  # and the schema public

    def test_prune_none_drops_nothing(self, applied: Reconcile, connection: psycopg.Connection) -> None:
        outcome = applied("apply", "--yes", "--prune", "none")
        assert outcome.out.startswith("Nothing to do")
        assert "prune none" in outcome.out
        assert column(connection, RELATIONS) == ["dropped", "dropped_view", "kept"]

    def test_prune_all_drops_what_others_created_in_managed_schemas(
        self, reconcile: Reconcile, connection: psycopg.Connection
    ) -> None:
        connection.execute("""
            create schema app; create table app.other (); create function app.f() returns int return 1;
            create schema theirs; create table theirs.precious (); create table public.precious ();
        """)
        reconcile.write(ONE)
        refused = reconcile("apply", "--yes", "--prune", "all", expect=3)
        assert allowed_by(refused) == "deletes-data:app.other"
        reconcile("apply", "--yes", "--prune", "all", "--allow", allowed_by(refused))
        assert column(connection, RELATIONS) == ["kept"]
        assert cell(connection, "select count(*) from pg_proc where pronamespace = 'app'::regnamespace") == 0
        assert cell(connection, "select count(*) from pg_class where relname = 'precious'") == 2

    def test_what_ignore_names_is_left_alone_and_counted(
        self, reconcile: Reconcile, connection: psycopg.Connection
    ) -> None:
        connection.execute("create schema app; create table app.tmp_a (); create table app.tmp_b ()")
        reconcile.write(ONE.replace("schemas: [app]", "schemas: [app], prune: all, ignore: ['app.tmp_*']"))
        outcome = reconcile("apply", "--yes")
        assert "2 ignored" in outcome.out
        assert column(connection, RELATIONS) == ["kept", "tmp_a", "tmp_b"]


class TestWriting:
    def test_a_failed_apply_owns_nothing(self, reconcile: Reconcile, connection: psycopg.Connection) -> None:
        connection.execute("create schema app; create table app.kept (id bigint); insert into app.kept values (1)")
        checked = (
            "tables: {app.kept: {columns: {id: bigint}, checks: {no: id > 1}}, app.new: {columns: {id: bigint}}}"
        )
        reconcile.write(HEAD + checked)
        reconcile("apply", "--yes", expect=1)
        assert column(connection, OWNED) == []
        assert column(connection, "select result from reconciler.runs") == ["failed"]

    def test_without_pruning_there_is_no_ledger(self, reconcile: Reconcile, connection: psycopg.Connection) -> None:
        reconcile.write(ONE)
        reconcile("apply", "--yes", "--prune", "none")
        assert cell(connection, "select to_regnamespace('reconciler')") is None

    def test_each_run_is_told(self, applied: Reconcile, connection: psycopg.Connection) -> None:
        applied("apply", "--yes", "--allow", "all")
        rows = connection.execute(
            "select steps, applied_by, result, finished_at >= started_at from reconciler.runs order by id"
        ).fetchall()
        assert [(who, result, sane) for _, who, result, sane in rows] == [("postgres", "applied", True)] * 2
        assert rows[1][0] == 2, "two drops"

    def test_the_ledger_is_never_drift(self, applied: Reconcile) -> None:
        applied.write(BOTH.replace("schemas: [app]", "schemas: ['*'], prune: all"))
        outcome = applied("plan", "--exit-code", expect=None)
        assert "reconciler" not in outcome.out


@pytest.fixture(scope="module")
def quiet() -> Iterator[Server]:
    """A server of its own, which writes down every statement, and on which nothing happens by itself."""
    settings = {"autovacuum": "off", "log_statement": "all", "log_line_prefix": "[%a] "}
    with embedded_server(MAJOR, settings) as server:
        yield server


class TestNothingToDo:
    """A plan of nothing takes no lock, writes nothing, and consumes no transaction id."""

    def test_an_empty_apply_executes_nothing(self, quiet: Server, reconcile: Reconcile) -> None:
        reconcile.url = quiet.url()
        reconcile.write(BOTH)
        reconcile("apply", "--yes")
        with connect(quiet.url(), autocommit=True, application_name="observer") as observer:
            before = _state(observer)
            said = len(quiet.log_path.read_text())
            outcome = reconcile("apply", "--yes")
            assert _state(observer) == before
        assert outcome.out.startswith("Nothing to do")
        log = quiet.log_path.read_text()[said:]
        statements = re.findall(
            r"^\[reconcile\] LOG:  (?:statement|execute [^:]*):\s*((?:--.*\n\s*)*\w+)", log, re.MULTILINE
        )
        assert len(statements) > 20
        verbs = {re.sub(r"--.*\n\s*", "", each).lower() for each in statements}
        assert verbs <= {"begin", "savepoint", "set", "select", "with", "rollback"}
        assert "advisory" not in log


def _state(observer: psycopg.Connection) -> tuple[object, object]:
    """The next transaction id, and the ledger's rows."""
    runs = column(observer, "select r::text from reconciler.runs r order by id")
    return cell(observer, "select pg_snapshot_xmax(pg_current_snapshot())::text"), runs


def test_what_another_project_created_elsewhere_is_left_alone(
    reconcile: Reconcile, connection: psycopg.Connection, tmp_path: Path
) -> None:
    """Two teams in one database: neither drops what the other made."""
    reconcile.write(ONE + "extensions: {btree_gin: {schema: public}}\n")
    reconcile("apply", "--yes")
    other = Reconcile(reconcile.url, tmp_path / "other", reconcile.environment)
    other.write(ONE.replace("app", "theirs").replace("name: ledger", "name: another"))
    other("apply", "--yes")
    assert cell(connection, "select to_regclass('app.kept')") is not None
    assert cell(connection, "select count(*) from pg_extension where extname = 'btree_gin'") == 1
    reconcile("plan", "--exit-code")
    other("plan", "--exit-code")


def test_what_another_project_created_in_our_schema_is_ours(
    applied: Reconcile, connection: psycopg.Connection
) -> None:
    """So that an import of the database as it was, under whatever name, takes it back."""
    applied.write(ONE.replace("name: ledger", "name: another"))
    applied("apply", "--yes", "--allow", "all")
    assert column(connection, RELATIONS) == ["kept"]
