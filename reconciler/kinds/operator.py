"""Operators (sql-createoperator)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Kind, Lookup, Outcome, Replace, Typed, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .sql import listed, name


@dataclass(frozen=True, slots=True)
class Operator(Object):
    """An operator; `operands` as `(integer, text)`, with NONE for the left one of a prefix operator.

    Functions and operators are quoted names, with their schema where it is not pg_catalog: `app.===`.
    `completable`: ALTER OPERATOR can add what an operator does not have yet (since 17).
    """

    kind = "operator"
    key = ("schema", "symbol", "operands")
    schema: str
    symbol: str
    operands: str
    function: str = ""
    commutator: str | None = None
    negator: str | None = None
    restrict: str | None = None
    join: str | None = None
    hashes: bool = False
    merges: bool = False
    completable: bool = False


def _create(operator: Operator, _: Sequence[str]) -> list[Statement]:
    """What it names and is not there yet becomes a shell, which its own CREATE fills (xoper-optimization)."""
    left, right = listed(operator.operands[1:-1])
    options = [
        f"FUNCTION = {operator.function}",
        *([] if left == "NONE" else [f"LEFTARG = {left}"]),
        f"RIGHTARG = {right}",
        *_options(operator, _WRITTEN),
    ]
    body = ",\n    ".join(options)
    return [Statement(f"CREATE OPERATOR {name(operator.schema)}.{operator.symbol} (\n    {body}\n)")]


def _drop(operator: Operator) -> list[Statement]:
    hazard = Hazard("breaks-clients", "statements and bodies of routines that use it fail")
    return [Statement(f"DROP OPERATOR {_name(operator)}", (hazard,))]


def _replace(live: Operator, desired: Operator) -> Outcome:
    return Replace("ALTER OPERATOR cannot change the function (sql-alteroperator)")


def _estimators(live: Operator, desired: Operator) -> Outcome:
    changed = [field for field in ("restrict", "join") if live.field(field) != desired.field(field)]
    settings = ", ".join(f"{field.upper()} = {desired.field(field) or 'NONE'}" for field in changed)
    return Altered([Statement(f"ALTER OPERATOR {_name(desired)} SET ({settings})")])


def _completed(live: Operator, desired: Operator) -> Outcome:
    changed = [f for f in ("commutator", "negator", "hashes", "merges") if live.field(f) != desired.field(f)]
    if not desired.completable or any(live.field(field) for field in changed):
        return Replace("ALTER OPERATOR can only add what is not there yet, and that since 17 (sql-alteroperator)")
    settings = ", ".join(_options(desired, changed))
    return Altered([Statement(f"ALTER OPERATOR {_name(desired)} SET ({settings})")])


def _becomes(operator: Operator, live: Mapping[Address, Object], desired: Mapping[Address, Object]) -> Operator:
    """An operator that is there is told of its commutator and negator when these are made (xoper-optimization)."""
    made = _operators(other for address, other in desired.items() if address not in live)
    wanted = desired.get(operator.address)
    if isinstance(wanted, Operator):
        named = [other for other in made if _reference(other) in (wanted.commutator, wanted.negator)]
        made += [_paired(other, [wanted]) for other in named]
    return _paired(operator, [*_operators(live.values()), *made])


def _settle(operator: Operator, objects: Mapping[Address, Object], _: Mapping[Address, Object]) -> Operator:
    return _paired(operator, _operators(objects.values()))


def _operators(objects: Iterable[Object]) -> list[Operator]:
    return [thing for thing in objects if isinstance(thing, Operator)]


def _paired(operator: Operator, others: Iterable[Operator]) -> Operator:
    """With the commutator and negator that only the others name.

    They come in pairs, but an operator that was a shell until it was made forgets who named it before: whether both
    sides know of each other is an accident of the order.
    """
    own = _reference(operator)
    for other in others:
        if operator.commutator is None and (other.commutator, _swapped(other.operands)) == (own, operator.operands):
            operator = replace(operator, commutator=_reference(other))
        if operator.negator is None and (other.negator, other.operands) == (own, operator.operands):
            operator = replace(operator, negator=_reference(other))
    return operator


def _options(operator: Operator, fields: Sequence[str]) -> Iterator[str]:
    for field in fields:
        value = operator.field(field)
        if value:
            yield field.upper() if value is True else f"{field.upper()} = {_written(field)(value)}"


_WRITTEN = ("commutator", "negator", "restrict", "join", "hashes", "merges")


def _written(field: str) -> Callable[[str], str]:
    return "OPERATOR({})".format if field in ("commutator", "negator") else str


def _reference(operator: Operator) -> str:
    return f"{name(operator.schema)}.{operator.symbol}"


def _swapped(operands: str) -> str:
    left, right = listed(operands[1:-1])
    return f"({right}, {left})"


def _name(operator: Operator) -> str:
    return f"{_reference(operator)} {operator.operands}"


OPERATOR = Kind(
    name="operator",
    object_type=Operator,
    catalog="pg_operator",
    create=_create,
    drop=_drop,
    rules={
        "function": _replace,
        "commutator": _completed,
        "negator": _completed,
        "restrict": _estimators,
        "join": _estimators,
        "hashes": _completed,
        "merges": _completed,
        "completable": Uncompared("what the server can do"),
    },
    typed=Typed(Lookup.OPERATOR, (2,)),
    top_level=True,
    becomes=_becomes,
    settle=_settle,
)
