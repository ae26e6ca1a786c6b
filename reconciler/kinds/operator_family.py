"""Operator families (sql-createopfamily) with their loose members, which belong to none of their classes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconciler.model.kind import Altered, Kind
from reconciler.model.object import Object
from reconciler.model.statement import Statement

from .operator_member import FunctionMember, OperatorMember, members, missing
from .renaming import by_name, renames
from .sql import name


@dataclass(frozen=True, slots=True)
class OperatorFamily(Object):
    """An operator family of the access method `method`; loose members by number and types.

    Which members of a class are loose is for the access method to say: operators between two types, optional
    functions, and all operators of a GiST class belong to the family (amadjustmembers, index-functions).
    """

    kind = "operator family"
    key = ("schema", "name", "method")
    schema: str
    name: str
    method: str
    operators: tuple[OperatorMember, ...] = ()
    functions: tuple[FunctionMember, ...] = ()


def _create(family: OperatorFamily, _: Sequence[str]) -> list[Statement]:
    created = Statement(f"CREATE OPERATOR FAMILY {_name(family)}")
    return [created, *_added(family, family.operators, family.functions)]


def _drop(family: OperatorFamily) -> list[Statement]:
    return [Statement(f"DROP OPERATOR FAMILY {_name(family)}")]


def _members(live: OperatorFamily, desired: OperatorFamily) -> Altered:
    """A member with another operator or function goes before it comes again: its number and types are its name."""
    gone = [
        *(f"OPERATOR {number} {types}" for number, types, *_ in missing(live.operators, desired.operators)),
        *(f"FUNCTION {number} {types}" for number, types, _ in missing(live.functions, desired.functions)),
    ]
    dropped = [_altered(desired, "DROP", gone)] if gone else []
    operators = missing(desired.operators, live.operators)
    functions = missing(desired.functions, live.functions)
    return Altered([*dropped, *_added(desired, operators, functions)])


def _added(
    family: OperatorFamily, operators: tuple[OperatorMember, ...], functions: tuple[FunctionMember, ...]
) -> list[Statement]:
    added = list(members(operators, functions))
    return [_altered(family, "ADD", added)] if added else []


def _altered(family: OperatorFamily, verb: str, items: Sequence[str]) -> Statement:
    listed = ",\n    ".join(items)
    return Statement(f"ALTER OPERATOR FAMILY {_name(family)} {verb}\n    {listed}")


def _name(family: OperatorFamily) -> str:
    return f"{name(family.schema, family.name)} USING {name(family.method)}"


OPERATOR_FAMILY = Kind(
    name="operator family",
    object_type=OperatorFamily,
    catalog="pg_opfamily",
    create=_create,
    drop=_drop,
    rules={"operators": _members, "functions": _members},
    top_level=True,
    rename=renames(by_name),
)
