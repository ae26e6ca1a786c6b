"""Law 1, judged by pg_dump: a database that was brought to a state equals one that was built to it from nothing.

Golden cases prove the same by our own reading, in transactions that roll back; here they are committed, through
the session, and an outside observer compares. Columns may stand in any order, since PostgreSQL cannot move one.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from command_line import Programs
from golden_case import GOLDEN

from reconciler.postgres.connect import connect
from reconciler.postgres.endpoint import SCRATCH_DATABASE
from reconciler.postgres.server import Server
from reconciler.session import Options, opened

CASES = (
    "column/type-changed-under-view-policy-and-trigger",
    "column/altered-in-place",
    "default/calls-a-function-on-its-own-table",
    "function/return-type-changed-under-everything",
    "grant/created-altered-dropped",
    "policy/altered",
    "row-security/enabled-and-forced",
    "schema/altered",
    "table/altered",
    "table/becomes-a-view",
)


@pytest.fixture
def urls(server: Server) -> Iterator[tuple[str, str]]:
    """Two empty databases; afterwards they are gone, and so are the roles that came with them."""
    names = ("fresh_build_live", "fresh_build_new")
    with connect(server.url(), autocommit=True) as admin:
        roles = "select rolname::text from pg_roles where rolname !~ '^pg_'"
        before = set(admin.execute(roles.encode()).fetchall())
        for name in names:
            admin.execute(f"create database {name} template template0".encode())
        try:
            yield server.url(names[0]), server.url(names[1])
        finally:
            for name in names:
                admin.execute(f"drop database {name} with (force)".encode())
            for (role,) in set(admin.execute(roles.encode()).fetchall()) - before:
                admin.execute(f'drop role "{role}"'.encode())


@pytest.mark.xdist_group("fresh-build")
@pytest.mark.parametrize("name", CASES)
def test_the_dump_is_that_of_a_fresh_build(name: str, server: Server, urls: tuple[str, str]) -> None:
    live, new = urls
    folder = GOLDEN / name
    with connect(live, autocommit=True) as connection:
        connection.execute((folder / "live.sql").read_bytes())
    for url in (live, new):
        reach(url, folder / "desired.yaml", server)
    programs = Programs(server)
    assert columns_in_any_order(programs.dump(live)) == columns_in_any_order(programs.dump(new))


def reach(url: str, desired: Path, server: Server) -> None:
    """Apply a desired state for good."""
    options = Options(desired, url=url, shadow_url=server.url(SCRATCH_DATABASE), prune="all")
    with opened(options, lambda _: None) as session:
        session.apply(session.plan(), ["all"], lambda _: None)
        assert session.plan().empty


def columns_in_any_order(dump: str) -> list[str]:
    """The dump's lines, those inside CREATE TABLE sorted and without the comma that all but the last have."""
    lines: list[str] = []
    columns: list[str] | None = None
    for line in dump.splitlines():
        if line.startswith("CREATE") and line.endswith("(") and "TABLE" in line:
            columns = []
            lines.append(line)
        elif columns is not None and line.startswith(")"):
            lines += [*sorted(columns), line]
            columns = None
        elif columns is not None:
            columns.append(line.rstrip(","))
        else:
            lines.append(line)
    return lines
