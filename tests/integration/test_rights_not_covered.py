"""Rights on what PostgreSQL brings itself are nobody's to declare, and named wherever they are not as they came."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from sandbox import rolled_back

from reconciler.pipeline import read_live
from reconciler.postgres.connect import connect
from reconciler.postgres.server import Server

# Statement → how it is undone, and what is named meanwhile.
CHANGES = {
    "revoke usage on language plpgsql from public": (
        "grant usage on language plpgsql to public",
        "rights on language plpgsql",
    ),
    "grant execute on function pg_ls_dir(text) to reader": (
        "revoke execute on function pg_ls_dir(text) from reader",
        "rights on function pg_catalog.pg_ls_dir(pg_catalog.text)",
    ),
    "grant select on pg_authid to reader": (
        "revoke select on pg_authid from reader",
        "rights on table pg_catalog.pg_authid",
    ),
    "grant select (rolpassword) on pg_authid to reader": (
        "revoke select (rolpassword) on pg_authid from reader",
        "rights on table column pg_catalog.pg_authid.rolpassword",
    ),
    "grant create on schema pg_catalog to reader": (
        "revoke create on schema pg_catalog from reader",
        "rights on schema pg_catalog",
    ),
    "revoke usage on schema information_schema from public": (
        "grant usage on schema information_schema to public",
        "rights on schema information_schema",
    ),
    "revoke select on information_schema.tables from public": (
        "grant select on information_schema.tables to public",
        "rights on view information_schema.tables",
    ),
    "revoke usage on type int4 from public": ("grant usage on type int4 to public", "rights on type integer"),
}


@pytest.fixture(scope="module")
def live(server: Server) -> Iterator[psycopg.Connection]:
    with connect(server.url(), autocommit=True) as connection:
        yield connection


def test_nothing_is_named_in_a_new_database(live: psycopg.Connection) -> None:
    assert read_live(live).unmodelled == ()


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_named_until_it_is_undone(change: str, live: psycopg.Connection) -> None:
    undo, name = CHANGES[change]
    with rolled_back(live):
        live.execute("create role reader")
        live.execute(change.encode())
        assert [str(each) for each in read_live(live).unmodelled] == [name]
        live.execute(undo.encode())
        assert read_live(live).unmodelled == ()
