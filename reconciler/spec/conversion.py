"""`conversions:`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from reconciler.kinds.conversion import Conversion
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import AnyName, Scalar
from .names import split_qualified, sql_name
from .satellites import Possessed, flatten_satellites, spell_satellites
from .sheet import Sheet


class ConversionSpec(Possessed):
    """A conversion `for` one encoding `to` another."""

    source: Annotated[Scalar, Field(alias="for")]
    to: Scalar
    function: AnyName
    default: bool = False


def flatten_conversion(written: str, spec: ConversionSpec, path: Path, sheet: Sheet) -> None:
    """Add the conversion and its satellites."""
    schema, name = split_qualified(written)
    conversion = Conversion(schema, name, spec.source, spec.to, sql_name(spec.function), spec.default)
    flatten_satellites(sheet.add(conversion, path), spec, path, sheet)


def spell_conversion(conversion: Conversion, state: State) -> dict[str, object]:
    """The conversion as a person would write it."""
    spelled: dict[str, object] = {"for": conversion.source, "to": conversion.target, "function": conversion.function}
    if conversion.default:
        spelled["default"] = True
    return spelled | spell_satellites(conversion.address, state)
