"""`operator_families:` and `operator_classes:`."""

from __future__ import annotations

from typing import Annotated

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from reconciler.kinds.operator_class import OperatorClass
from reconciler.kinds.operator_family import OperatorFamily
from reconciler.kinds.operator_member import FunctionMember, OperatorMember
from reconciler.kinds.sql import name
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import AnyName, MemberName, OperatorName, RoutineName, Sql, Strict, shorthand
from .names import operator_name, routine_name, split_member, split_per_method, sql_name
from .satellites import Possessed, flatten_satellites, spell_satellites
from .sheet import Sheet


class MemberOperatorSpec(Strict):
    """An operator of a class or family; with `order_by`, the family that sorts by what it returns."""

    operator: OperatorName
    order_by: AnyName | None = None


Operators = dict[MemberName, Annotated[MemberOperatorSpec, shorthand("operator")]]
Functions = dict[MemberName, RoutineName]


class OperatorFamilySpec(Possessed):
    """An operator family, written under `schema.name using access_method`, with members of no class.

    Members stand under their number and types, `1 (integer, bigint)`.
    """

    operators: Operators = {}
    functions: Functions = {}

    @model_validator(mode="after")
    def _typed(self) -> OperatorFamilySpec:
        for member in (*self.operators, *self.functions):
            if not split_member(member)[1]:
                message = "in a family, {member} is written with its types: {member} (integer, bigint)"
                raise PydanticCustomError("member_types", message, {"member": member})
        return self


class OperatorClassSpec(Possessed):
    """An operator class, written under `schema.name using access_method`.

    Members stand under their number, with types where these are not those of the class. Without `family` it has
    one of its own name.
    """

    type: Sql
    default: bool = False
    family: AnyName | None = None
    operators: Operators = {}
    functions: Functions = {}
    storage: Sql | None = None


def flatten_operator_family(written: str, spec: OperatorFamilySpec, path: Path, sheet: Sheet) -> None:
    """Add the family and its satellites."""
    family = OperatorFamily(*split_per_method(written), _operators(spec.operators), _functions(spec.functions))
    flatten_satellites(sheet.add(family, path), spec, path, sheet)


def flatten_operator_class(written: str, spec: OperatorClassSpec, path: Path, sheet: Sheet) -> None:
    """Add the class and its satellites, and the family of its own name where none is written."""
    schema, own_name, method = split_per_method(written)
    family = OperatorFamily(schema, own_name, method)
    if spec.family is None and family.address not in sheet.places:
        sheet.add(family, path)
    thing = OperatorClass(
        schema,
        own_name,
        method,
        spec.type,
        spec.default,
        name(schema, own_name) if spec.family is None else sql_name(spec.family),
        _operators(spec.operators),
        _functions(spec.functions),
        spec.storage,
    )
    flatten_satellites(sheet.add(thing, path), spec, path, sheet)


def _operators(written: Operators) -> tuple[OperatorMember, ...]:
    return tuple(
        (
            *split_member(member),
            operator_name(spec.operator),
            "" if spec.order_by is None else sql_name(spec.order_by),
        )
        for member, spec in written.items()
    )


def _functions(written: Functions) -> tuple[FunctionMember, ...]:
    return tuple((*split_member(member), routine_name(function)) for member, function in written.items())


def spell_operator_family(family: OperatorFamily, state: State) -> dict[str, object]:
    """The family as a person would write it."""
    spelled = _spell_members(family.operators, family.functions)
    return spelled | spell_satellites(family.address, state)


def spell_operator_class(thing: OperatorClass, state: State) -> dict[str, object]:
    """The class as a person would write it; its family is written on its own."""
    spelled: dict[str, object] = {"type": thing.type}
    if thing.default:
        spelled["default"] = True
    if thing.family != name(thing.schema, thing.name):
        spelled["family"] = thing.family
    spelled |= _spell_members(thing.operators, thing.functions, f"({thing.type}, {thing.type})")
    if thing.storage:
        spelled["storage"] = thing.storage
    return spelled | spell_satellites(thing.address, state)


def _spell_members(
    operators: tuple[OperatorMember, ...], functions: tuple[FunctionMember, ...], usual: str = ""
) -> dict[str, object]:
    """The members; types are left out for operators on the `usual` ones, and for functions that say them."""
    spelled: dict[str, object] = {}
    if operators:
        spelled["operators"] = {
            _key(number, "" if types == usual else types): {"operator": operator, "order_by": sorts}
            if sorts
            else operator
            for number, types, operator, sorts in operators
        }
    if functions:
        spelled["functions"] = {
            _key(number, "" if types == usual and function.endswith(types) else types): function
            for number, types, function in functions
        }
    return spelled


def _key(number: str, types: str) -> str:
    return f"{number} {types}".rstrip()
