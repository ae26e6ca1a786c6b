"""`transforms:`."""

from __future__ import annotations

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from reconciler.kinds.transform import Transform
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import RoutineName
from .names import routine_name, split_transform
from .satellites import Commented, flatten_comment, spell_satellites
from .sheet import Sheet


class TransformSpec(Commented):
    """A transform, written under `type language name`: the functions that bring values to the language and back."""

    from_sql: RoutineName | None = None
    to_sql: RoutineName | None = None

    @model_validator(mode="after")
    def _some_direction(self) -> TransformSpec:
        if self.from_sql is None and self.to_sql is None:
            raise PydanticCustomError("transform", "a transform has at least one of from_sql: and to_sql:")
        return self


def flatten_transform(written: str, spec: TransformSpec, path: Path, sheet: Sheet) -> None:
    """Add the transform and its comment."""
    functions = (spec.from_sql, spec.to_sql)
    from_sql, to_sql = (None if function is None else routine_name(function) for function in functions)
    transform = Transform(*split_transform(written), from_sql, to_sql)
    flatten_comment(sheet.add(transform, path), spec, path, sheet)


def spell_transform(transform: Transform, state: State) -> dict[str, object]:
    """The transform as a person would write it."""
    fields = ("from_sql", "to_sql")
    spelled: dict[str, object] = {field: transform.field(field) for field in fields if transform.field(field)}
    return spelled | spell_satellites(transform.address, state)
