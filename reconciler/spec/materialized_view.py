"""`materialized_views:`."""

from __future__ import annotations

from reconciler.kinds.cluster import Cluster
from reconciler.kinds.index import Index
from reconciler.kinds.materialized_view import MaterializedView
from reconciler.model.address import Address
from reconciler.model.source import Path
from reconciler.model.state import State

from .constraint import flatten_storage, spell_storage
from .fields import Name, Scalar, Sql
from .index import AnyIndex, flatten_index, spell_index
from .names import split_qualified
from .query import bare_query
from .satellites import Labelled, Owned, flatten_satellites, spell_satellites
from .sheet import Sheet
from .statistics import AnyStatistics, flatten_statistics, statistics_of
from .view_column import (
    MaterializedViewColumns,
    flatten_column_satellites,
    flatten_column_settings,
    spell_materialized_view_columns,
)


class MaterializedViewSpec(Labelled, Owned):
    """A materialized view; `with_data: false` creates it empty and unreadable until it is refreshed."""

    query: Sql
    with_data: bool = True
    access_method: Name | None = None
    tablespace: Name | None = None
    storage: dict[str, Scalar] = {}
    columns: MaterializedViewColumns = {}
    indexes: dict[Name, AnyIndex] = {}
    cluster_on: Name | None = None
    statistics: dict[Name, AnyStatistics] = {}


def flatten_materialized_view(written: str, spec: MaterializedViewSpec, path: Path, sheet: Sheet) -> None:
    """Add the materialized view, its indexes, statistics and satellites."""
    schema, name = split_qualified(written)
    view = MaterializedView(
        schema,
        name,
        bare_query(spec.query),
        access_method=spec.access_method,
        tablespace=spec.tablespace,
        storage_parameters=flatten_storage(spec.storage),
        populated=spec.with_data,
        column_settings=flatten_column_settings(spec.columns),
    )
    address = sheet.add(view, path)
    flatten_column_satellites(address, spec.columns, path, sheet)
    for index, index_spec in spec.indexes.items():
        flatten_index(schema, name, view.kind, index, index_spec, (*path, "indexes", index), sheet)
    if spec.cluster_on is not None:
        sheet.add(Cluster(schema, name, view.kind, spec.cluster_on), (*path, "cluster_on"))
    for statistics, statistics_spec in spec.statistics.items():
        flatten_statistics(address, statistics, statistics_spec, (*path, "statistics", statistics), sheet)
    flatten_satellites(address, spec, path, sheet)


def spell_materialized_view(view: MaterializedView, state: State) -> dict[str, object]:
    """The materialized view as a person would write it, defaults left out."""
    spelled: dict[str, object] = {"query": view.query.strip()}
    if not view.populated:
        spelled["with_data"] = False
    for field in ("access_method", "tablespace"):
        if view.field(field) is not None:
            spelled[field] = view.field(field)
    if view.storage_parameters:
        spelled["storage"] = spell_storage(view.storage_parameters)
    spelled |= spell_materialized_view_columns(view, state)
    found = [thing for thing in state.objects.values() if isinstance(thing, Index)]
    own = sorted((each.name, each) for each in found if (each.schema, each.table) == (view.schema, view.name))
    if own:
        spelled["indexes"] = {index: spell_index(each, state) for index, each in own}
    sorting = state.objects.get(Address(Cluster.kind, (view.schema, view.name)))
    if isinstance(sorting, Cluster):
        spelled["cluster_on"] = sorting.index
    statistics = statistics_of(view.address, state)
    if statistics:
        spelled["statistics"] = statistics
    return spelled | spell_satellites(view.address, state)
