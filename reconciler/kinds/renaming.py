"""ALTER … RENAME and ALTER … SET SCHEMA, which read alike for all kinds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Lock, Statement

from .relation import exclusive
from .satellite import target_name, words
from .sql import name

T = TypeVar("T", bound=Object)
Rename = Callable[[T, T], Sequence[Statement]]
"""(object, the same under its new name) → statements."""

by_name = Hazard("breaks-clients", "statements, and bodies of routines, that use the old name fail from now on")


def renames(*hazards: Hazard, lock: Callable[[T], Lock] | None = None) -> Rename[T]:
    """What renames objects of a kind, with its hazards and the lock on the object under its old name."""

    def rename(thing: T, desired: T) -> list[Statement]:
        taken = lock(thing) if lock is not None else None
        return [Statement(sql, hazards, taken) for sql in _commands(thing, desired)]

    return rename


def _commands(thing: Object, desired: Object) -> Iterator[str]:
    named = desired.field("name")
    if thing.field("name") != named:
        yield f"{_alter(thing)} RENAME {_what(thing)}TO {name(named)}"
    if thing.key[0] == "schema" and thing.field("schema") != desired.field("schema"):
        renamed = thing.at(tuple(named if key == "name" else thing.field(key) for key in thing.key))
        yield f"{_alter(renamed)} SET SCHEMA {name(desired.field('schema'))}"


def _alter(thing: Object) -> str:
    """The head of the command; columns and constraints are renamed by way of what they belong to."""
    path = thing.address.path
    if words(thing.kind) not in _WITHIN:
        return f"ALTER {target_name(thing.address)}"
    return f"ALTER {'DOMAIN' if 'domain' in thing.key else 'TABLE'} {name(*path[:-1])}"


def _what(thing: Object) -> str:
    word = words(thing.kind)
    return f"{word} {name(thing.field('name'))} " if word in _WITHIN else ""


_WITHIN = ("COLUMN", "CONSTRAINT")


def on_itself(thing: Object) -> Lock:
    """ACCESS EXCLUSIVE on the relation (sql-altertable)."""
    return exclusive(*thing.address.path[:2])


def on_whole(thing: Object) -> Lock:
    """ACCESS EXCLUSIVE on what it is a part of: measured for columns, constraints, triggers and policies."""
    return exclusive(*thing.address.path[:2])


def rename_column(view: T, column: str, desired: str) -> list[Statement]:
    """ALTER VIEW or ALTER MATERIALIZED VIEW … RENAME COLUMN."""
    sql = f"ALTER {target_name(view.address)} RENAME COLUMN {name(column)} TO {name(desired)}"
    return [Statement(sql, (by_name,), on_itself(view))]
