"""`publications:`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, model_validator
from pydantic_core import PydanticCustomError

from reconciler.kinds.publication import OPERATIONS, Publication
from reconciler.kinds.publication_schema import PublicationSchema
from reconciler.kinds.publication_table import PublicationTable
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import Names, QualifiedName, Sql, Strict
from .names import join_name, split_qualified
from .satellites import Labelled, Possessed, flatten_satellites, spell_satellites
from .sheet import Sheet


class PublicationTableSpec(Strict):
    """A table of a publication: all columns and rows unless it is limited to some (since 15)."""

    columns: Names = []
    where: Sql | None = None


def _by_name(value: Any) -> Any:
    """A list of names stands for tables without limits."""
    return dict.fromkeys([value] if isinstance(value, str) else value) if _is_list(value) else value


def _is_list(value: Any) -> bool:
    return isinstance(value, (str, list)) and all(isinstance(each, str) for each in value)


PublicationTables = Annotated[dict[QualifiedName, PublicationTableSpec], BeforeValidator(_by_name)]


class PublicationSpec(Labelled, Possessed):
    """What is published: `all`, or tables, and all tables of schemas (since 15)."""

    tables: Literal["all"] | PublicationTables = {}
    schemas: Names = []
    publish: list[Literal["insert", "update", "delete", "truncate"]] = ["insert", "update", "delete", "truncate"]
    via_partition_root: bool = False
    generated_columns: Literal["none", "stored"] = "none"

    @model_validator(mode="after")
    def _all_or_some(self) -> PublicationSpec:
        if self.tables == "all" and self.schemas:
            raise PydanticCustomError("twice", "a publication of all tables names no schemas")
        return self


def flatten_publication(name: str, spec: PublicationSpec, path: Path, sheet: Sheet) -> None:
    """Add the publication, what it names, and its satellites."""
    publish = tuple(operation for operation in OPERATIONS if operation in spec.publish)
    everything = spec.tables == "all"
    publication = Publication(name, everything, publish, spec.via_partition_root, spec.generated_columns)
    address = sheet.add(publication, path)
    for table, limits in {} if isinstance(spec.tables, str) else spec.tables.items():
        schema, relation = split_qualified(table)
        member = PublicationTable(name, schema, relation, tuple(sorted(limits.columns)), limits.where)
        sheet.add(member, (*path, "tables", table))
    for place, schema in enumerate(spec.schemas):
        sheet.add(PublicationSchema(name, schema), (*path, "schemas", place))
    flatten_satellites(address, spec, path, sheet)


def spell_publication(publication: Publication, state: State) -> dict[str, object]:
    """The publication as a person would write it: only what is not PostgreSQL's default."""
    spelled: dict[str, object] = {"tables": "all"} if publication.all_tables else _spell_members(publication, state)
    if publication.publish != OPERATIONS:
        spelled["publish"] = list(publication.publish)
    if publication.via_partition_root:
        spelled["via_partition_root"] = True
    if publication.generated_columns != "none":
        spelled["generated_columns"] = publication.generated_columns
    return spelled | spell_satellites(publication.address, state)


def _spell_members(publication: Publication, state: State) -> dict[str, object]:
    tables: dict[str, dict[str, object] | None] = {}
    schemas: list[str] = []
    for thing in state.objects.values():
        if isinstance(thing, PublicationTable) and thing.publication == publication.name:
            tables[join_name(thing.schema, thing.table)] = _spell_limits(thing)
        if isinstance(thing, PublicationSchema) and thing.publication == publication.name:
            schemas.append(thing.schema)
    spelled: dict[str, object] = {}
    if tables:
        spelled["tables"] = dict(sorted(tables.items())) if any(tables.values()) else sorted(tables)
    if schemas:
        spelled["schemas"] = sorted(schemas)
    return spelled


def _spell_limits(table: PublicationTable) -> dict[str, object] | None:
    limits: dict[str, object] = {"columns": list(table.columns)} if table.columns else {}
    if table.where is not None:
        limits["where"] = table.where
    return limits or None
