"""Since 16 CREATE ROLE makes whoever runs it an administrator of the role (sql-createrole, Notes)."""

from __future__ import annotations

from command_line import Programs, Reconcile
from conftest import MAJOR

pytest_plugins = ["command_line_fixtures"]

LIVE = """
create role creator createrole;
set role creator;
create role team;
create role somebody in role team;
create role declared in role team;
reset role;
"""
DESIRED = """
roles: {creator: {create_role: true}, team: {}, declared: {member_of: [team]}}
schemas: {app: {}}
"""


def test_it_stays_and_so_does_what_was_granted_by_it(reconcile: Reconcile, programs: Programs) -> None:
    programs.psql(reconcile.url, "-c", LIVE if MAJOR >= 16 else LIVE.replace("set role creator;", ""))
    try:
        reconcile.folder.mkdir(exist_ok=True)
        (reconcile.folder / "roles.yaml").write_text(DESIRED, encoding="utf-8")
        reconcile("apply", "--yes")
        assert "Nothing to do" in reconcile("plan", "--exit-code").out
    finally:
        programs.psql(reconcile.url, "-c", "drop role somebody, declared, team, creator")
