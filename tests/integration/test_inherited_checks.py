"""A check that is NOT VALID is valid in what inherits it from now on: which it is follows from history."""

from __future__ import annotations

from command_line import Programs, Reconcile

pytest_plugins = ["command_line_fixtures"]

LIVE = """
create schema app;
create table app.t (id int);
alter table app.t add constraint small check (id < 9) not valid;
"""
DESIRED = """
schemas: {app: {}}
tables:
  app.t: {columns: {id: integer}, checks: {small: {expression: id < 9, validated: false}}}
  app.heir: {inherits: [app.t]}
  app.heir_of_heir: {inherits: [app.heir]}
"""


def test_a_table_that_comes_later_is_as_declared(reconcile: Reconcile, programs: Programs) -> None:
    programs.psql(reconcile.url, "-c", LIVE)
    reconcile.folder.mkdir(exist_ok=True)
    (reconcile.folder / "app.yaml").write_text(DESIRED, encoding="utf-8")
    reconcile("apply", "--yes")
    assert "Nothing to do" in reconcile("plan", "--exit-code").out
