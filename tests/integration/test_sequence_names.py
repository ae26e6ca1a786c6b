"""The sequence of an identity column has its name among those of relations, and others may hold it."""

from __future__ import annotations

from command_line import Programs, Reconcile

pytest_plugins = ["command_line_fixtures"]

LIVE = "create schema app; create sequence app.t_id_seq"
DESIRED = """
schemas: {app: {}}
tables:
  app.t: {columns: {id: {type: bigint, identity: IDENTITY}}}
"""


def test_a_name_that_is_taken_is_told_before_anything_is_done(reconcile: Reconcile, programs: Programs) -> None:
    programs.psql(reconcile.url, "-c", LIVE)
    reconcile.folder.mkdir(exist_ok=True)
    written = reconcile.folder / "app.yaml"
    written.write_text(DESIRED.replace("IDENTITY", "always"), encoding="utf-8")
    refused = reconcile("plan", expect=1).err
    assert "sequence app.t_id_seq and column app.t.id cannot both exist: they share a name" in refused
    written.write_text(DESIRED.replace("IDENTITY", "{sequence: t_seq}"), encoding="utf-8")
    reconcile("apply", "--yes")
    assert "Nothing to do" in reconcile("plan", "--exit-code").out
