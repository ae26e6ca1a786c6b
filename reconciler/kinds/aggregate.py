"""Aggregates (sql-createaggregate), under the words that CREATE AGGREGATE has for their options."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reconciler.model.kind import Altered, Kind, Outcome, Replace, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .grant import Grant
from .renaming import by_name, renames
from .routine import BY_ARGUMENTS
from .sql import literal, name


@dataclass(frozen=True, slots=True)
class Aggregate(Object):
    """An aggregate.

    `types` are those of all arguments, `(integer, text)`, which is what DROP, COMMENT and GRANT find it by;
    `arguments` the whole text of each direct one and `order_by` of those that are ordered within the group;
    `form` is `ordinary`, `ordered set` or `hypothetical`. Functions are quoted names, with their schema where it
    is not pg_catalog; so is the operator `sortop`: `<` or `app.<`. PostgreSQL alone fills `returns`.
    """

    kind = "aggregate"
    key = ("schema", "name", "types")
    schema: str
    name: str
    types: str
    arguments: tuple[str, ...] = ()
    order_by: tuple[str, ...] = ()
    returns: str = ""
    form: str = "ordinary"
    sfunc: str = ""
    stype: str = ""
    sspace: int | None = None
    finalfunc: str | None = None
    finalfunc_extra: bool = False
    finalfunc_modify: str | None = None
    combinefunc: str | None = None
    serialfunc: str | None = None
    deserialfunc: str | None = None
    initcond: str | None = None
    msfunc: str | None = None
    minvfunc: str | None = None
    mstype: str | None = None
    msspace: int | None = None
    mfinalfunc: str | None = None
    mfinalfunc_extra: bool = False
    mfinalfunc_modify: str | None = None
    minitcond: str | None = None
    sortop: str | None = None
    parallel: str = "unsafe"


def _create(aggregate: Aggregate, _: Sequence[str]) -> list[Statement]:
    return [_command("CREATE", aggregate)]


def _drop(aggregate: Aggregate) -> list[Statement]:
    hazard = Hazard("breaks-clients", "statements and bodies of routines that call it fail")
    return [Statement(f"DROP AGGREGATE {_name(aggregate)}{_types(aggregate)}", (hazard,))]


def _definition(live: Aggregate, desired: Aggregate) -> Outcome:
    """CREATE OR REPLACE restates everything; what it cannot change is named in sql-createaggregate, Notes."""
    if live.returns != desired.returns:
        return Replace("CREATE OR REPLACE cannot change the result type (sql-createaggregate)")
    return Altered([_command("CREATE OR REPLACE", desired)])


def _replace(live: Aggregate, desired: Aggregate) -> Outcome:
    return Replace("CREATE OR REPLACE cannot change the arguments nor their roles (sql-createaggregate)")


def _command(verb: str, aggregate: Aggregate) -> Statement:
    options = ",\n    ".join(_options(aggregate))
    return Statement(f"{verb} AGGREGATE {_name(aggregate)}({_arguments(aggregate)}) (\n    {options}\n)")


def _arguments(aggregate: Aggregate) -> str:
    direct = ", ".join(aggregate.arguments)
    if aggregate.form == "ordinary":
        return direct or "*"
    return f"{direct} ORDER BY {', '.join(aggregate.order_by)}".lstrip()


def _options(aggregate: Aggregate) -> Iterator[str]:
    for field, written in _WRITTEN.items():
        value = aggregate.field(field)
        if value not in (None, False):
            yield f"{field.upper()} = {written(value)}" if written else field.upper()
    if aggregate.parallel != "unsafe":
        yield f"PARALLEL = {aggregate.parallel.upper()}"
    if aggregate.form == "hypothetical":
        yield "HYPOTHETICAL"


def _operator(symbol: str) -> str:
    return f"OPERATOR({symbol})"


# Option → how its value is written; None where there is nothing but its name. In the order of sql-createaggregate.
_WRITTEN: dict[str, Callable[..., str] | None] = {
    "sfunc": str,
    "stype": str,
    "sspace": str,
    "finalfunc": str,
    "finalfunc_extra": None,
    "finalfunc_modify": str.upper,
    "combinefunc": str,
    "serialfunc": str,
    "deserialfunc": str,
    "initcond": literal,
    "msfunc": str,
    "minvfunc": str,
    "mstype": str,
    "msspace": str,
    "mfinalfunc": str,
    "mfinalfunc_extra": None,
    "mfinalfunc_modify": str.upper,
    "minitcond": literal,
    "sortop": _operator,
}


def _name(aggregate: Aggregate) -> str:
    return name(aggregate.schema, aggregate.name)


def _types(aggregate: Aggregate) -> str:
    """An aggregate of nothing is written with a star (sql-dropaggregate)."""
    return "(*)" if aggregate.types == "()" else aggregate.types


def _slots(aggregate: Aggregate) -> Iterable[tuple[str, ...]]:
    return [("routine", aggregate.schema, aggregate.name, aggregate.types)]


def _brings(aggregate: Aggregate) -> Iterable[Object]:
    """EXECUTE for everybody (ddl-priv)."""
    return [Grant(aggregate.address, "public", ("EXECUTE",))]


AGGREGATE = Kind(
    name="aggregate",
    object_type=Aggregate,
    catalog="pg_proc",
    create=_create,
    drop=_drop,
    rules={
        "arguments": _replace,
        "order_by": _replace,
        "returns": Uncompared("follows from the state and the final function"),
        "form": _replace,
        **dict.fromkeys(_WRITTEN, _definition),
        "parallel": _definition,
    },
    slots=_slots,
    typed=BY_ARGUMENTS,
    top_level=True,
    spelled=("arguments", "order_by", "stype", "mstype"),
    brings=_brings,
    rename=renames(by_name),
)
