"""Rights on members of extensions: each change is seen, undone by a plan, and written by an import."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import Reconcile

from reconciler.postgres.connect import connect

pytest_plugins = ["command_line_fixtures"]

BASE = """
do $$ begin create role of_members; create role of_others; exception when duplicate_object then null; end $$;
create extension pg_stat_statements schema public; create extension hstore schema public;
create schema tools; create extension pgcrypto schema tools;
revoke execute on function tools.crypt(text, text) from public;
grant execute on function tools.crypt(text, text) to of_members;
grant select (calls) on pg_stat_statements to of_others;
"""
CHANGES = (
    "revoke execute on function tools.crypt(text, text) from of_members",
    "grant execute on function tools.crypt(text, text) to of_others with grant option",
    "revoke execute on function tools.crypt(text, text) from current_user",
    "revoke select (calls) on pg_stat_statements from of_others",
    "grant update (calls) on pg_stat_statements to of_others",
    "grant select (rows) on pg_stat_statements to of_members",
    "revoke select on pg_stat_statements from public",
    "grant insert on pg_stat_statements to of_members",
)
UNDECLARED = (
    "revoke usage on type hstore from public",
    "grant execute on function tools.digest(text, text) to of_members",
    "grant execute on function pg_stat_statements_reset to of_members",
)


@pytest.fixture
def imported(reconcile: Reconcile, tmp_path: Path) -> tuple[Reconcile, str]:
    folder = str(tmp_path / "desired")
    run(reconcile, BASE)
    reconcile("import", "--out", folder)
    reconcile("plan", "--desired", folder, "--exit-code")
    return reconcile, folder


def run(reconcile: Reconcile, sql: str) -> None:
    with connect(reconcile.url, autocommit=True) as connection:
        connection.execute(sql.encode())


def test_changes_are_undone(imported: tuple[Reconcile, str]) -> None:
    reconcile, folder = imported
    for change in CHANGES:
        run(reconcile, change)
        reconcile("plan", "--desired", folder, "--exit-code", expect=2)
        reconcile("apply", "--desired", folder, "--yes", "--allow", "all")
        reconcile("plan", "--desired", folder, "--exit-code")


def test_members_that_nobody_names_stay_as_they_are(imported: tuple[Reconcile, str]) -> None:
    reconcile, folder = imported
    for change in UNDECLARED:
        run(reconcile, change)
        reconcile("plan", "--desired", folder, "--exit-code")


def test_changes_are_imported(imported: tuple[Reconcile, str]) -> None:
    reconcile, folder = imported
    files = Path(folder) / "extensions.yaml"
    for change in CHANGES:
        before = files.read_text()
        run(reconcile, change)
        reconcile("import", "--out", folder)
        assert files.read_text() != before, change
        reconcile("plan", "--desired", folder, "--exit-code")
