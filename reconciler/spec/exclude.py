"""`excludes:` of a table."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from reconciler.kinds.exclude import Exclude
from reconciler.model.source import Path
from reconciler.model.state import State

from .constraint import FILLED, IndexedSpec, flatten_indexed, indexed_fields, spell_indexed
from .fields import Name, Sql, Strict
from .sheet import Sheet


class ElementSpec(Strict):
    """A key, as in an index, and the operator that two rows are compared with."""

    key: Sql
    operator: Annotated[Sql, Field(alias="with")]


class ExcludeSpec(IndexedSpec):
    """An exclusion constraint."""

    method: Name = "btree"
    elements: Annotated[list[ElementSpec], *FILLED]
    where: Sql | None = None


def flatten_exclude(schema: str, table: str, name: str, spec: ExcludeSpec, path: Path, sheet: Sheet) -> None:
    """Add the exclusion constraint and its comments."""
    elements = tuple((element.key, element.operator) for element in spec.elements)
    exclude = Exclude(schema, table, name, *indexed_fields(spec), spec.method, elements, spec.where)
    flatten_indexed(exclude, spec, path, sheet)


def spell_exclude(exclude: Exclude, state: State) -> dict[str, object]:
    """The exclusion constraint as a person would write it, defaults left out."""
    spelled: dict[str, object] = {} if exclude.method == "btree" else {"method": exclude.method}
    spelled["elements"] = [{"key": key, "with": operator} for key, operator in exclude.elements]
    if exclude.where is not None:
        spelled["where"] = exclude.where
    return spelled | spell_indexed(exclude, state)
