"""Labels that a provider has set are read without it; setting one takes the provider."""

from __future__ import annotations

import psycopg
import pytest
from command_line import Reconcile, cell
from label_provider import load_label_provider

pytest_plugins = ["command_line_fixtures"]


@pytest.fixture
def labelled(connection: psycopg.Connection) -> psycopg.Connection:
    """A database with labels in it."""
    if not load_label_provider(connection):
        pytest.skip("without a C compiler there is no provider of security labels")
    connection.execute(
        """
        create schema app;
        create table app.t (id bigint, note text);
        create view app.v as select id from app.t;
        create function app.f(n integer) returns integer language sql return n;
        security label for tests on schema app is 'a schema';
        security label for "Other Provider" on table app.t is 'it''s a table';
        security label for tests on column app.t.note is 'a column';
        security label for tests on column app.v.id is 'a column of a view';
        security label for tests on function app.f(integer) is 'a function';
        """
    )
    return connection


def test_import_writes_them_and_its_plan_is_empty(reconcile: Reconcile, labelled: psycopg.Connection) -> None:
    reconcile("import", "--out", str(reconcile.folder))
    written = "".join(path.read_text() for path in reconcile.folder.rglob("*.yaml"))
    for label in ("a schema", "it's a table", "a column", "a column of a view", "a function"):
        assert label in written.replace("''", "'")
    reconcile("plan", "--exit-code")
    labelled.execute("security label for tests on column app.t.note is 'changed'")
    assert "security label" in reconcile("plan", "--exit-code", expect=2).out


def test_without_the_provider_the_step_is_refused_and_nothing_stays(
    reconcile: Reconcile, labelled: psycopg.Connection
) -> None:
    reconcile.write("schemas: {app: {security_labels: {tests: another}}}\ntables: {app.n: {columns: {id: bigint}}}")
    outcome = reconcile("apply", "--yes", "--prune", "none", "--allow", "all", expect=1)
    assert 'security label provider "tests" is not loaded' in outcome.err
    assert cell(labelled, "select label from pg_seclabel where classoid = 'pg_namespace'::regclass") == "a schema"
