"""NOT NULL and identity of a column: an identity column must be NOT NULL before, and until, it is one no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconciler.model.kind import Altered
from reconciler.model.statement import Hazard, Statement

from .column_statements import in_table, on_column
from .made_name import made_name
from .relation import exclusive
from .renaming import by_name
from .sequence_options import caught_up, option_clauses, restart, unusual
from .sql import name

if TYPE_CHECKING:
    from .column import Column


def has_usual_name(column: Column) -> bool:
    """Whether NOT NULL is called as PostgreSQL calls it by itself (since 18; before it had no name)."""
    return not column.not_null_said and column.not_null_name in (
        None,
        made_name(column.table, column.name, "not_null"),
    )


def is_not_null_in_clause(column: Column) -> bool:
    """NOT VALID cannot be said in CREATE TABLE (sql-createtable), and what is inherited goes without saying."""
    comes_along = column.comes_not_null and not column.own_not_null
    return column.not_null and not comes_along and column.not_null_form != "not valid"


def not_null_clause(column: Column) -> str:
    named = "" if has_usual_name(column) else f"CONSTRAINT {name(column.not_null_name or '')} "
    return named + "NOT NULL" + (" NO INHERIT" if column.not_null_form == "no inherit" else "")


def has_usual_sequence(column: Column) -> bool:
    """Whether the sequence of an identity column is called as PostgreSQL calls it by itself."""
    return column.sequence_name in (None, made_name(column.table, column.name, "seq"))


def _sequence(column: Column) -> str:
    return name(column.schema, column.sequence_name or "")


def identity_clause(column: Column) -> str:
    called = [] if has_usual_sequence(column) else [f"SEQUENCE NAME {_sequence(column)}"]
    options = " ".join([*called, *filter(None, [option_clauses(unusual(column.sequence, column.type))])])
    return f"GENERATED {(column.identity or '').upper()} AS IDENTITY" + (f" ({options})" if options else "")


def presence(live: Column, desired: Column) -> Altered:
    """One after the other, each in its place."""
    nulls = _not_null(live, desired)
    identity = _identity(live, desired)
    return Altered(nulls + identity if desired.not_null else identity + nulls)


def _not_null(live: Column, desired: Column) -> list[Statement]:
    if not desired.not_null:
        return [on_column(desired, "DROP NOT NULL")] if live.not_null else []
    if not live.not_null:
        return made_not_null(desired)
    if desired.not_null_form == "not valid" != live.not_null_form:
        return [on_column(desired, "DROP NOT NULL"), *made_not_null(desired)]
    statements = []
    if live.not_null_name != desired.not_null_name and live.not_null_name and desired.not_null_name:
        change = f"RENAME CONSTRAINT {name(live.not_null_name)} TO {name(desired.not_null_name)}"
        statements.append(in_table(desired, change))
    constraint = name(desired.not_null_name or "")
    if live.not_null_form == "not valid":
        statements.append(in_table(desired, f"VALIDATE CONSTRAINT {constraint}", _scans, _fails))
    if (live.not_null_form == "no inherit") != (desired.not_null_form == "no inherit"):
        word = "NO INHERIT" if desired.not_null_form == "no inherit" else "INHERIT"
        statements.append(in_table(desired, f"ALTER CONSTRAINT {constraint} {word}"))
    return statements


def made_not_null(column: Column) -> list[Statement]:
    """SET NOT NULL, or since 18 the constraint by its name where it has an unusual one or form (sql-altertable)."""
    if has_usual_name(column) and not column.not_null_form:
        return [on_column(column, "SET NOT NULL", _scans, _fails)]
    named = f"CONSTRAINT {name(column.not_null_name)} " if column.not_null_name else ""
    action = f"ADD {named}NOT NULL {name(column.name)} {column.not_null_form.upper()}".rstrip()
    hazards = () if column.not_null_form == "not valid" else (_scans, _fails)
    return [in_table(column, action, *hazards)]


_scans = Hazard("scans-table", "every row is checked for nulls under an exclusive lock")
_fails = Hazard("may-fail-on-data", "fails if a row holds a null")


def _identity(live: Column, desired: Column) -> list[Statement]:
    called = (live.sequence_name, desired.sequence_name)
    if live.identity == desired.identity and live.sequence == desired.sequence and called[0] == called[1]:
        return []
    if desired.identity is None:
        retyped = (live.type, live.collation) != (desired.type, desired.collation)
        return [] if retyped else [freed(live)]
    if live.identity is None:
        added = on_column(desired, f"ADD {identity_clause(desired)}")
        if desired.on_kind != "table":
            return [added]
        own = (desired.schema, desired.table)
        behind = caught_up(name(*own), desired.name, desired.type, desired.sequence)
        return [added, Statement(behind, (_read,), exclusive(*own))]
    generation = [f"SET GENERATED {desired.identity.upper()}"] if live.identity != desired.identity else []
    options = [option for option in desired.sequence if option not in live.sequence]
    words = generation + [f"SET {option_clauses([option])}" for option in options]
    words += ["RESTART"] if restart(live.sequence_used, options) else []
    altered = [on_column(desired, " ".join(words))] if words else []
    if live.sequence_name and desired.sequence_name and called[0] != called[1]:
        renamed = f"ALTER SEQUENCE {_sequence(live)} RENAME TO {name(desired.sequence_name)}"
        altered.append(Statement(renamed, (by_name,), exclusive(live.schema, live.sequence_name)))
    return altered


def freed(live: Column) -> Statement:
    hazard = Hazard("deletes-data", "the counter is lost: numbers of rows that are gone may come again")
    return on_column(live, "DROP IDENTITY", *([hazard] if live.sequence_used else []))


_read = Hazard("scans-table", "every row is read for the value to go on from, under an exclusive lock")
