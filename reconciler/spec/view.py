"""`views:`."""

from __future__ import annotations

from typing import Literal

from reconciler.kinds.view import View
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import Name, Scalar, Sql, Strict
from .names import split_qualified
from .query import bare_query
from .rule import RuleSpec, flatten_rule, rules_of
from .satellites import Labelled, Owned, flatten_satellites, spell_satellites
from .sheet import Sheet
from .trigger import TriggerSpec, flatten_trigger, triggers_of
from .view_column import ViewColumns, flatten_view_columns, spell_view_columns


class ViewOptions(Strict):
    """The options of a view (sql-createview), kept as written, as PostgreSQL does; security_invoker since 15."""

    security_barrier: Scalar | None = None
    security_invoker: Scalar | None = None
    check_option: Literal["local", "cascaded"] | None = None


class ViewSpec(Labelled, Owned):
    """A view."""

    query: Sql
    options: ViewOptions = ViewOptions()
    columns: ViewColumns = {}
    triggers: dict[Name, TriggerSpec] = {}
    rules: dict[Name, RuleSpec] = {}


def flatten_view(written: str, spec: ViewSpec, path: Path, sheet: Sheet) -> None:
    """Add the view, its triggers, rules and satellites."""
    schema, name = split_qualified(written)
    options = {key: value for key, value in spec.options.model_dump().items() if value is not None}
    pairs = tuple(sorted(f"{key}={value}" for key, value in options.items()))
    address = sheet.add(View(schema, name, bare_query(spec.query), options=pairs), path)
    flatten_view_columns(address, spec.columns, path, sheet)
    for trigger, trigger_spec in spec.triggers.items():
        flatten_trigger(schema, name, "view", trigger, trigger_spec, (*path, "triggers", trigger), sheet)
    for rule, rule_spec in spec.rules.items():
        flatten_rule(address, rule, rule_spec, (*path, "rules", rule), sheet)
    flatten_satellites(address, spec, path, sheet)


def spell_view(view: View, state: State) -> dict[str, object]:
    """The view as a person would write it."""
    spelled: dict[str, object] = {"query": view.query.strip()}
    if view.options:
        spelled["options"] = dict(option.split("=", 1) for option in view.options)
    spelled |= spell_view_columns(view.address, state)
    triggers = triggers_of(view.schema, view.name, state)
    if triggers:
        spelled["triggers"] = triggers
    rules = rules_of(view.address, state)
    if rules:
        spelled["rules"] = rules
    return spelled | spell_satellites(view.address, state)
