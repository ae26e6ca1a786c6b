"""`columns:` of views and materialized views; what such a column is follows from the query."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from reconciler.kinds.default import Default
from reconciler.kinds.materialized_view import ColumnSettings, MaterializedView, Settings
from reconciler.kinds.satellite import column_target
from reconciler.model.address import Address
from reconciler.model.source import Path
from reconciler.model.state import State

from .constraint import flatten_storage, spell_storage
from .fields import Grants, Name, Scalar, Sql, shorthand
from .satellites import Commented, Labelled, flatten_comment, flatten_grants, flatten_labels, spell_satellites
from .sheet import Sheet


class _ColumnSpec(Labelled, Commented):
    """What can be said of a column of either."""

    grants: Grants | None = None


class ViewColumnSpec(_ColumnSpec):
    """A column of a view; `default` is for what is inserted into the view. The shorthand is just its comment."""

    default: Sql | None = None


class MaterializedViewColumnSpec(_ColumnSpec):
    """A column of a materialized view. The shorthand is just its comment."""

    storage: Literal["plain", "external", "extended", "main"] | None = None
    compression: Literal["pglz", "lz4"] | None = None
    statistics: Annotated[int, Field(ge=0, le=10000)] | None = None
    attribute_options: dict[str, Scalar] = {}


ViewColumns = dict[Name, Annotated[ViewColumnSpec, shorthand("comment")]]
MaterializedViewColumns = dict[Name, Annotated[MaterializedViewColumnSpec, shorthand("comment")]]


def flatten_view_columns(view: Address, columns: ViewColumns, path: Path, sheet: Sheet) -> None:
    """Add defaults of, comments and rights on columns of a view."""
    schema, name = view.path
    for column, spec in columns.items():
        if spec.default is not None:
            default = Default(schema, name, column, spec.default, view.kind)
            sheet.add(default, (*path, "columns", column, "default"))
    flatten_column_satellites(view, columns, path, sheet)


def flatten_column_satellites(view: Address, columns: Mapping[str, _ColumnSpec], path: Path, sheet: Sheet) -> None:
    """Add comments and rights on columns of a view or materialized view."""
    for column, spec in columns.items():
        target, place = column_target(view, column), (*path, "columns", column)
        flatten_comment(target, spec, place, sheet)
        flatten_labels(target, spec, place, sheet)
        if spec.grants is not None:
            flatten_grants(target, spec.grants, (*place, "grants"), sheet)


def flatten_column_settings(columns: MaterializedViewColumns) -> tuple[Settings, ...]:
    """The settings of the columns that have any, as MaterializedView holds them."""
    found = (
        ColumnSettings(column, spec.storage or "", spec.compression or "", _text(spec.statistics), _options(spec))
        for column, spec in columns.items()
    )
    return tuple(each for each in found if any(each[1:5]))


def _options(spec: MaterializedViewColumnSpec) -> str:
    return ",".join(sorted(flatten_storage(spec.attribute_options)))


def _text(target: int | None) -> str:
    return "" if target is None else str(target)


def spell_view_columns(view: Address, state: State) -> dict[str, object]:
    """The key `columns` where any of them has a default, a comment or rights."""
    found = (thing for thing in state.objects.values() if isinstance(thing, Default))
    own = (thing for thing in found if (thing.schema, thing.table) == view.path)
    return _spelled(view, {thing.column: {"default": thing.expression} for thing in own}, state)


def spell_materialized_view_columns(view: MaterializedView, state: State) -> dict[str, object]:
    """The key `columns` where any of them has settings, a comment or rights."""
    all_settings = (ColumnSettings(*each) for each in view.column_settings)
    return _spelled(view.address, {each.name: _spell_settings(each) for each in all_settings}, state)


def _spell_settings(settings: ColumnSettings) -> dict[str, object]:
    spelled: dict[str, object] = {"storage": settings.storage, "compression": settings.compression}
    if settings.statistics:
        spelled["statistics"] = int(settings.statistics)
    if settings.options:
        spelled["attribute_options"] = spell_storage(settings.options.split(","))
    return {key: value for key, value in spelled.items() if value != ""}


_SAID_OF_COLUMNS = ("comment", "grant", "security label")


def _spelled(view: Address, more: Mapping[str, dict[str, object]], state: State) -> dict[str, object]:
    size, marker = len(view.path), column_target(view, "").kind
    there = (a.path for a in state.objects if a.kind in _SAID_OF_COLUMNS and a.path[:size] == view.path)
    names = sorted({path[size] for path in there if path[size + 1 : size + 2] == (f"({marker})",)} | more.keys())
    spelled = {name: more.get(name, {}) | spell_satellites(column_target(view, name), state) for name in names}
    short = {name: each["comment"] if list(each) == ["comment"] else each for name, each in spelled.items()}
    return {"columns": short} if short else {}
