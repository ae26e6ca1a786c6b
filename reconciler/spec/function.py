"""`functions:`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from reconciler.kinds.function import Function
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import Sql
from .names import split_signature, sql_name
from .routine import RoutineSpec, routine_fields, spell_routine
from .satellites import flatten_satellites
from .sheet import Sheet

_DEFAULTS = Function("", "", "")


class FunctionSpec(RoutineSpec):
    """A function, written under `schema.name(argument types)`."""

    returns: Sql
    volatility: Literal["volatile", "stable", "immutable"] = "volatile"
    strict: bool = False
    leakproof: bool = False
    parallel: Literal["unsafe", "restricted", "safe"] = "unsafe"
    cost: Annotated[float, Field(gt=0)] | None = None
    rows: Annotated[float, Field(gt=0)] | None = None
    support: str | None = None
    window: bool = False


def flatten_function(written: str, spec: FunctionSpec, path: Path, sheet: Sheet) -> None:
    """Add the function and its satellites."""
    schema, name, types = split_signature(written)
    function = Function(
        schema,
        name,
        types,
        **routine_fields(types, spec),
        returns=spec.returns,
        volatility=spec.volatility,
        strict=spec.strict,
        leakproof=spec.leakproof,
        parallel=spec.parallel,
        cost=None if spec.cost is None else str(spec.cost),
        rows=None if spec.rows is None else str(spec.rows),
        support=sql_name(spec.support) if spec.support else None,
        window=spec.window,
    )
    flatten_satellites(sheet.add(function, path), spec, path, sheet)


def spell_function(function: Function, state: State) -> dict[str, object]:
    """The function as a person would write it, defaults left out."""
    more: dict[str, object] = {"returns": function.returns}
    for field in ("volatility", "strict", "leakproof", "parallel", "cost", "rows", "support", "window"):
        if function.field(field) != _DEFAULTS.field(field):
            more[field] = function.field(field)
    return spell_routine(function, state, **more)
