"""What a change of a column's type may do to values. Each was tried on PostgreSQL: see the statement beside it."""

from __future__ import annotations

import pytest

from reconciler.kinds.type_change import loses_data, may_fail


@pytest.mark.parametrize(
    ("live", "desired", "loses", "fails"),
    [
        ("integer", "bigint", False, False),
        ("bigint", "integer", False, True),  # select 3000000000::bigint::integer: out of range
        ("integer", "numeric(4,1)", False, True),
        ("integer", "real", True, True),  # select 16777217::real: 1.6777216e+07
        ("numeric(8,2)", "integer", True, True),  # select 1.7::numeric(8,2)::integer: 2
        ("numeric(8,2)", "numeric(8,1)", True, False),
        ("numeric(8,2)", "numeric(6,2)", False, True),
        ("numeric(8,2)", "numeric", False, False),
        ("character varying(5)", "character varying(10)", False, False),
        ("character varying(10)", "character varying(5)", False, True),
        ("character varying(10)", "text", False, False),
        ("text", "character varying(5)", False, True),
        ("text", "name", True, False),  # select length(repeat('a', 70)::name): 63
        ("text", "integer", False, True),
        ("text", "numeric(5,2)", True, True),  # select '1.239'::text::numeric(5,2): 1.24
        ("text", "numeric", False, True),
        ("text", "date", True, True),  # select '2024-01-01 10:00'::text::date: the hour is gone
        ("text", "uuid", False, True),
        ("timestamp with time zone", "date", True, False),
        ("date", "timestamp without time zone", False, False),
        ("timestamp with time zone", "time without time zone", True, True),
        ("inet", "cidr", True, True),  # select '10.0.0.1/8'::inet::cidr: 10.0.0.0/8
        ("integer", "boolean", True, True),  # select 5::boolean::integer: 1
        ("boolean", "integer", False, True),
        ("jsonb", "integer", True, True),  # select '1.7'::jsonb::integer: 2
        ("bit(4)", "bit(2)", False, True),
        ("integer", "uuid", False, True),
    ],
)
def test_what_happens_to_values(live: str, desired: str, loses: bool, fails: bool) -> None:
    assert (loses_data(live, desired), may_fail(live, desired)) == (loses, fails)
