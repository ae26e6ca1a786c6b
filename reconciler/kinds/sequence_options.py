"""Options of sequences, of their own and of identity columns, in one form: `increment 1`, `cycle false`."""

from __future__ import annotations

from collections.abc import Iterable

from .sql import literal, name

_WORDS = {
    "start": "START WITH",
    "increment": "INCREMENT BY",
    "min": "MINVALUE",
    "max": "MAXVALUE",
    "cache": "CACHE",
}
_LIMITS = {"smallint": 2**15 - 1, "integer": 2**31 - 1, "bigint": 2**63 - 1}


def option_clauses(options: Iterable[str]) -> str:
    """The options as CREATE SEQUENCE takes them (sql-createsequence)."""
    return " ".join(_clause(*option.split(" ")) for option in options)


def unusual(options: Iterable[str], type_name: str) -> tuple[str, ...]:
    """Those options that are not what CREATE SEQUENCE takes by itself for that type (sql-createsequence)."""
    written = tuple(options)
    usual = _usual(dict(option.split(" ") for option in written), type_name)
    return tuple(option for option in written if option not in usual)


def completed(options: Iterable[str], type_name: str) -> tuple[str, ...]:
    """All six options, those that are not given as CREATE SEQUENCE takes them by itself."""
    given = {option.split(" ")[0]: option for option in options}
    usual = _usual(dict(option.split(" ") for option in given.values()), type_name)
    return tuple(given.get(option.split(" ")[0], option) for option in usual)


def restart(used: bool, changed: Iterable[str]) -> bool:
    """Whether a sequence has to be set to its new start: one that nobody has taken a number from still stands at its
    old one, which may be outside new limits."""
    return not used and any(option.startswith("start") for option in changed)


def caught_up(table: str, column: str, type_name: str, options: Iterable[str]) -> str:
    """Have the counter of a new identity go on behind the values that are there; it would give them out again.

    What it cannot stand at is left out: values before its start, and beyond its limits. `table` as SQL writes it.
    """
    given = dict(option.split(" ") for option in completed(options, type_name))
    down = given["increment"].startswith("-")
    low, high = (given["min"], given["start"]) if down else (given["start"], given["max"])
    last = f"pg_catalog.{'min' if down else 'max'}({name(column)})"
    counter = f"pg_catalog.pg_get_serial_sequence({literal(table)}, {literal(column)})"
    return f"SELECT pg_catalog.setval({counter}, {last}) FROM {table} HAVING {last} BETWEEN {low} AND {high}"


def _usual(values: dict[str, str], type_name: str) -> tuple[str, ...]:
    top = _LIMITS.get(type_name, _LIMITS["bigint"])
    down = values.get("increment", "1").startswith("-")
    low, high = (-top - 1, -1) if down else (1, top)
    start = values.get("max", high) if down else values.get("min", low)
    return (f"start {start}", "increment 1", f"min {low}", f"max {high}", "cache 1", "cycle false")


def _clause(key: str, value: str) -> str:
    if key == "cycle":
        return "CYCLE" if value == "true" else "NO CYCLE"
    return f"{_WORDS[key]} {value}"
