"""What `functions:` and `procedures:` share."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from reconciler.kinds.routine import Routine
from reconciler.kinds.sql import name
from reconciler.model.state import State

from .fields import Body, Name, Scalar, Sql, SqlList
from .satellites import Labelled, Owned, spell_satellites

# What PostgreSQL makes of SET search_path TO ''.
_NO_NAME = '""'
_DEFINITIONS = ("body", "sql_body", "symbol")


class RoutineSpec(Labelled, Owned):
    """A routine: its definition is exactly one of `body`, `sql_body` and `symbol`.

    `arguments` may be left out where none has a name, a mode or a default: the key says their types.
    """

    arguments: SqlList | None = None
    language: Name
    body: Body | None = None
    sql_body: Sql | None = None
    library: str | None = None
    symbol: str | None = None
    security: Literal["invoker", "definer"] = "invoker"
    transforms: SqlList = []
    settings: dict[str, Scalar | list[Scalar]] = {}

    @model_validator(mode="after")
    def _one_definition(self) -> RoutineSpec:
        if sum(getattr(self, key) is not None for key in _DEFINITIONS) != 1:
            raise PydanticCustomError("definition", "a routine has exactly one of body, sql_body and symbol")
        return self


def routine_fields(types: str, spec: RoutineSpec) -> dict[str, Any]:
    """The fields of Routine that are written, but for its key."""
    return {
        "arguments": argument_texts(types, spec.arguments),
        "language": spec.language,
        "body": spec.body,
        "sql_body": spec.sql_body.strip().removesuffix(";") if spec.sql_body else None,
        "library": spec.library,
        "symbol": spec.symbol,
        "security_definer": spec.security == "definer",
        "transforms": tuple(spec.transforms),
        "settings": tuple(f"{key}={_value(value)}" for key, value in spec.settings.items()),
    }


def _value(written: str | list[str]) -> str:
    """A setting as the catalog holds it: the items of a list are names, each quoted where it has to be."""
    return written if isinstance(written, str) else ", ".join(name(item) or _NO_NAME for item in written)


def argument_texts(types: str, written: list[str] | None) -> tuple[str, ...]:
    """The text of each argument: as written, else what the key says of them all."""
    if written is not None:
        return tuple(written)
    inside = types[1:-1].strip()
    return (inside,) if inside else ()


def spell_routine(routine: Routine, state: State, **more: object) -> dict[str, object]:
    """The routine as a person would write it; `more` are the attributes of its own kind."""
    spelled: dict[str, object] = {}
    if f"({', '.join(routine.arguments)})" != routine.types:
        spelled["arguments"] = list(routine.arguments)
    spelled |= {"returns": more.pop("returns")} if "returns" in more else {}
    spelled["language"] = routine.language
    spelled |= more
    if routine.security_definer:
        spelled["security"] = "definer"
    if routine.transforms:
        spelled["transforms"] = list(routine.transforms)
    if routine.settings:
        pairs = (each.split("=", 1) for each in routine.settings)
        spelled["settings"] = {key: "" if value == _NO_NAME else value for key, value in pairs}
    spelled |= {key: routine.field(key) for key in ("library", *_DEFINITIONS) if routine.field(key) is not None}
    return spelled | spell_satellites(routine.address, state)
