"""`event_triggers:`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from reconciler.kinds.event_trigger import EventTrigger
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import Name, Names, Sql
from .satellites import Labelled, Possessed, flatten_satellites, spell_satellites
from .sheet import Sheet


class EventTriggerSpec(Labelled, Possessed):
    """An event trigger: runs a function of the database on every command of an event, or on those with `tags`."""

    event: Annotated[Name, Field(alias="on")]
    tags: Names = []
    execute: Sql
    enabled: Literal["origin", "always", "replica", "disabled"] = "origin"


def flatten_event_trigger(name: str, spec: EventTriggerSpec, path: Path, sheet: Sheet) -> None:
    """Add the event trigger and its satellites."""
    tags = tuple(dict.fromkeys(tag.upper() for tag in spec.tags))  # PostgreSQL keeps them in capitals
    trigger = EventTrigger(name, spec.event, tags, spec.execute, spec.enabled)
    flatten_satellites(sheet.add(trigger, path), spec, path, sheet)


def spell_event_trigger(trigger: EventTrigger, state: State) -> dict[str, object]:
    """The event trigger as a person would write it, defaults left out."""
    spelled: dict[str, object] = {"on": trigger.event}
    if trigger.tags:
        spelled["tags"] = list(trigger.tags)
    spelled["execute"] = trigger.execute
    if trigger.enabled != "origin":
        spelled["enabled"] = trigger.enabled
    return spelled | spell_satellites(trigger.address, state)
