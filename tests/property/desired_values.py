"""Types, and what can be said about a column of each, such that one row of the initial values passes."""

from __future__ import annotations

from collections.abc import Mapping

NUMBERS = ("integer", "bigint", "numeric(12,2)", "smallint")
TEXTS = ("text", "varchar(80)")
TYPES = (*NUMBERS, *TEXTS, "boolean", "timestamptz", "date", "jsonb", "uuid", "integer[]")

# Every value that a column of the type can hold here is taken over by these. Not the other way round: a text
# column may have held words.
BECOMES: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(NUMBERS, (*NUMBERS, *TEXTS)),
    **dict.fromkeys(TEXTS, TEXTS),
    "boolean": ("boolean", "text"),
    "timestamptz": ("timestamptz", "text"),
    "date": ("date", "timestamptz", "text"),
    "jsonb": ("jsonb", "text"),
    "uuid": ("uuid", "text"),
    "integer[]": ("integer[]", "text"),
}

DEFAULTS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(NUMBERS, ("1", "-1", "1 + 2", "'7'", "4 % 3", "abs(-2)")),
    **dict.fromkeys(TEXTS, ("''", "'it''s'", r"'\'", r"E'\t\\'", "$$a'b$$", "'%s é 🚀'", "'a' || 'b'", "lower('X')")),
    "boolean": ("true", "false", "not false", "'t'", "1 in (1, 2)"),
    "timestamptz": ("now()", "current_timestamp", "'2024-01-01 00:00:00+02'", "now() + interval '1 day'"),
    "date": ("current_date", "'2024-01-31'", "date '2024-01-01' + 1"),
    "jsonb": ("'{}'", """'{"b": 1, "a": ["x"]}'""", "jsonb_build_object('a', 1)"),
    "uuid": ("gen_random_uuid()", "'00000000-0000-0000-0000-000000000000'"),
    "integer[]": ("'{}'", "array[1, 2]", "array[]::integer[]"),
}

# True for every value above and for null; `{0}` is the column.
CONDITIONS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(NUMBERS, ("{0} > -1000", "{0} between -50 and 50", "{0} <> 13 and {0} not in (100, 200)")),
    **dict.fromkeys(TEXTS, ("length({0}) < 60", "{0} not in ('no', 'never')", "{0} is distinct from 'x''y'")),
    "boolean": ("{0} or not {0}", "{0} is not null or {0} is null"),
    "timestamptz": ("{0} > '2000-01-01 00:00+00'", "{0} is null or {0} > timestamptz '1999-01-01 00:00+00'"),
    "date": ("{0} > '2000-01-01'", "coalesce({0}, '2024-01-01') > date '1999-12-31'"),
    "jsonb": ("{0} is distinct from '[]'", "not {0} ? 'no such key'"),
    "uuid": ("{0} is distinct from 'ffffffff-ffff-ffff-ffff-ffffffffffff'",),
    "integer[]": ("coalesce(array_length({0}, 1), 0) < 10", "not {0} @> array[99]"),
}

# What a generated column or the key of an index can make of one; `{0}` is the column.
DERIVED: Mapping[str, tuple[tuple[str, str], ...]] = {
    **dict.fromkeys(NUMBERS, (("bigint", "({0} * 2)::bigint"), ("boolean", "{0} > 0"))),
    **dict.fromkeys(TEXTS, (("text", "lower({0})"), ("integer", "length({0})"))),
    "boolean": (("boolean", "not {0}"),),
    "timestamptz": (("boolean", "{0} is null"),),
    "date": (("date", "{0} + 1"),),
    "jsonb": (("text", "{0} ->> 'a'"),),
    "uuid": (("boolean", "{0} is null"),),
    "integer[]": (("integer", "{0}[1]"),),
}
INDEXED = tuple(each for each in TYPES if each != "jsonb")
"""Types of which btree makes an index that PostgreSQL can sort."""
COLLATED = frozenset(TEXTS)
