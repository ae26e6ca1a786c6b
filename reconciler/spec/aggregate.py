"""`aggregates:`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from reconciler.kinds.aggregate import Aggregate
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import AnyName, OperatorName, Scalar, Sql, SqlList
from .names import operator_name, split_signature, sql_name
from .routine import argument_texts
from .satellites import Labelled, Owned, flatten_satellites, spell_satellites
from .sheet import Sheet

_FUNCTIONS = (
    "sfunc", "finalfunc", "combinefunc", "serialfunc", "deserialfunc", "msfunc", "minvfunc", "mfinalfunc",
)  # fmt: skip
_AS_THEY_ARE = (
    "stype", "sspace", "finalfunc_extra", "finalfunc_modify", "initcond",
    "mstype", "msspace", "mfinalfunc_extra", "mfinalfunc_modify", "minitcond", "parallel",
)  # fmt: skip
_DEFAULTS = Aggregate("", "", "")
_IN_ORDER = [field for field in Aggregate.__dataclass_fields__ if field in (*_FUNCTIONS, *_AS_THEY_ARE, "sortop")]

Space = Annotated[int, Field(gt=0)]
Modify = Literal["read_only", "shareable", "read_write"]


class AggregateSpec(Labelled, Owned):
    """An aggregate, written under `schema.name(types of all arguments)`; the options are those of CREATE AGGREGATE.

    `arguments` may be left out where the key says it all. With `order_by`, the arguments within the group, it is
    an ordered-set aggregate; its direct arguments are then in `arguments`.
    """

    arguments: SqlList | None = None
    order_by: SqlList = []
    hypothetical: bool = False
    sfunc: AnyName
    stype: Sql
    sspace: Space | None = None
    finalfunc: AnyName | None = None
    finalfunc_extra: bool = False
    finalfunc_modify: Modify | None = None
    combinefunc: AnyName | None = None
    serialfunc: AnyName | None = None
    deserialfunc: AnyName | None = None
    initcond: Scalar | None = None
    msfunc: AnyName | None = None
    minvfunc: AnyName | None = None
    mstype: Sql | None = None
    msspace: Space | None = None
    mfinalfunc: AnyName | None = None
    mfinalfunc_extra: bool = False
    mfinalfunc_modify: Modify | None = None
    minitcond: Scalar | None = None
    sortop: OperatorName | None = None
    parallel: Literal["unsafe", "restricted", "safe"] = "unsafe"

    @model_validator(mode="after")
    def _ordered(self) -> AggregateSpec:
        if self.hypothetical and not self.order_by:
            raise PydanticCustomError("order_by", "a hypothetical-set aggregate needs order_by")
        return self


def flatten_aggregate(written: str, spec: AggregateSpec, path: Path, sheet: Sheet) -> None:
    """Add the aggregate and its satellites."""
    schema, name, types = split_signature(written)
    types = "()" if types == "(*)" else types
    direct = () if spec.order_by and spec.arguments is None else argument_texts(types, spec.arguments)
    aggregate = Aggregate(
        schema,
        name,
        types,
        arguments=direct,
        order_by=tuple(spec.order_by),
        form=("hypothetical" if spec.hypothetical else "ordered set") if spec.order_by else "ordinary",
        **_options(spec),
    )
    flatten_satellites(sheet.add(aggregate, path), spec, path, sheet)


def _options(spec: AggregateSpec) -> dict[str, Any]:
    options = {key: getattr(spec, key) for key in _AS_THEY_ARE}
    functions = {key: getattr(spec, key) for key in _FUNCTIONS}
    options |= {key: None if value is None else sql_name(value) for key, value in functions.items()}
    return options | {"sortop": None if spec.sortop is None else operator_name(spec.sortop)}


def spell_aggregate(aggregate: Aggregate, state: State) -> dict[str, object]:
    """The aggregate as a person would write it, defaults left out."""
    spelled: dict[str, object] = {}
    whole = f"({', '.join(aggregate.arguments)})"
    if whole != ("()" if aggregate.order_by else aggregate.types):
        spelled["arguments"] = list(aggregate.arguments)
    if aggregate.order_by:
        spelled["order_by"] = list(aggregate.order_by)
    if aggregate.form == "hypothetical":
        spelled["hypothetical"] = True
    for field in _IN_ORDER:
        if aggregate.field(field) != _DEFAULTS.field(field):
            spelled[field] = aggregate.field(field)
    return spelled | spell_satellites(aggregate.address, state)
