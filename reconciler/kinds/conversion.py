"""Conversions between encodings (sql-createconversion)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reconciler.model.kind import Kind, Outcome, Replace
from reconciler.model.object import Object
from reconciler.model.statement import Statement

from .renaming import by_name, renames
from .sql import literal, name


@dataclass(frozen=True, slots=True)
class Conversion(Object):
    """A conversion from encoding `source` to encoding `target`, e.g. `LATIN1`; `function` is a quoted name."""

    kind = "conversion"
    key = ("schema", "name")
    schema: str
    name: str
    source: str = ""
    target: str = ""
    function: str = ""
    default: bool = False


def _create(conversion: Conversion, _: Sequence[str]) -> list[Statement]:
    default = "DEFAULT " if conversion.default else ""
    head = f"CREATE {default}CONVERSION {_name(conversion)}"
    encodings = f"FOR {literal(conversion.source)} TO {literal(conversion.target)}"
    return [Statement(f"{head}\n    {encodings} FROM {conversion.function}")]


def _drop(conversion: Conversion) -> list[Statement]:
    return [Statement(f"DROP CONVERSION {_name(conversion)}")]


def _replace(live: Conversion, desired: Conversion) -> Outcome:
    return Replace("ALTER CONVERSION changes no more than names and owners (sql-alterconversion)")


def _slots(conversion: Conversion) -> Iterable[tuple[str, ...]]:
    """A schema has one default conversion from one encoding to another."""
    pair = (conversion.schema, conversion.source, conversion.target)
    return [("default conversion", *pair)] if conversion.default else []


def _name(conversion: Conversion) -> str:
    return name(conversion.schema, conversion.name)


CONVERSION = Kind(
    name="conversion",
    object_type=Conversion,
    catalog="pg_conversion",
    create=_create,
    drop=_drop,
    rules={"source": _replace, "target": _replace, "function": _replace, "default": _replace},
    slots=_slots,
    top_level=True,
    rename=renames(by_name),
)
