"""`types:`: enums, domains, composite types, ranges and base types."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, field_validator, model_validator
from pydantic_core import PydanticCustomError

from reconciler.kinds.domain import Domain
from reconciler.kinds.domain_constraint import DomainConstraint
from reconciler.kinds.enum import Enum
from reconciler.kinds.made_name import MAX_BYTES
from reconciler.model.address import Address
from reconciler.model.source import Path
from reconciler.model.state import State

from .base_type import BaseTypeSpec, flatten_base_type
from .composite_type import AnyAttribute, flatten_composite_type
from .fields import AnyName, Name, Scalar, Sql, Strict, shorthand
from .former_name import flatten_former_name
from .names import split_qualified, sql_name
from .range_type import RangeSpec, flatten_range_type
from .satellites import Commented, Labelled, Owned, flatten_comment, flatten_satellites, spell_satellites
from .sheet import Sheet


def _short_enough(label: str) -> str:
    size = len(label.encode())
    if size > MAX_BYTES:
        words = {"label": label, "size": size, "most": MAX_BYTES}
        message = 'the value "{label}" is {size} bytes long; PostgreSQL takes {most} at most'
        raise PydanticCustomError("name_too_long", message, words)
    return label


Label = Annotated[Scalar, AfterValidator(_short_enough)]
"""A value of an enum; PostgreSQL takes at most 63 bytes (datatype-enum)."""


class ValueSpec(Strict):
    """A value of an enum that had another name; the shorthand is just the value."""

    value: Label
    renamed_from: Label | None = None


AnyValue = Annotated[ValueSpec, shorthand("value")]


class DomainCheckSpec(Commented):
    """A check of a domain; the shorthand is its expression, over VALUE."""

    expression: Sql
    validated: bool = True


def _expand(value: Any) -> Any:
    full = isinstance(value, dict) and list(value) != ["file"]
    return value if full else {"expression": value}


AnyDomainCheck = Annotated[DomainCheckSpec, BeforeValidator(_expand)]
AnyRange = Annotated[RangeSpec, shorthand("subtype")]
_ONE_OF = ("enum", "domain", "composite", "range", "base")
_LISTED = "enum:, domain:, composite:, range: and base:"
_OF_DOMAINS = ("collation", "not_null", "default", "checks")


class TypeSpec(Labelled, Owned):
    """Exactly one of `enum` (its values in order), `domain` (the type it restricts), `composite` (attributes),
    `range` (the type of its bounds) and `base` (the functions that read and write it)."""

    enum: list[AnyValue] | None = None
    domain: Sql | None = None
    composite: dict[Name, AnyAttribute] | None = None
    range: AnyRange | None = None
    base: BaseTypeSpec | None = None
    collation: AnyName | None = None
    not_null: bool = False
    default: Sql | None = None
    checks: dict[Name, AnyDomainCheck] = {}

    @field_validator("enum")
    @classmethod
    def _distinct(cls, values: list[ValueSpec] | None) -> list[ValueSpec] | None:
        labels = [each.value for each in values or ()]
        twice = sorted({label for label in labels if labels.count(label) > 1})
        if twice:
            raise PydanticCustomError("repeated_label", 'the value "{label}" is there twice', {"label": twice[0]})
        return values

    @model_validator(mode="after")
    def _one_kind(self) -> TypeSpec:
        given = [key for key in _ONE_OF if getattr(self, key) is not None]
        if len(given) != 1:
            raise PydanticCustomError("kind_of_type", "a type is exactly one of {kinds}", {"kinds": _LISTED})
        foreign = [key for key in _OF_DOMAINS if key in self.model_fields_set]
        if foreign and self.domain is None:
            culprits = {"key": foreign[0], "kind": given[0]}
            raise PydanticCustomError("not_a_domain", "{key}: is for domains, not beside {kind}:", culprits)
        return self


def flatten_type(written: str, spec: TypeSpec, path: Path, sheet: Sheet) -> None:
    """Add the enum, domain with its checks, composite type, range type or base type."""
    schema, name = split_qualified(written)
    if spec.enum is not None:
        address = _flatten_enum(schema, name, spec.enum, path, sheet)
    elif spec.domain is not None:
        address = _flatten_domain(schema, name, spec, path, sheet)
    elif spec.range is not None:
        address = flatten_range_type(schema, name, spec.range, path, sheet)
    elif spec.base is not None:
        address = flatten_base_type(schema, name, spec.base, path, sheet)
    else:
        address = flatten_composite_type(schema, name, spec.composite or {}, path, sheet)
    flatten_satellites(address, spec, path, sheet)


def _flatten_enum(schema: str, name: str, values: Sequence[ValueSpec], path: Path, sheet: Sheet) -> Address:
    address = sheet.add(Enum(schema, name, tuple(each.value for each in values)), path)
    for place, each in enumerate(values):
        if each.renamed_from is not None:
            target = Address("enum value", (schema, name, each.value))
            flatten_former_name(target, each.renamed_from, (*path, "enum", place, "renamed_from"), sheet)
    return address


def _flatten_domain(schema: str, name: str, spec: TypeSpec, path: Path, sheet: Sheet) -> Address:
    collation = sql_name(spec.collation) if spec.collation else None
    address = sheet.add(Domain(schema, name, spec.domain or "", collation, spec.not_null, spec.default), path)
    for check, check_spec in spec.checks.items():
        place = (*path, "checks", check)
        constraint = DomainConstraint(schema, name, check, check_spec.expression, check_spec.validated)
        flatten_comment(sheet.add(constraint, place), check_spec, place, sheet)
    return address


def spell_enum(enum: Enum, state: State) -> dict[str, object]:
    """The enum as a person would write it."""
    return {"enum": list(enum.labels), **spell_satellites(enum.address, state)}


def spell_domain(domain: Domain, state: State) -> dict[str, object]:
    """The domain as a person would write it, with its checks."""
    spelled: dict[str, object] = {"domain": domain.type}
    if domain.collation:
        spelled["collation"] = domain.collation
    if domain.not_null:
        spelled["not_null"] = True
    if domain.default is not None:
        spelled["default"] = domain.default
    checks = {
        address.path[-1]: _spell_check(thing, state)
        for address, thing in state.objects.items()
        if isinstance(thing, DomainConstraint) and address.path[:-1] == domain.address.path
    }
    if checks:
        spelled["checks"] = checks
    return spelled | spell_satellites(domain.address, state)


def _spell_check(check: DomainConstraint, state: State) -> str | dict[str, object]:
    spelled: dict[str, object] = {"expression": check.expression}
    if not check.validated:
        spelled["validated"] = False
    spelled |= spell_satellites(check.address, state)
    return check.expression if len(spelled) == 1 else spelled
