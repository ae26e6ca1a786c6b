"""Settings of a role or a database that change how PostgreSQL reads and prints make no difference."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import Reconcile

from reconciler.postgres.connect import connect

pytest_plugins = ["command_line_fixtures"]

SETTINGS = {
    "search_path": "app,public,pg_temp",
    "datestyle": "German,DMY",
    "intervalstyle": "iso_8601",
    "timezone": "Asia/Kolkata",
    "bytea_output": "escape",
    "extra_float_digits": "-5",
    "standard_conforming_strings": "off",
    "escape_string_warning": "off",
    "quote_all_identifiers": "on",
    "row_security": "off",
    "transform_null_equals": "on",
    "array_nulls": "off",
    "backslash_quote": "off",
    "xmloption": "document",
    "default_transaction_isolation": "serializable",
    "default_transaction_deferrable": "on",
    "enable_seqscan": "off",
    "plan_cache_mode": "force_generic_plan",
}
HOSTILE = " ".join(f"-c {name}={value}" for name, value in SETTINGS.items())
READ_ONLY = f"{HOSTILE} -c default_transaction_read_only=on"

BASE = r"""
create schema app;
create table app.t (
    id bigint generated always as identity primary key, "Sel ect" text default E'a\\b''c', "user" int,
    d date default '2020-01-02', ts timestamptz default '2020-01-02 03:04:05+02', f float8 default 0.1,
    i interval default '1 year 2 days 03:00', b bytea default '\xdeadbeef', a text[] default '{NULL}'
);
create index on app.t (lower("Sel ect")) where d > '2001-02-03';
create view app.v as select id, "user", interval '1 day' as i, '\x01'::bytea as b from app.t where "Sel ect" = E'q\\';
create function app.f(a int default 1) returns text language sql as $$ select '\n' || a $$;
create function app.g() returns date language sql begin atomic select date '2020-01-02'; end;
alter table app.t enable row level security;
create policy p on app.t using (ts > '2000-01-01 00:00:00+01' and "user" = null);
comment on table app.t is E'back\\slash';
"""


@pytest.fixture
def imported(reconcile: Reconcile, tmp_path: Path) -> Path:
    with connect(reconcile.url, autocommit=True) as connection:
        connection.execute(BASE.encode())
    folder = tmp_path / "desired"
    reconcile("import", "--out", str(folder))
    return folder


def files(folder: Path) -> dict[Path, bytes]:
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("options", [HOSTILE, READ_ONLY], ids=["hostile", "read-only"])
def test_what_is_read_is_the_same(reconcile: Reconcile, imported: Path, tmp_path: Path, options: str) -> None:
    again = tmp_path / "again"
    reconcile("import", "--out", str(again), PGOPTIONS=options)
    assert files(again) == files(imported)
    reconcile("plan", "--desired", str(imported), "--exit-code", PGOPTIONS=options)
    reconcile("drift", "--desired", str(imported), PGOPTIONS=options)


def test_what_is_built_is_the_same(reconcile: Reconcile, imported: Path) -> None:
    with connect(reconcile.url, autocommit=True) as connection:
        connection.execute("drop schema app cascade")
    reconcile("apply", "--desired", str(imported), "--yes", "--allow", "all", PGOPTIONS=HOSTILE)
    reconcile("plan", "--desired", str(imported), "--exit-code")
