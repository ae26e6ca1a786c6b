"""Names that PostgreSQL takes and YAML, file systems or we might stumble over: imported, the plan is empty."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import Programs, Reconcile
from conftest import MAJOR
from psycopg import sql

from reconciler.kinds.registry import KINDS
from reconciler.postgres.connect import connect

pytest_plugins = ["command_line_fixtures"]

NAMES = (
    "has space", " spaces around ", "has.dot", "Capitals", 'quo"te', "apo'strophe", "emoji 😀", "select", "user",
    "null", "~", "true", "1.50", "${NAME}", "$${x}", "a: b", "# none", "{braces}", "[brackets", "a, b", "(a)", "a()",
    "*", "&x", "!tag", "%s", "a/b", "..", "-", "--", "<<", "new\nline", "tab\tbed", "\\n", "\x85", "\u2028", "\ufeff",
    "public table", "x" * 63, "é" * 31, "=", "?", "file", "|", "`", "@", "a.b.c", '"', "''", "$$",
)  # fmt: skip

# Kind → statements for an object with that name; {n} is the name, {s} a schema. What is not covered yet waits here.
OBJECTS = {
    "schema": "create schema {n}",
    "enum": "create type {s}.{n} as enum ({l}, 'other')",
    "composite type": "create type {s}.{n} as ({n} integer)",
    "range type": "create type {s}.{n} as range (subtype = integer)",
    "domain": "create domain {s}.{n} as text constraint {n} check (value <> {l})",
    "sequence": "create sequence {s}.{n}",
    "table": "create table {s}.{n} ({n} integer primary key, other {t} default {l},"
    " counted integer generated always as identity (sequence name {s}.{q}), constraint {u} unique ({n}));"
    " create index {i} on {s}.{n} (other) where other <> {l};"
    " create policy {n} on {s}.{n} using (other = {l});"
    " create trigger {n} after insert on {s}.{n} execute function {s}.run({l});"
    " alter table {s}.{n} add foreign key ({n}) references {s}.{n} ({n}), add constraint {n} check ({n} > 0);"
    " comment on table {s}.{n} is {l}; comment on column {s}.{n}.{n} is {l}; comment on sequence {s}.{q} is {l}",
    "function": "create function {s}.{n}({n} text default {l}) returns text language sql as {body}",
    "procedure": "create procedure {s}.{n}({n} text) language sql as {body}",
    "aggregate": "create aggregate {s}.{n}(integer) (sfunc = int4pl, stype = integer)",
    "view": "create view {s}.{n} as select 1 as {n}, {l}::text as other",
    "materialized view": "create materialized view {s}.{n} as select 1 as {n}, {l}::text as other",
    "event trigger": "create event trigger {n} on ddl_command_end execute function {s}.event()",
    "publication": "create publication {n}",
    "foreign data wrapper": "create foreign data wrapper {n}",
    "server": "create server {n} foreign data wrapper plain",
    "collation": "create collation {s}.{n} from \"C\"",
    "text search dictionary": "create text search dictionary {s}.{n} (template = simple)",
    "text search configuration": "create text search configuration {s}.{n} (copy = simple)",
}  # fmt: skip


_SETUP = (
    "create function public.event() returns event_trigger language plpgsql as 'begin end'",
    "create foreign data wrapper plain",
)
_RUN = "create function {}.run() returns trigger language plpgsql as 'begin return null; end'"


@pytest.fixture
def strange(reconcile: Reconcile) -> Reconcile:
    """Aimed at a database that holds an object of every kind under every name."""
    with connect(reconcile.url, autocommit=True) as connection:
        for setup in _SETUP:
            connection.execute(setup.encode())
        for kind, template in OBJECTS.items():
            if kind not in KINDS.rank:
                continue
            # Several kinds share a name space; the schemas are strange themselves.
            schema = f"{kind} ()."
            connection.execute(sql.SQL("create schema {}").format(sql.Identifier(schema)))
            connection.execute(sql.SQL(_RUN).format(sql.Identifier(schema)))
            for name in NAMES:
                connection.execute(_statement(kind, template, schema, name))
    return reconcile


def _statement(kind: str, template: str, schema: str, name: str) -> sql.Composed:
    parts = {
        "n": sql.Identifier(name),
        "s": sql.Identifier(schema if kind != "event trigger" else "public"),
        "l": sql.Literal(name),
        "t": sql.SQL("text"),
        "u": sql.Identifier(name.encode()[:40].decode(errors="ignore") + " uq"),
        "i": sql.Identifier(name.encode()[:40].decode(errors="ignore") + " ix"),
        "q": sql.Identifier(name.encode()[:40].decode(errors="ignore") + " sq"),
        "body": sql.Literal(f" select '{name.replace(chr(39), chr(39) * 2)}' "),
    }
    return sql.SQL(template).format(**parts)


def test_names_survive(strange: Reconcile, tmp_path: Path, programs: Programs) -> None:
    folder = tmp_path / "strange"
    strange("import", "--out", str(folder))
    written = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    strange("plan", "--desired", str(folder), "--exit-code")
    strange("import", "--out", str(folder))
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == written


def test_a_dump_of_them_is_the_same(strange: Reconcile, tmp_path: Path, programs: Programs) -> None:
    if MAJOR != 18:
        pytest.skip("the file is built by the newest server")
    dump, folder = tmp_path / "dump.sql", tmp_path / "from_sql"
    dump.write_text(programs.whole_dump(strange.url), encoding="utf-8")
    strange("import", "--sql", str(dump), "--out", str(folder))
    strange("plan", "--desired", str(folder), "--exit-code")
