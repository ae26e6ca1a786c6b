"""`range:` of a type."""

from __future__ import annotations

from reconciler.kinds.range_type import RangeType, usual_multirange
from reconciler.model.address import Address
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import AnyName, QualifiedName, Sql, Strict
from .names import join_name, split_qualified, sql_name
from .satellites import spell_satellites
from .sheet import Sheet

_NAMES = ("subtype_opclass", "collation", "subtype_diff")


class RangeSpec(Strict):
    """What a range type is made of; the shorthand is its subtype.

    `subtype_diff` names a function. Without `multirange` PostgreSQL makes up the name of the multirange type.
    """

    subtype: Sql
    subtype_opclass: AnyName | None = None
    collation: AnyName | None = None
    subtype_diff: AnyName | None = None
    multirange: QualifiedName | None = None


def flatten_range_type(schema: str, name: str, spec: RangeSpec, path: Path, sheet: Sheet) -> Address:
    """Add the range type; returns its address."""
    opclass, collation, subtype_diff = (_sql_name(getattr(spec, key)) for key in _NAMES)
    multirange = split_qualified(spec.multirange) if spec.multirange else ()
    return sheet.add(RangeType(schema, name, spec.subtype, opclass, collation, subtype_diff, multirange), path)


def _sql_name(written: str | None) -> str | None:
    return None if written is None else sql_name(written)


def spell_range_type(ranges: RangeType, state: State) -> dict[str, object]:
    """The range type as a person would write it: just its subtype where there is nothing else to say."""
    spelled: dict[str, object] = {"subtype": ranges.subtype}
    spelled |= {key: ranges.field(key) for key in _NAMES if ranges.field(key) is not None}
    if ranges.multirange != (ranges.schema, usual_multirange(ranges.name)):
        spelled["multirange"] = join_name(*ranges.multirange)
    short = spelled if len(spelled) > 1 else ranges.subtype
    return {"range": short, **spell_satellites(ranges.address, state)}
