"""`reconcile import`, into new folders and over those that people keep."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from command_line import Programs, Reconcile, as_role
from conftest import MAJOR
from psycopg import sql

from reconciler.postgres.connect import connect
from reconciler.postgres.server import Server

pytest_plugins = ["command_line_fixtures"]

REIMPORT = Path(__file__).parent / "reimport"
HEADER = "# Imported from the database "


def texts(folder: Path) -> dict[str, str]:
    """File → text of everything in a folder, the names of databases in headers left out."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            lines = path.read_bytes().decode().split("\n")
            found[str(path.relative_to(folder))] = "\n".join(
                "" if each.startswith(HEADER) else each for each in lines
            )
    return found


@pytest.fixture
def kept(reconcile: Reconcile, programs: Programs, server: Server) -> Iterator[Reconcile]:
    """A database, and the folder that a person keeps for it; nothing differs."""
    with connect(server.url(), autocommit=True) as admin:
        admin.execute("create role app_user; create role app_reader")
        programs.psql(reconcile.url, "-f", str(REIMPORT / "live.sql"))
        shutil.copytree(REIMPORT / "before", reconcile.folder, dirs_exist_ok=True)
        yield reconcile
        programs.psql(reconcile.url, "-c", "drop owned by app_user, app_reader cascade")
        admin.execute("drop role app_user, app_reader")


def again(kept: Reconcile, *options: str) -> str:
    """Import over the folder; returns what was said."""
    return kept("import", "--out", str(kept.folder), *options).err


def test_what_does_not_differ_stays_byte_for_byte(kept: Reconcile) -> None:
    before = texts(kept.folder)
    assert "is up to date" in again(kept)
    assert texts(kept.folder) == before


def test_only_what_differs_is_written_anew(
    kept: Reconcile, programs: Programs, request: pytest.FixtureRequest
) -> None:
    programs.psql(kept.url, "-f", str(REIMPORT / "change.sql"))
    before = texts(kept.folder)
    said = again(kept, "--dry-run")
    assert texts(kept.folder) == before
    assert "~ tables app.users: columns.id, comment" in said
    assert "- functions app.g()" in said
    assert "+ tables app.zoo" in said
    again(kept)
    after = REIMPORT / "after"
    if request.config.getoption("--update-golden"):
        shutil.rmtree(after)
        for name, text in texts(kept.folder).items():
            (after / name).parent.mkdir(parents=True, exist_ok=True)
            (after / name).write_bytes(text.encode())
    revised = texts(kept.folder)
    # PostgreSQL 14 and 15 print the columns of views otherwise.
    assert revised == texts(after) or MAJOR < 16
    kept("plan", "--exit-code")
    assert "is up to date" in again(kept)
    assert texts(kept.folder) == revised


def test_a_folder_about_another_database_is_refused(kept: Reconcile, programs: Programs) -> None:
    programs.psql(kept.url, "-c", "drop schema app cascade", "-c", "create schema other")
    before = texts(kept.folder)
    kept("import", "--out", str(kept.folder), expect=1)
    assert texts(kept.folder) == before


def test_what_is_not_managed_stays_out(kept: Reconcile, programs: Programs) -> None:
    programs.psql(kept.url, "-c", "create schema theirs", "-c", "create table theirs.t (id int)")
    assert "is up to date" in again(kept)
    assert "+ tables theirs.t" in again(kept, "--schemas", "app,theirs")


def test_windows_line_ends_stay(kept: Reconcile, programs: Programs) -> None:
    path = kept.folder / "all.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    programs.psql(kept.url, "-c", "comment on table app.users is 'People'")
    again(kept)
    assert path.read_bytes().count(b"\r\n") == path.read_bytes().count(b"\n")
    assert b"  app.users:\r\n    comment: People\r\n" in path.read_bytes()


def test_files_that_are_in_the_way_are_not_overwritten(reconcile: Reconcile) -> None:
    (reconcile.folder / "project.yaml").mkdir()
    (reconcile.folder / "notes.txt").write_text("mine", encoding="utf-8")
    assert "is in the way" in reconcile("import", "--out", str(reconcile.folder), expect=1).err


def test_what_a_concurrent_build_left_behind_is_named(
    reconcile: Reconcile, connection: psycopg.Connection, tmp_path: Path
) -> None:
    connection.execute("create schema app; create table app.t (a int); create index t_a on app.t (a)")
    connection.execute("comment on index app.t_a is 'Not finished.'")
    connection.execute("update pg_index set indisvalid = false where indexrelid = 'app.t_a'::regclass")
    folder = str(tmp_path / "taken")
    assert "invalid index app.t_a" in reconcile("import", "--out", folder).err
    assert "invalid index app.t_a" in reconcile("plan", "--desired", folder, "--exit-code").out


def test_bodies_come_back_as_they_are(reconcile: Reconcile, connection: psycopg.Connection, tmp_path: Path) -> None:
    texts = ("", " ", "x\n\n", "x\r\ny", "${X} $${x}", "x \x85 \u2028 y", "x\ry", "\tx \n  y ", "'\"\\", "\ufeff")
    bodies = ["", " ", "\n", "\r\n", *(f"/*{text}*/" for text in texts), "-- x\n\n", "--\ufeff"]
    for number, body in enumerate(bodies):
        create = "create function public.f{}() returns void language sql as {}"
        connection.execute(sql.SQL(create).format(sql.SQL(str(number)), sql.Literal(body)))
    folder = str(tmp_path / "taken")
    reconcile("import", "--out", folder)
    reconcile("plan", "--desired", folder, "--exit-code")


def test_what_a_role_may_not_see_is_an_error(
    reconcile: Reconcile, connection: psycopg.Connection, role: str, tmp_path: Path
) -> None:
    connection.execute("create foreign data wrapper w; create server s foreign data wrapper w")
    connection.execute("create user mapping for postgres server s options (user 'somebody')")
    theirs = Reconcile(as_role(reconcile.url, role), reconcile.folder, reconcile.environment)
    refused = theirs("import", "--out", str(tmp_path / "taken"), expect=1)
    assert "user mapping s.postgres" in refused.err
    assert not (tmp_path / "taken").exists()


def test_what_postgresql_cannot_print_is_named(reconcile: Reconcile, connection: psycopg.Connection) -> None:
    connection.execute('create schema app; create table app.t (a int); create view app."V 1" as select a from app.t')
    connection.execute("delete from pg_depend where refobjid = 'app.t'::regclass and deptype = 'n'; drop table app.t")
    assert 'view app."V 1" is damaged' in reconcile("import", "--out", "/nonexistent/taken", expect=1).err


def test_a_schema_that_is_not_there_is_refused(reconcile: Reconcile, connection: psycopg.Connection) -> None:
    connection.execute("create schema shop")
    refused = reconcile("import", "--out", "/nonexistent/taken", "--schemas", "shops", expect=1)
    assert 'did you mean "shop"?' in refused.err
