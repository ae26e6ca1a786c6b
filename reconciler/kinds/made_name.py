"""The names that PostgreSQL makes up for constraints and indexes that nobody named."""

from __future__ import annotations

_MAX_BYTES = 63  # NAMEDATALEN - 1 (limits.html)


def made_name(table: str, column: str, label: str) -> str:
    """`table_column_label`, the longer of the first two cut until all fits (makeObjectName in indexcmds.c)."""
    one, two = table.encode(), column.encode()
    room = _MAX_BYTES - len(label) - 1 - (1 if two else 0)
    while len(one) + len(two) > room:
        if len(one) > len(two):
            one = one[:-1]
        else:
            two = two[:-1]
    parts = (one.decode(errors="ignore"), two.decode(errors="ignore"), label)
    return "_".join(part for part in parts if part)
