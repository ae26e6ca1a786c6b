"""What stands for a whole database: the same as long as nothing happens to it, another as soon as something does."""

from __future__ import annotations

import psycopg
import pytest

from reconciler.introspect.signature import APART, CATALOGS, signature
from reconciler.postgres.connect import connect, server_version

_CATALOGS = """
select relname::text from pg_class
where relnamespace = 'pg_catalog'::regnamespace and relkind = 'r' and relname !~ '^pg_toast'
"""


def test_every_catalog_is_looked_at_or_left_out_with_a_reason(connection: psycopg.Connection) -> None:
    there = {name for (name,) in connection.execute(_CATALOGS).fetchall()}
    looked_at = {name for name, since in CATALOGS.items() if server_version(connection) >= since}
    assert looked_at <= there
    assert there - looked_at - APART.keys() == set()
    assert not CATALOGS.keys() & APART.keys()


def test_what_reads_writes_and_looks_after_tables_changes_nothing(connection: psycopg.Connection) -> None:
    connection.execute("create table t (id bigint generated always as identity primary key, n text)")
    before = signature(connection)
    assert before is not None
    connection.execute("insert into t (n) select 'x' from generate_series(1, 1000)")
    connection.execute("delete from t where id % 2 = 0")
    connection.execute("vacuum t")
    connection.execute("vacuum freeze t")
    connection.execute("analyze t")
    connection.execute("select count(*) from t")
    assert signature(connection) == before


@pytest.mark.parametrize(
    "statement",
    [
        "alter table t add column m text",
        "alter table t rename to u",
        "comment on table t is 'x'",
        "alter table t enable row level security",
        "drop table t",
        "alter role current_user set work_mem = '8MB'",
        "create table gone (); drop table gone; create table came ()",
    ],
)
def test_whatever_is_done_to_the_schema_is_seen(statement: str, connection: psycopg.Connection) -> None:
    connection.execute("create table t (id bigint)")
    before = signature(connection)
    with connection.transaction(force_rollback=True):
        connection.execute(statement.encode())
        assert signature(connection) != before
    assert signature(connection) == before


def test_it_takes_no_privilege(connection: psycopg.Connection, database: str) -> None:
    connection.execute("create role signature_reader login")
    try:
        with connect(database, autocommit=True) as reader:
            reader.execute("set role signature_reader")
            found = signature(reader)
            assert found is not None
            assert found != signature(connection)
    finally:
        connection.execute("drop role signature_reader")


def test_another_database_has_another_one(connection: psycopg.Connection, database: str) -> None:
    with connect(database, autocommit=True, application_name="other") as other:
        assert signature(other) == signature(connection)
        name = other.info.dbname
    with connect(database.replace(name, "postgres"), autocommit=True) as elsewhere:
        assert signature(elsewhere) != signature(connection)
