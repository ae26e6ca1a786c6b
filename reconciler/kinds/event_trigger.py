"""Event triggers (sql-createeventtrigger). They belong to the database, and only a superuser can make one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconciler.model.kind import Altered, Kind, Outcome, Replace
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .renaming import renames
from .sql import literal, name


@dataclass(frozen=True, slots=True)
class EventTrigger(Object):
    """An event trigger.

    `event` e.g. `ddl_command_end`; `tags` are the commands it is limited to, e.g. `CREATE TABLE`, none for all
    (their order means nothing, but pg_dump shows it); `execute` is a call, `app.f()`; `enabled` is `origin`,
    `always`, `replica` or `disabled`.
    """

    kind = "event trigger"
    key = ("name",)
    name: str
    event: str
    tags: tuple[str, ...]
    execute: str
    enabled: str = "origin"


# enabled → the action of ALTER EVENT TRIGGER (sql-altereventtrigger).
_ACTIONS = {"origin": "ENABLE", "always": "ENABLE ALWAYS", "replica": "ENABLE REPLICA", "disabled": "DISABLE"}
_everywhere = Hazard("breaks-clients", "it runs within such commands of every session; where it fails, they fail")


def _create(trigger: EventTrigger, _: Sequence[str]) -> list[Statement]:
    lines = [f"CREATE EVENT TRIGGER {name(trigger.name)} ON {name(trigger.event)}"]
    if trigger.tags:
        lines.append(f"WHEN TAG IN ({', '.join(literal(tag) for tag in trigger.tags)})")
    lines.append(f"EXECUTE FUNCTION {trigger.execute}")
    # Between the two statements nothing can happen: they are in one transaction.
    state = [] if trigger.enabled == "origin" else [_state(trigger)]
    hazards = () if trigger.enabled == "disabled" else (_everywhere,)
    return [Statement("\n    ".join(lines), hazards), *state]


def _drop(trigger: EventTrigger) -> list[Statement]:
    return [Statement(f"DROP EVENT TRIGGER {name(trigger.name)}")]


def _replace(live: EventTrigger, desired: EventTrigger) -> Outcome:
    return Replace("ALTER EVENT TRIGGER cannot change when it fires or what it runs (sql-altereventtrigger)")


def _enabled(live: EventTrigger, desired: EventTrigger) -> Altered:
    return Altered([_state(desired, *([] if desired.enabled == "disabled" else [_everywhere]))])


def _state(trigger: EventTrigger, *hazards: Hazard) -> Statement:
    return Statement(f"ALTER EVENT TRIGGER {name(trigger.name)} {_ACTIONS[trigger.enabled]}", hazards)


EVENT_TRIGGER = Kind(
    name="event trigger",
    object_type=EventTrigger,
    catalog="pg_event_trigger",
    create=_create,
    drop=_drop,
    rules={
        "event": _replace,
        "tags": _replace,
        "execute": _replace,
        "enabled": _enabled,
    },
    schema=lambda _: None,
    top_level=True,
    spelled=("execute",),
    watches=lambda trigger: trigger.enabled != "disabled",
    rename=renames(),
)
