"""`triggers:` of a table or a view."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from reconciler.kinds.sql import listed
from reconciler.kinds.sql import name as quoted
from reconciler.kinds.trigger import Trigger
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import Name, QualifiedName, Sql, SqlList, Strict
from .names import join_name, split_qualified, sql_name
from .satellites import Commented, flatten_comment, spell_satellites
from .sheet import Sheet

# The order in which PostgreSQL prints them.
_EVENTS = ("insert", "delete", "update", "truncate")
_TIMINGS = ("before", "after", "instead_of")


class ReferencingSpec(Strict):
    """The names of the transition tables."""

    old: Name | None = None
    new: Name | None = None


class TriggerSpec(Commented):
    """A trigger: exactly one of before, after and instead_of says on which events it fires.

    An event is insert, update, delete or truncate, or `update of` columns separated by commas.
    """

    before: SqlList | None = None
    after: SqlList | None = None
    instead_of: SqlList | None = None
    each: Literal["row", "statement"] = "row"
    when: Sql | None = None
    execute: Sql
    referencing: ReferencingSpec = ReferencingSpec()
    constraint: bool = False
    deferrable: bool = False
    initially_deferred: bool = False
    from_table: Annotated[QualifiedName | None, Field(alias="from")] = None
    enabled: Literal["origin", "always", "replica", "disabled"] = "origin"

    @model_validator(mode="after")
    def _one_timing(self) -> TriggerSpec:
        if sum(bool(getattr(self, key)) for key in _TIMINGS) != 1:
            raise PydanticCustomError("timing", "a trigger has exactly one of before, after and instead_of")
        for event in self.events:
            if event not in _EVENTS:
                raise PydanticCustomError("event", '"{event}" is not an event of triggers', {"event": event})
        return self

    @property
    def timing(self) -> str:
        """The key that holds the events."""
        return next(key for key in _TIMINGS if getattr(self, key))

    @property
    def events(self) -> dict[str, tuple[str, ...]]:
        """Event → the columns it is limited to."""
        pairs = (_event(text) for text in getattr(self, self.timing))
        return dict(sorted(pairs, key=lambda pair: (*_EVENTS, pair[0]).index(pair[0])))


def _event(text: str) -> tuple[str, tuple[str, ...]]:
    words = text.split(maxsplit=2)
    if len(words) == 3 and [word.lower() for word in words[:2]] == ["update", "of"]:
        return "update", tuple(split_qualified(column, 1)[0] for column in listed(words[2]))
    return text.lower().strip(), ()


def flatten_trigger(
    schema: str, table: str, on_kind: str, name: str, spec: TriggerSpec, path: Path, sheet: Sheet
) -> None:
    """Add the trigger and its comment."""
    trigger = Trigger(
        schema,
        table,
        name,
        on_kind,
        timing=spec.timing.replace("_", " "),
        events=tuple(spec.events),
        update_columns=spec.events.get("update", ()),
        each=spec.each,
        when=spec.when,
        execute=spec.execute,
        old_table=spec.referencing.old,
        new_table=spec.referencing.new,
        constraint=spec.constraint,
        from_table=sql_name(spec.from_table) if spec.from_table else None,
        deferrable=spec.deferrable or spec.initially_deferred,
        initially_deferred=spec.initially_deferred,
        enabled=spec.enabled,
    )
    flatten_comment(sheet.add(trigger, path), spec, path, sheet)


def spell_trigger(trigger: Trigger, state: State) -> dict[str, object]:
    """The trigger as a person would write it, defaults left out."""
    events = [_spell_event(event, trigger) for event in trigger.events]
    spelled: dict[str, object] = {trigger.timing.replace(" ", "_"): events}
    if trigger.each != "row":
        spelled["each"] = trigger.each
    if trigger.when is not None:
        spelled["when"] = trigger.when
    spelled["execute"] = trigger.execute
    transitions = {"old": trigger.old_table, "new": trigger.new_table}
    if any(transitions.values()):
        spelled["referencing"] = {age: table for age, table in transitions.items() if table}
    spelled |= {key: True for key in ("constraint", "deferrable", "initially_deferred") if trigger.field(key)}
    if trigger.from_table:
        spelled["from"] = trigger.from_table
    if trigger.enabled != "origin":
        spelled["enabled"] = trigger.enabled
    return spelled | spell_satellites(trigger.address, state)


def _spell_event(event: str, trigger: Trigger) -> str:
    columns = trigger.update_columns if event == "update" else ()
    return f"update of {', '.join(_column(column) for column in columns)}" if columns else event


def _column(column: str) -> str:
    return quoted(column) if "," in column else join_name(column)


def triggers_of(schema: str, table: str, state: State) -> dict[str, object]:
    """The triggers of one relation, by name, as a person would write them."""
    found = (thing for thing in state.objects.values() if isinstance(thing, Trigger))
    own = {each.name: each for each in found if (each.schema, each.table) == (schema, table)}
    return {name: spell_trigger(each, state) for name, each in sorted(own.items())}
