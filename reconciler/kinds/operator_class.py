"""Operator classes (sql-createopclass): how an index of some access method works on a type."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reconciler.model.kind import Kind, Outcome, Replace
from reconciler.model.object import Object
from reconciler.model.statement import Statement

from .operator_member import FunctionMember, OperatorMember, members
from .renaming import by_name, renames
from .sql import name


@dataclass(frozen=True, slots=True)
class OperatorClass(Object):
    """An operator class of the access method `method` for `type`, in `family`, a quoted name.

    Only the members that belong to the class itself; the others are loose ones of its family. `storage` is the
    type of what is stored, None where that is `type` itself.
    """

    kind = "operator class"
    key = ("schema", "name", "method")
    schema: str
    name: str
    method: str
    type: str = ""
    default: bool = False
    family: str = ""
    operators: tuple[OperatorMember, ...] = ()
    functions: tuple[FunctionMember, ...] = ()
    storage: str | None = None


def _create(thing: OperatorClass, _: Sequence[str]) -> list[Statement]:
    default = "DEFAULT " if thing.default else ""
    items = list(members(thing.operators, thing.functions))
    # There has to be one item at least; that a type is stored as itself goes without saying.
    if thing.storage or not items:
        items.append(f"STORAGE {thing.storage or thing.type}")
    head = f"CREATE OPERATOR CLASS {name(thing.schema, thing.name)} {default}FOR TYPE {thing.type}"
    listed = ",\n    ".join(items)
    return [Statement(f"{head}\n    USING {name(thing.method)} FAMILY {thing.family} AS\n    {listed}")]


def _drop(thing: OperatorClass) -> list[Statement]:
    return [Statement(f"DROP OPERATOR CLASS {name(thing.schema, thing.name)} USING {name(thing.method)}")]


def _replace(live: OperatorClass, desired: OperatorClass) -> Outcome:
    return Replace("ALTER OPERATOR CLASS changes no more than names and owners (sql-alteropclass)")


def _slots(thing: OperatorClass) -> Iterable[tuple[str, ...]]:
    """A type has one default class per access method."""
    return [("default operator class", thing.method, thing.type)] if thing.default else []


OPERATOR_CLASS = Kind(
    name="operator class",
    object_type=OperatorClass,
    catalog="pg_opclass",
    create=_create,
    drop=_drop,
    rules={
        "type": _replace,
        "default": _replace,
        "family": _replace,
        "operators": _replace,
        "functions": _replace,
        "storage": _replace,
    },
    slots=_slots,
    top_level=True,
    rename=renames(by_name),
)
