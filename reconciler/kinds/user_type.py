"""What all types that people make share: their names, who may use them, how one takes another's place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .aside import aside_name
from .grant import Grant
from .relation import type_slot
from .sql import name


@dataclass(frozen=True, slots=True)
class UserType(Object):
    """A type that people make."""

    key = ("schema", "name")
    schema: str
    name: str


T = TypeVar("T", bound=UserType)


GETS_ANOTHER_OID = Hazard("breaks-clients", "the type gets another OID: clients that remember it must connect again")


def quoted(thing: UserType) -> str:
    """The type's qualified name."""
    return name(thing.schema, thing.name)


def slots(thing: UserType) -> Iterable[tuple[str, ...]]:
    """The type's own name."""
    return [type_slot(thing.schema, thing.name)]


def brings(thing: UserType) -> Iterable[Object]:
    """USAGE for everybody (ddl-priv)."""
    return [Grant(thing.address, "public", ("USAGE",))]


def set_aside(thing: T) -> tuple[list[Statement], T]:
    """Rename the live type, so that another can have its name; columns are then moved over one by one.

    ALTER TYPE renames domains, too (sql-altertype); the array type is renamed with its type.
    """
    aside = replace(thing, name=aside_name(thing.name))
    return [Statement(f"ALTER TYPE {quoted(thing)} RENAME TO {name(aside.name)}", (GETS_ANOTHER_OID,))], aside
