"""What SQL of ours takes for granted of a session, whatever somebody has set for the role or the database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_SETTINGS: Mapping[str, str] = {
    # A backslash in a constant is a backslash (sql-syntax-lexical, 4.1.2.2).
    "standard_conforming_strings": "on",
    # What a table is stored by and where is said where it is not the usual.
    "default_table_access_method": "heap",
    "default_tablespace": "''",
    # How expressions and constants are understood (runtime-config-compatible, runtime-config-client).
    "transform_null_equals": "off",
    "array_nulls": "on",
    "xmloption": "content",
}


def pinned(until: str) -> Iterator[str]:
    """The commands for it, e.g. from `SET LOCAL`. What data mean (time zone, order of dates) is left alone."""
    return (f"{until} {name} = {value}" for name, value in _SETTINGS.items())


def as_before() -> Iterator[str]:
    """The commands that give back what a `SET` took."""
    return (f"RESET {name}" for name in _SETTINGS)
