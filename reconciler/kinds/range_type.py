"""Range types (sql-createtype, rangetypes). The multirange type that comes with each belongs to it.

Those with a canonical function are not covered: the function takes the type, so a shell of the type comes first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reconciler.model.kind import Kind, Outcome, Swap, Uncompared
from reconciler.model.statement import Statement

from .aside import aside_name
from .relation import type_slot
from .renaming import by_name, renames
from .sql import name
from .user_type import UserType, brings, quoted, set_aside, slots

_MAX_BYTES = 63  # NAMEDATALEN - 1 (limits.html)


@dataclass(frozen=True, slots=True)
class RangeType(UserType):
    """A range type.

    `subtype` as PostgreSQL prints it; `subtype_opclass` and `collation` are quoted, qualified names where they are
    not the subtype's own, `subtype_diff` that of a function. `multirange` is schema and name of the
    multirange type, empty for what PostgreSQL makes up. PostgreSQL alone fills in `constructors`: signature and
    name of each function that makes values of the two types.
    """

    kind = "range type"
    subtype: str
    subtype_opclass: str | None = None
    collation: str | None = None
    subtype_diff: str | None = None
    multirange: tuple[str, ...] = ()
    constructors: tuple[tuple[str, str], ...] = ()


def usual_multirange(range_type: str) -> str:
    """The name that PostgreSQL makes up (makeMultirangeTypeName in pg_type.c)."""
    before, found, after = range_type.partition("range")
    if found:
        return _cut(f"{before}multirange{after}", _MAX_BYTES)
    return _cut(range_type, _MAX_BYTES - len("_multirange")) + "_multirange"


def _cut(text: str, size: int) -> str:
    return text.encode()[:size].decode(errors="ignore")


def _create(ranges: RangeType, _: Sequence[str]) -> list[Statement]:
    options = ",\n    ".join(f"{key} = {value}" for key, value in _options(ranges))
    return [Statement(f"CREATE TYPE {quoted(ranges)} AS RANGE (\n    {options}\n)")]


def _options(ranges: RangeType) -> Iterator[tuple[str, str]]:
    yield "SUBTYPE", ranges.subtype
    if ranges.subtype_opclass:
        yield "SUBTYPE_OPCLASS", ranges.subtype_opclass
    if ranges.collation:
        yield "COLLATION", ranges.collation
    if ranges.subtype_diff:
        yield "SUBTYPE_DIFF", ranges.subtype_diff
    if _multirange(ranges) != (ranges.schema, usual_multirange(ranges.name)):
        yield "MULTIRANGE_TYPE_NAME", name(*ranges.multirange)


def _drop(ranges: RangeType) -> list[Statement]:
    return [Statement(f"DROP TYPE {quoted(ranges)}")]


def _swap(live: RangeType, desired: RangeType) -> Outcome:
    return Swap("ALTER TYPE cannot change what a range type is made of (sql-altertype)")


def _set_aside(live: RangeType) -> tuple[list[Statement], RangeType]:
    """The type, its multirange type, and the constructors of both, which would be in the way of the new ones."""
    moved = [
        Statement(f"ALTER FUNCTION {signature} RENAME TO {name(aside_name(function))}")
        for signature, function in live.constructors
    ]
    schema, multirange = _multirange(live)
    renamed = Statement(f"ALTER TYPE {name(schema, multirange)} RENAME TO {name(aside_name(multirange))}")
    statements, aside = set_aside(live)
    return [*moved, renamed, *statements], replace(aside, multirange=(schema, aside_name(multirange)))


def _multirange(ranges: RangeType) -> tuple[str, ...]:
    return ranges.multirange or (ranges.schema, usual_multirange(ranges.name))


def _slots(ranges: RangeType) -> Iterable[tuple[str, ...]]:
    schema, multirange = _multirange(ranges)
    return [*slots(ranges), type_slot(schema, multirange)]


RANGE_TYPE = Kind(
    name="range type",
    object_type=RangeType,
    catalog="pg_type",
    create=_create,
    drop=_drop,
    rules={
        "subtype": _swap,
        "subtype_opclass": _swap,
        "collation": _swap,
        "subtype_diff": _swap,
        "multirange": _swap,
        "constructors": Uncompared("made along with the type"),
    },
    slots=_slots,
    set_aside=_set_aside,
    brings=brings,
    top_level=True,
    rename=renames(by_name),
)
