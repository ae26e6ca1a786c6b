"""Which privileges there are, for objects of every kind (ddl-priv)."""

from __future__ import annotations

from collections.abc import Iterable

from reconciler.model.object import Object

from .satellite import OF_IDENTITY, is_column

OPTION = " WITH GRANT OPTION"
"""What follows a privilege that may be passed on."""

LIKE_A_TABLE = ("view", "materialized view", "foreign table")
"""Kinds that GRANT calls tables."""


def is_grantable(thing: Object) -> bool:
    """Whether rights can be granted on it."""
    return thing.kind in _ALL or thing.kind in LIKE_A_TABLE


def all_privileges(kind: str, version: int) -> tuple[str, ...]:
    """What ALL means for a kind of object on a server of that major version (ddl-priv), sorted."""
    privileges = _ALL["column"] if is_column(kind) else _ALL.get(kind, _ALL["table"])
    return tuple(sorted({*privileges, "MAINTAIN"})) if privileges is _ALL["table"] and version >= 17 else privileges


def united(*several: Iterable[str]) -> tuple[str, ...]:
    """The privileges of all of them, sorted; with the option includes without."""
    found = {privilege for privileges in several for privilege in privileges}
    return tuple(sorted(each for each in found if each + OPTION not in found))


_ALL: dict[str, tuple[str, ...]] = {
    "table": ("DELETE", "INSERT", "REFERENCES", "SELECT", "TRIGGER", "TRUNCATE", "UPDATE"),
    "column": ("INSERT", "REFERENCES", "SELECT", "UPDATE"),
    **dict.fromkeys(("sequence", OF_IDENTITY), ("SELECT", "UPDATE", "USAGE")),
    "schema": ("CREATE", "USAGE"),
    "function": ("EXECUTE",),
    "procedure": ("EXECUTE",),
    "aggregate": ("EXECUTE",),
    "database": ("CONNECT", "CREATE", "TEMPORARY"),
    "large object": ("SELECT", "UPDATE"),
    **dict.fromkeys(
        ("enum", "domain", "composite type", "range type", "base type", "language", "foreign data wrapper", "server"),
        ("USAGE",),
    ),
}
