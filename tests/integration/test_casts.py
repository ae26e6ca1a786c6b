"""What kinds/type_change.py says of casts and losses is what PostgreSQL does, for every type in its tables."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import psycopg
import pytest
from sandbox import rolled_back

from reconciler.kinds import type_change
from reconciler.kinds.type_change import casts_needed, loses_data
from reconciler.postgres.connect import connect
from reconciler.postgres.server import Server

_TABLES = (type_change._OTHERS, type_change._WIDER, type_change._EXACT)
TYPES = sorted({
    *chain.from_iterable(type_change._FAMILIES),
    *chain.from_iterable((before, *after) for table in _TABLES for before, after in table.items()),
    *(each for each in type_change._STRINGS if "citext" not in each),
})  # fmt: skip
KEPT = [
    pytest.param(before, after, id=f"{before} to {after}")
    for table in (type_change._WIDER, type_change._EXACT)
    for before, several in table.items()
    for after in several
]

# Values at the edges of a type, and one that is as exact as it takes.
VALUES = {
    "smallint": ("-32768", "32767"),
    "integer": ("-2147483648", "2147483647"),
    "bigint": ("-9223372036854775808", "9223372036854775807"),
    "real": ("1.1", "3.4028235e38", "-1e-37"),
    "date": ("0001-01-01", "2024-02-29"),
    "character varying": ("", "it's \u00e9"),
    "json": ('{"b": 1,  "a": 1}',),
    "cidr": ("10.0.0.0/8", "::1/128"),
    "boolean": ("true", "false"),
    "bit": ("0", "1"),
    '"char"': ("a",),
    "box": ("(3,4),(1,2)",),
    "point": ("(1,2.5)",),
    "jsonb": (),  # each type takes up values of its own
    "int4range": ("[1,5)", "empty"),
    "int8range": ("[1,5)", "empty"),
    "numrange": ("[1.5,2.5]", "(,)"),
    "daterange": ("[2024-01-01,2024-02-01)",),
    "tsrange": ("[2024-01-01 10:00:00.123456,)",),
    "tstzrange": ("[2024-01-01 10:00:00.123456+00,)",),
}
OF_JSONB = {"boolean": ("true", "false"), "numeric": ("1.50", "1e30")}


@pytest.fixture(scope="module")
def live(server: Server) -> Iterator[psycopg.Connection]:
    with connect(server.url(), autocommit=True) as connection:
        connection.execute("set timezone = 'UTC'")
        yield connection


@pytest.mark.parametrize("before", TYPES)
def test_postgresql_takes_the_casts_that_are_said(before: str, live: psycopg.Connection) -> None:
    """Whether there is a cast is looked up when the statement is read: an empty table tells (sql-altertable)."""
    refused = [after for after in TYPES if after != before and not _is_taken(before, after, live)]
    assert not refused


@pytest.mark.parametrize("before", TYPES)
def test_text_stands_in_only_where_there_is_no_cast(before: str, live: psycopg.Connection) -> None:
    cast = "select exists (select from pg_cast where castsource = %s::regtype and casttarget = %s::regtype)"
    around = [after for after in TYPES if after != before and casts_needed(before, after)[:1] == ("text",)]
    assert [after for after in around if _value(live, cast, before, after)] == []


@pytest.mark.parametrize(("before", "after"), KEPT)
def test_what_keeps_every_value_gives_it_back(before: str, after: str, live: psycopg.Connection) -> None:
    assert not loses_data(before, after)
    for value in VALUES[before] or OF_JSONB[after]:
        way = "::".join(("%s", before, *(casts_needed(before, after) or (after,))))
        back = "::".join((way, *(casts_needed(after, before) or (before,))))
        if after.endswith("multirange"):  # of one range, which no cast but a function takes out again
            back = f"range_merge({way})"
        assert _value(live, f"select ({back})::text", value) == _value(live, f"select (%s::{before})::text", value)


def _is_taken(before: str, after: str, live: psycopg.Connection) -> bool:
    casts = "".join(f"::{cast}" for cast in casts_needed(before, after))
    with rolled_back(live):
        live.execute(f"create temp table t (c {before})".encode())
        try:
            live.execute(f"alter table t alter c type {after}{f' using c{casts}' if casts else ''}".encode())
        except psycopg.errors.DatatypeMismatch:
            return False
    return True


def _value(live: psycopg.Connection, query: str, *values: str) -> object:
    row = live.execute(query.encode(), values).fetchone()
    assert row is not None
    return row[0]
