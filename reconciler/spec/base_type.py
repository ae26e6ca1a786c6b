"""`types: … base:`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from reconciler.kinds.base_type import BaseType
from reconciler.kinds.shell_type import ShellType
from reconciler.model.address import Address
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import AnyName, Scalar, Sql, Strict
from .names import sql_name
from .satellites import spell_satellites
from .sheet import Sheet

_FUNCTIONS = ("input", "output", "receive", "send", "typmod_in", "typmod_out", "analyze", "subscript")
_USUAL = BaseType("", "")


class BaseTypeSpec(Strict):
    """A base type; the options are those of CREATE TYPE. Its functions are declared under `functions:`."""

    input: AnyName
    output: AnyName
    receive: AnyName | None = None
    send: AnyName | None = None
    typmod_in: AnyName | None = None
    typmod_out: AnyName | None = None
    analyze: AnyName | None = None
    subscript: AnyName | None = None
    internallength: Annotated[int, Field(gt=0)] | Literal["variable"] = "variable"
    passedbyvalue: bool = False
    alignment: Literal["char", "int2", "int4", "double"] = "int4"
    storage: Literal["plain", "external", "extended", "main"] = "plain"
    category: Annotated[Scalar, Field(min_length=1, max_length=1)] = "U"
    preferred: bool = False
    default: Scalar | None = None
    element: Sql | None = None
    delimiter: Annotated[Scalar, Field(min_length=1, max_length=1)] = ","
    collatable: bool = False
    like: Sql | None = None


def flatten_base_type(schema: str, name: str, spec: BaseTypeSpec, path: Path, sheet: Sheet) -> Address:
    """Add the base type and the shell that its functions need; returns the address of the type."""
    options: dict[str, Any] = {key: getattr(spec, key) for key in BaseTypeSpec.model_fields}
    options |= {key: None if options[key] is None else sql_name(options[key]) for key in _FUNCTIONS}
    options["internallength"] = None if spec.internallength == "variable" else spec.internallength
    sheet.add(ShellType(schema, name), path)
    return sheet.add(BaseType(schema, name, **options), path)


def spell_base_type(base: BaseType, state: State) -> dict[str, object]:
    """The base type as a person would write it, defaults left out."""
    fields = [field for field in BaseTypeSpec.model_fields if base.field(field) != _USUAL.field(field)]
    return {"base": {field: base.field(field) for field in fields}, **spell_satellites(base.address, state)}
