"""Enumerated types (sql-createtype, datatype-enum)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reconciler.model.kind import Altered, Inner, Kind, Outcome, Swap
from reconciler.model.statement import Statement

from .renaming import by_name, renames
from .sql import literal
from .user_type import UserType, brings, quoted, set_aside, slots


@dataclass(frozen=True, slots=True)
class Enum(UserType):
    """An enumerated type; `labels` in their order, which is how values compare."""

    kind = "enum"
    labels: tuple[str, ...]


def _create(enum: Enum, _: Sequence[str]) -> list[Statement]:
    labels = ", ".join(literal(label) for label in enum.labels)
    return [Statement(f"CREATE TYPE {quoted(enum)} AS ENUM ({labels})")]


def _drop(enum: Enum) -> list[Statement]:
    return [Statement(f"DROP TYPE {quoted(enum)}")]


def _labels(live: Enum, desired: Enum) -> Outcome:
    if [label for label in desired.labels if label in live.labels] != list(live.labels):
        return Swap("values of an enum can be added, but neither removed nor reordered (sql-altertype)")
    return Altered(list(_added(live, desired)))


def _added(live: Enum, desired: Enum) -> Iterator[Statement]:
    """One statement per new value, in the desired order: the value before it is there by then."""
    present = set(live.labels)
    for place, label in enumerate(desired.labels):
        if label not in present:
            spot = _spot(desired.labels, place, live)
            sql = f"ALTER TYPE {quoted(desired)} ADD VALUE {literal(label)}{spot}"
            # A value that is not committed yet cannot be used (sql-altertype, Notes).
            yield Statement(sql, commits_before_use=True)


def _spot(labels: Sequence[str], place: int, live: Enum) -> str:
    """Where the value goes; nothing where it goes to the end, which is where PostgreSQL puts it."""
    if not any(label in live.labels for label in labels[place + 1 :]):
        return ""
    return f" AFTER {literal(labels[place - 1])}" if place else f" BEFORE {literal(live.labels[0])}"


def _rename_value(enum: Enum, label: str, desired: str) -> list[Statement]:
    sql = f"ALTER TYPE {quoted(enum)} RENAME VALUE {literal(label)} TO {literal(desired)}"
    return [Statement(sql, (by_name,))]


ENUM = Kind(
    name="enum",
    object_type=Enum,
    catalog="pg_type",
    create=_create,
    drop=_drop,
    rules={"labels": _labels},
    slots=slots,
    set_aside=set_aside,
    brings=brings,
    top_level=True,
    rename=renames(by_name),
    inner=Inner("enum value", lambda enum: enum.labels, _rename_value),
)
