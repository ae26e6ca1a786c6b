"""Options of sequences, of their own and of identity columns, in one form: `increment 1`, `cycle false`."""

from __future__ import annotations

from collections.abc import Iterable

_WORDS = {
    "start": "START WITH",
    "increment": "INCREMENT BY",
    "min": "MINVALUE",
    "max": "MAXVALUE",
    "cache": "CACHE",
}


def option_clauses(options: Iterable[str]) -> str:
    """The options as CREATE SEQUENCE takes them (sql-createsequence)."""
    return " ".join(_clause(*option.split(" ")) for option in options)


def _clause(key: str, value: str) -> str:
    if key == "cycle":
        return "CYCLE" if value == "true" else "NO CYCLE"
    return f"{_WORDS[key]} {value}"
