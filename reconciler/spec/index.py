"""`indexes:` of a table or materialized view."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from reconciler.kinds.index import Index
from reconciler.model.source import Path
from reconciler.model.state import State

from .constraint import FILLED, flatten_storage, spell_storage
from .fields import Name, Names, Scalar, Sql, SqlList, shorthand
from .satellites import Commented, flatten_comment, spell_satellites
from .sheet import Sheet

Key = Annotated[int, Field(ge=1)]
Target = Annotated[int, Field(ge=0, le=10000)]


class IndexSpec(Commented):
    """An index; the shorthand is its keys.

    A key is SQL as it goes into the parentheses of CREATE INDEX: `created_at desc`, `lower(name)`,
    `(a + b)`. `statistics`: 1-based number of a key that is an expression → its target.
    """

    on: Annotated[SqlList, *FILLED]
    unique: bool = False
    method: Name = "btree"
    include: Names = []
    where: Sql | None = None
    nulls_not_distinct: bool = False
    storage: dict[str, Scalar] = {}
    tablespace: Name | None = None
    statistics: dict[Key, Target] = {}


AnyIndex = Annotated[IndexSpec, shorthand("on", of=list), shorthand("on")]


def flatten_index(
    schema: str, relation: str, on_kind: str, name: str, spec: IndexSpec, path: Path, sheet: Sheet
) -> None:
    """Add the index and its comment; `on_kind` is the kind of the relation, `table` or `materialized view`."""
    index = Index(
        schema,
        name,
        relation,
        on_kind,
        unique=spec.unique,
        method=spec.method,
        keys=tuple(spec.on),
        include=tuple(spec.include),
        nulls_not_distinct=spec.nulls_not_distinct,
        where=spec.where,
        storage_parameters=flatten_storage(spec.storage),
        tablespace=spec.tablespace,
        statistics=tuple(sorted(spec.statistics.items())),
    )
    flatten_comment(sheet.add(index, path), spec, path, sheet)


def spell_index(index: Index, state: State) -> list[str] | dict[str, object]:
    """The index as a person would write it: just the keys where there is nothing else to say."""
    spelled: dict[str, object] = {"on": list(index.keys)}
    if index.unique:
        spelled["unique"] = True
    if index.method != "btree":
        spelled["method"] = index.method
    if index.include:
        spelled["include"] = list(index.include)
    if index.where is not None:
        spelled["where"] = index.where
    if index.nulls_not_distinct:
        spelled["nulls_not_distinct"] = True
    if index.storage_parameters:
        spelled["storage"] = spell_storage(index.storage_parameters)
    if index.tablespace:
        spelled["tablespace"] = index.tablespace
    if index.statistics:
        spelled["statistics"] = dict(index.statistics)
    spelled |= spell_satellites(index.address, state)
    return list(index.keys) if len(spelled) == 1 else spelled
