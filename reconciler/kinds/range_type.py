"""Range types (sql-createtype, rangetypes). The multirange type that comes with each belongs to it.

Those with a canonical function are not covered: the function takes the type, so a shell of the type comes first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reconciler.model.kind import Kind, Outcome, Readdress, Swap, Uncompared
from reconciler.model.statement import Statement

from .aside import aside_name
from .made_name import cut, with_suffix
from .relation import type_slot
from .renaming import by_name
from .sql import name
from .type_change import rounding
from .user_type import GETS_ANOTHER_OID, UserType, brings, quoted, slots


@dataclass(frozen=True, slots=True)
class RangeType(UserType):
    """A range type.

    `subtype` as PostgreSQL prints it; `subtype_opclass` and `collation` are quoted, qualified names where they are
    not the subtype's own, `subtype_diff` that of a function. `multirange` is schema and name of the
    multirange type, empty for what PostgreSQL makes up. PostgreSQL alone fills in `constructor` and
    `multirange_constructor`: schema and name of the functions that make values of the two types.
    """

    kind = "range type"
    subtype: str
    subtype_opclass: str | None = None
    collation: str | None = None
    subtype_diff: str | None = None
    multirange: tuple[str, ...] = ()
    constructor: tuple[str, ...] = ()
    multirange_constructor: tuple[str, ...] = ()


def usual_multirange(range_type: str) -> str:
    """The name that PostgreSQL makes up (makeMultirangeTypeName in pg_type.c)."""
    before, found, after = range_type.partition("range")
    if found:
        return cut(f"{before}multirange{after}")
    return with_suffix(range_type, "_multirange")


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
    hazards = rounding([(live.subtype, desired.subtype)])
    return Swap("ALTER TYPE cannot change what a range type is made of (sql-altertype)", hazards)


def _set_aside(live: RangeType) -> tuple[list[Statement], RangeType]:
    """The type, its multirange type, and the constructors of both, which would be in the way of the new ones."""
    schema, named = _multirange(live)
    multirange = (schema, aside_name(named))
    aside = replace(
        live,
        name=aside_name(live.name),
        constructor=(live.schema, aside_name(live.name)),
        multirange=multirange,
        multirange_constructor=multirange,
    )
    *moved, last = _moved(live, aside)
    return [*moved, Statement(last.sql, (GETS_ANOTHER_OID,))], aside


def _rename(before: RangeType, desired: RangeType) -> list[Statement]:
    """The constructors go along, and so does a multirange type whose name PostgreSQL made up."""
    usual = _multirange(desired) == (desired.schema, usual_multirange(desired.name))
    multirange = (before.schema, usual_multirange(before.name)) if usual else _multirange(desired)
    live = replace(
        before, multirange=multirange, constructor=(before.schema, before.name), multirange_constructor=multirange
    )
    *moved, last = _moved(live, _readdressed(live, lambda _: desired.address))
    return [*moved, Statement(last.sql, (by_name,))]


def _readdressed(live: RangeType, to: Readdress) -> RangeType:
    schema, named = to(live.address).path
    if (schema, named) == (live.schema, live.name):
        return live
    after = replace(live, schema=schema, name=named, constructor=(schema, named))
    if _multirange(live) != (live.schema, usual_multirange(live.name)):
        return after
    multirange = (schema, usual_multirange(named))
    return replace(after, multirange=multirange, multirange_constructor=multirange)


def _moved(live: RangeType, after: RangeType) -> Iterator[Statement]:
    """The constructors first, as long as the types of their arguments have their names; the type last."""
    bounds, itself = f"{live.subtype}, {live.subtype}", quoted(live)
    for arguments in (f"({bounds})", f"({bounds}, text)"):
        yield from _moved_one("FUNCTION", live.constructor, after.constructor, arguments)
    for arguments in ("()", f"({itself})", f"({itself}[])"):
        yield from _moved_one("FUNCTION", live.multirange_constructor, after.multirange_constructor, arguments)
    yield from _moved_one("TYPE", _multirange(live), _multirange(after))
    yield from _moved_one("TYPE", (live.schema, live.name), (after.schema, after.name))


def _moved_one(word: str, live: Sequence[str], after: Sequence[str], arguments: str = "") -> Iterator[Statement]:
    if live[1] != after[1]:
        yield Statement(f"ALTER {word} {name(*live)}{arguments} RENAME TO {name(after[1])}")
    if live[0] != after[0]:
        yield Statement(f"ALTER {word} {name(live[0], after[1])}{arguments} SET SCHEMA {name(after[0])}")


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
        "constructor": Uncompared("made along with the type"),
        "multirange_constructor": Uncompared("made along with the type"),
    },
    slots=_slots,
    set_aside=_set_aside,
    brings=brings,
    top_level=True,
    rename=_rename,
    readdress=_readdressed,
)
