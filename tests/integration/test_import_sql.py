"""`reconcile import --sql`: files as pg_dump and people write them."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import Programs, Reconcile
from conftest import MAJOR
from test_import import texts

pytest_plugins = ["command_line_fixtures"]

# The file is built by the newest server there is.
pytestmark = pytest.mark.skipif(MAJOR != 18, reason="an embedded server of that version may not be there")

TRICKY = """\
\\restrict abc
-- it's a comment; 'x
create table a (id int); /* ; /* nested ' ; */ ; */
create function f() returns text language sql as $x$ select ';$$' $x$;
create function g(a$1 int) returns int begin atomic select $1; select case when true then 2 end; end;
create or replace procedure p() begin atomic select 1; end;
create rule r as on insert to a do also (select 1; select 2);
select E'\\';', 'a\\', ';', U&'x', 1 as "a;""b";
copy a from stdin;
1;'"
\\.
alter table a owner to nobody_here;
begin; grant select on a to "Some One"; grant select on a to somebody_else; commit;
\\unrestrict abc
create view v as select id from a where id > 3 -- the end, without a semicolon"""


def take(reconcile: Reconcile, text: str, tmp_path: Path, *, expect: int = 0) -> tuple[str, Path]:
    """Import the text as a file; what was said, and the folder."""
    file, folder = tmp_path / "some.sql", tmp_path / "taken"
    file.write_text(text, encoding="utf-8")
    return reconcile("import", "--sql", str(file), "--out", str(folder), expect=expect).err, folder


def test_what_looks_like_the_end_of_a_statement_is_none(reconcile: Reconcile, tmp_path: Path) -> None:
    said, folder = take(reconcile, TRICKY, tmp_path)
    assert "roles that it does not create: Some One, nobody_here, somebody_else" in said
    written = texts(folder)
    assert "owner: nobody_here" in written["public/tables/a.yaml"]
    assert "Some One: [select]" in written["public/tables/a.yaml"]
    assert written["public/functions/f.sql"] == " select ';$$' "
    assert "ELSE NULL::integer" in written["public/functions/g.yaml"]
    assert "WHERE (id > 3)" in written["public/views/v.yaml"]
    assert "roles.yaml" not in written
    assert "owner:" not in written["public/views/v.yaml"] + written["project.yaml"]


def test_a_dump_says_what_the_database_says(reconcile: Reconcile, programs: Programs, tmp_path: Path) -> None:
    programs.psql(
        reconcile.url, "-c", "create schema app", "-c", "create table app.t (id serial primary key, b text)"
    )
    live, dump = tmp_path / "live", programs.whole_dump(reconcile.url, "--create")
    reconcile("import", "--out", str(live))
    _, folder = take(reconcile, dump, tmp_path)
    assert _objects(folder) == _objects(live)
    reconcile("plan", "--desired", str(folder), "--exit-code")


def _objects(folder: Path) -> dict[str, list[str]]:
    """The files but for `project:` and roles, and without the line that says where they are from."""
    kept = {name: text for name, text in texts(folder).items() if name not in ("project.yaml", "roles.yaml")}
    return {name: text.split("\n")[name.endswith(".yaml") :] for name, text in kept.items()}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("select 1;\ncreate view v as\n  select nope\n  from pg_class;", ":3:10: error[unresolved-name]"),
        ("create table x (id int; ", ":1:23: error[syntax-error]"),
        ("select 1;\n\\i other.sql\n", ":2:1: error[rejected]: the psql command \\i cannot be run here"),
        ("select 'x;\n", ":1:8: error[rejected]: the string that begins here is never closed"),
        ("select 1 /* ", ":1:10: error[rejected]: the comment that begins here is never closed"),
        ("create extension nowhere_to_be_found;", "error[rejected]"),
        ("create role x password 'secret' nonsense;", "error[syntax-error]"),
        (
            "create database a;\n\\c a\nselect 1;\ncreate database b;\n\\c b\n",
            ":5:1: error[rejected]: the file fills",
        ),
    ],
)
def test_mistakes_are_shown_where_they_are(reconcile: Reconcile, tmp_path: Path, text: str, said: str) -> None:
    shown, folder = take(reconcile, text, tmp_path, expect=1)
    assert said in shown
    assert "secret" not in shown
    assert not folder.exists()


def test_over_a_folder_that_is_there(reconcile: Reconcile, tmp_path: Path) -> None:
    take(reconcile, "create table a (id int, b text);", tmp_path)
    file = tmp_path / "taken/public/tables/a.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("b: text", "b: text   # mine"), encoding="utf-8")
    said, _ = take(reconcile, "create table a (id bigint, b varchar);", tmp_path)
    assert "~ tables public.a: columns.id, columns.b" in said
    assert "b: character varying   # mine" in file.read_text(encoding="utf-8")
    assert "is up to date" in take(reconcile, "create table a (id bigint, b varchar);", tmp_path)[0]
