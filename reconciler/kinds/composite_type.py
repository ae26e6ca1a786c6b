"""Composite types (sql-createtype). The row types of tables and views belong to these."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reconciler.model.kind import Altered, Inner, Kind, Outcome, Replace, Swap
from reconciler.model.statement import Hazard, Statement

from .relation import relation_slot
from .renaming import by_name, renames
from .sql import name
from .type_change import rounding
from .user_type import UserType, brings, quoted, set_aside, slots


class Attribute(NamedTuple):
    """One attribute: its name, its type as PostgreSQL prints it, and its collation as a quoted, qualified name,
    empty for the type's own."""

    name: str
    type: str
    collation: str = ""


@dataclass(frozen=True, slots=True)
class CompositeType(UserType):
    """A composite type; `attributes` (each a tuple as in `Attribute`) in their order, which is that of ROW()."""

    kind = "composite type"
    attributes: tuple[tuple[str, str, str], ...]


def _create(composite: CompositeType, _: Sequence[str]) -> list[Statement]:
    attributes = [_clause(Attribute(*each)) for each in composite.attributes]
    body = "\n    " + ",\n    ".join(attributes) + "\n" if attributes else ""
    return [Statement(f"CREATE TYPE {quoted(composite)} AS ({body})")]


def _drop(composite: CompositeType) -> list[Statement]:
    return [Statement(f"DROP TYPE {quoted(composite)}")]


def _attributes(live: CompositeType, desired: CompositeType) -> Outcome:
    before = {each[0]: each for each in live.attributes}
    after = {each[0]: each for each in desired.attributes}
    gone = [each for each in before if each not in after]
    added = [each for each in after if each not in before]
    if [each for each in before if each in after] + added != list(after):
        return Replace("attributes can be added at the end only, and keep their order (sql-altertype)")
    if all(before[each] == after[each] for each in after if each in before):
        altered = _altered(desired, gone, [Attribute(*after[each]) for each in added])
        return Altered([altered], takes_away=bool(gone))
    if gone or added:
        # Values of the old form, `(1,x)`, do not fit the new one.
        return Replace("attributes cannot come or go together with a change of type: do one after the other")
    hazards = rounding((before[each][1], after[each][1]) for each in after)
    return Swap("the type of an attribute cannot change while a column uses it (sql-altertype)", hazards)


def _altered(composite: CompositeType, gone: Sequence[str], added: Sequence[Attribute]) -> Statement:
    hazard = Hazard("deletes-data", "dropping an attribute deletes its values in every column of the type for good")
    actions = [f"DROP ATTRIBUTE {name(each)}" for each in gone]
    actions += [f"ADD ATTRIBUTE {_clause(each)}" for each in added]
    return Statement(f"ALTER TYPE {quoted(composite)} {', '.join(actions)}", (hazard,) if gone else ())


def _clause(attribute: Attribute) -> str:
    collate = f" COLLATE {attribute.collation}" if attribute.collation else ""
    return f"{name(attribute.name)} {attribute.type}{collate}"


def _slots(composite: CompositeType) -> Iterable[tuple[str, ...]]:
    """It has a row in pg_class, so no table or view can have its name."""
    return [*slots(composite), relation_slot(composite.schema, composite.name)]


def _rename_attribute(composite: CompositeType, attribute: str, desired: str) -> list[Statement]:
    sql = f"ALTER TYPE {quoted(composite)} RENAME ATTRIBUTE {name(attribute)} TO {name(desired)}"
    return [Statement(sql, (by_name,))]


def _names(composite: CompositeType) -> list[str]:
    return [each[0] for each in composite.attributes]


COMPOSITE_TYPE = Kind(
    name="composite type",
    object_type=CompositeType,
    catalog="pg_type",
    create=_create,
    drop=_drop,
    rules={"attributes": _attributes},
    slots=_slots,
    set_aside=set_aside,
    brings=brings,
    top_level=True,
    rename=renames(by_name),
    inner=Inner("attribute", _names, _rename_attribute),
)
