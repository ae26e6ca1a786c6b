"""How long names are, and those that PostgreSQL makes up for constraints and indexes that nobody named."""

from __future__ import annotations

MAX_BYTES = 63
"""NAMEDATALEN - 1 (limits.html): PostgreSQL cuts longer names without an error."""


def with_suffix(name: str, suffix: str) -> str:
    """The name with the suffix, cut where it would be too long."""
    return cut(name, MAX_BYTES - len(suffix)) + suffix


def cut(name: str, most: int = MAX_BYTES) -> str:
    """As many whole characters as fit into so many bytes."""
    return name.encode()[:most].decode(errors="ignore")


def primary_key_name(table: str) -> str:
    """The name of a primary key that nobody named."""
    return made_name(table, "", "pkey")


def made_name(table: str, column: str, label: str) -> str:
    """`table_column_label`, the longer of the first two cut until all fits (makeObjectName in indexcmds.c)."""
    one, two = table.encode(), column.encode()
    room = MAX_BYTES - len(label) - 1 - (1 if two else 0)
    while len(one) + len(two) > room:
        if len(one) > len(two):
            one = one[:-1]
        else:
            two = two[:-1]
    parts = (one.decode(errors="ignore"), two.decode(errors="ignore"), label)
    return "_".join(part for part in parts if part)
