"""`casts:`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from reconciler.kinds.cast import Cast
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import RoutineName
from .names import routine_name, split_cast
from .satellites import Commented, flatten_comment, spell_satellites
from .sheet import Sheet


class CastSpec(Commented):
    """A cast, written under `source type as target type`: by a function, or by a method that needs none.

    `inout` goes by way of text; `binary` says that both types are stored alike, which PostgreSQL takes on trust.
    """

    function: RoutineName | None = None
    method: Literal["inout", "binary"] | None = None
    context: Annotated[Literal["explicit", "assignment", "implicit"], Field(alias="as")] = "explicit"

    @model_validator(mode="after")
    def _one_method(self) -> CastSpec:
        if (self.function is None) == (self.method is None):
            raise PydanticCustomError("cast_method", "a cast has exactly one of function: and method:")
        return self


def flatten_cast(written: str, spec: CastSpec, path: Path, sheet: Sheet) -> None:
    """Add the cast and its comment."""
    source, target = split_cast(written)
    function = None if spec.function is None else routine_name(spec.function)
    cast = Cast(source, target, function, spec.method or "function", spec.context)
    flatten_comment(sheet.add(cast, path), spec, path, sheet)


def spell_cast(cast: Cast, state: State) -> dict[str, object]:
    """The cast as a person would write it."""
    spelled: dict[str, object] = {"function": cast.function} if cast.function else {"method": cast.method}
    if cast.context != "explicit":
        spelled["as"] = cast.context
    return spelled | spell_satellites(cast.address, state)
