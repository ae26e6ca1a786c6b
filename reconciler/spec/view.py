"""`views:`."""

from __future__ import annotations

from typing import Annotated, Literal

from reconciler.kinds.satellite import column_target
from reconciler.kinds.view import View
from reconciler.model.address import Address
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import Grants, Name, Scalar, Sql, Strict, shorthand
from .names import split_qualified
from .satellites import (
    Commented,
    Owned,
    flatten_comment,
    flatten_grants,
    flatten_satellites,
    spell_satellites,
)
from .sheet import Sheet
from .trigger import TriggerSpec, flatten_trigger, triggers_of


class ViewOptions(Strict):
    """The options of a view (sql-createview), kept as written, as PostgreSQL does; security_invoker since 15."""

    security_barrier: Scalar | None = None
    security_invoker: Scalar | None = None
    check_option: Literal["local", "cascaded"] | None = None


class ViewColumnSpec(Commented):
    """A column of a view; what it is follows from the query. The shorthand is just its comment."""

    grants: Grants | None = None


ViewColumns = dict[Name, Annotated[ViewColumnSpec, shorthand("comment")]]


class ViewSpec(Owned):
    """A view."""

    query: Sql
    options: ViewOptions = ViewOptions()
    columns: ViewColumns = {}
    triggers: dict[Name, TriggerSpec] = {}


def flatten_view(written: str, spec: ViewSpec, path: Path, sheet: Sheet) -> None:
    """Add the view, its triggers and its satellites."""
    schema, name = split_qualified(written)
    options = {key: value for key, value in spec.options.model_dump().items() if value is not None}
    pairs = tuple(sorted(f"{key}={value}" for key, value in options.items()))
    address = sheet.add(View(schema, name, bare_query(spec.query), options=pairs), path)
    flatten_view_columns(address, spec.columns, path, sheet)
    for trigger, trigger_spec in spec.triggers.items():
        flatten_trigger(schema, name, "view", trigger, trigger_spec, (*path, "triggers", trigger), sheet)
    flatten_satellites(address, spec, path, sheet)


def bare_query(written: str) -> str:
    """The query without the semicolon it may end in; what follows a comment has to stand on a new line."""
    query = written.rstrip().removesuffix(";").rstrip()
    return query + "\n" if "--" in query.rpartition("\n")[2] else query


def flatten_view_columns(view: Address, columns: ViewColumns, path: Path, sheet: Sheet) -> None:
    """Add comments and rights on columns of a view."""
    for column, spec in columns.items():
        target, place = column_target(view, column), (*path, "columns", column)
        flatten_comment(target, spec, place, sheet)
        if spec.grants is not None:
            flatten_grants(target, spec.grants, (*place, "grants"), sheet)


def spell_view(view: View, state: State) -> dict[str, object]:
    """The view as a person would write it."""
    spelled: dict[str, object] = {"query": view.query.strip()}
    if view.options:
        spelled["options"] = dict(option.split("=", 1) for option in view.options)
    spelled |= spell_view_columns(view.address, state)
    triggers = triggers_of(view.schema, view.name, state)
    if triggers:
        spelled["triggers"] = triggers
    return spelled | spell_satellites(view.address, state)


def spell_view_columns(view: Address, state: State) -> dict[str, object]:
    """The key `columns` where any of them has a comment or rights."""
    size, marker = len(view.path), column_target(view, "").kind
    there = (a.path for a in state.objects if a.kind in ("comment", "grant") and a.path[:size] == view.path)
    names = sorted({path[size] for path in there if path[size + 1 : size + 2] == (f"({marker})",)})
    spelled = {name: spell_satellites(column_target(view, name), state) for name in names}
    short = {name: each["comment"] if list(each) == ["comment"] else each for name, each in spelled.items()}
    return {"columns": short} if short else {}
