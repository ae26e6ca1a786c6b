"""Triggers on tables and views (sql-createtrigger)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Kind, Outcome, Replace
from reconciler.model.object import Object
from reconciler.model.statement import Lock, Statement

from .expression import enclosed
from .relation import exclusive
from .renaming import on_whole, renames
from .sql import name, names


@dataclass(frozen=True, slots=True)
class Trigger(Object):
    """A trigger that somebody created, not one that enforces a constraint.

    `on_kind` is the kind of `table`; `timing` is `before`, `after` or `instead of`; `events` in the order
    insert, delete, update, truncate; `when` and `execute`, `app.f('a', 'b')`, as PostgreSQL prints them;
    `old_table` and `new_table` name the transition tables; `from_table` is a quoted, qualified name;
    `enabled` is `origin`, `always`, `replica` or `disabled`.
    """

    kind = "trigger"
    key = ("schema", "table", "name")
    schema: str
    table: str
    name: str
    on_kind: str
    timing: str
    events: tuple[str, ...]
    update_columns: tuple[str, ...]
    each: str
    when: str | None
    execute: str
    old_table: str | None = None
    new_table: str | None = None
    constraint: bool = False
    from_table: str | None = None
    deferrable: bool = False
    initially_deferred: bool = False
    enabled: str = "origin"


# enabled → the action of ALTER TABLE (sql-altertable).
_ACTIONS = {
    "origin": "ENABLE TRIGGER",
    "always": "ENABLE ALWAYS TRIGGER",
    "replica": "ENABLE REPLICA TRIGGER",
    "disabled": "DISABLE TRIGGER",
}


def _create(trigger: Trigger, _: Sequence[str]) -> list[Statement]:
    verb = "CREATE CONSTRAINT TRIGGER" if trigger.constraint else "CREATE TRIGGER"
    state = [_state(trigger)] if trigger.enabled != "origin" else []
    return [_command(verb, trigger), *state]


def _drop(trigger: Trigger) -> list[Statement]:
    sql = f"DROP TRIGGER {name(trigger.name)} ON {_table(trigger)}"
    return [Statement(sql, lock=exclusive(trigger.schema, trigger.table))]


def _replace(live: Trigger, desired: Trigger) -> Outcome:
    if live.constraint or desired.constraint:
        return Replace("CREATE OR REPLACE does not take constraint triggers (sql-createtrigger)")
    # It enables the trigger; where `enabled` changes as well, its own rule follows.
    lost = desired.enabled != "origin" and desired.enabled == live.enabled
    return Altered([_command("CREATE OR REPLACE TRIGGER", desired), *([_state(desired)] if lost else [])])


def _on_kind(live: Trigger, desired: Trigger) -> Outcome:
    return Replace("the trigger belongs to another relation of the same name")


def _enabled(live: Trigger, desired: Trigger) -> Outcome:
    return Altered([_state(desired)])


def _command(verb: str, trigger: Trigger) -> Statement:
    lines = [f"{verb} {name(trigger.name)}", *(f"    {clause}" for clause in _clauses(trigger))]
    return Statement("\n".join(lines), lock=_lock(trigger))


def _clauses(trigger: Trigger) -> Iterator[str]:
    yield f"{trigger.timing.upper()} {' OR '.join(_events(trigger))} ON {_table(trigger)}"
    if trigger.from_table:
        yield f"FROM {trigger.from_table}"
    if trigger.deferrable:
        yield "DEFERRABLE INITIALLY DEFERRED" if trigger.initially_deferred else "DEFERRABLE"
    transitions = [
        f"{age} TABLE AS {name(table)}"
        for age, table in (("OLD", trigger.old_table), ("NEW", trigger.new_table))
        if table
    ]
    if transitions:
        yield f"REFERENCING {' '.join(transitions)}"
    yield f"FOR EACH {trigger.each.upper()}"
    if trigger.when is not None:
        yield f"WHEN {enclosed(trigger.when)}"
    yield f"EXECUTE FUNCTION {trigger.execute}"


def _events(trigger: Trigger) -> Iterator[str]:
    for event in trigger.events:
        of = f" OF {names(trigger.update_columns)}" if event == "update" and trigger.update_columns else ""
        yield event.upper() + of


def _state(trigger: Trigger) -> Statement:
    action = f"{_ACTIONS[trigger.enabled]} {name(trigger.name)}"
    return Statement(f"ALTER TABLE {_table(trigger)} {action}", lock=_lock(trigger))


def _lock(trigger: Trigger) -> Lock:
    """Writers wait, readers do not (measured on 14 and 18)."""
    return Lock("SHARE ROW EXCLUSIVE", _table(trigger))


def _table(trigger: Trigger) -> str:
    return name(trigger.schema, trigger.table)


def _parent(trigger: Trigger) -> Address:
    return Address(trigger.on_kind, (trigger.schema, trigger.table))


def _needs(trigger: Trigger) -> Iterable[Address]:
    return [_parent(trigger)]


TRIGGER = Kind(
    name="trigger",
    object_type=Trigger,
    catalog="pg_trigger",
    create=_create,
    drop=_drop,
    rules={
        "on_kind": _on_kind,
        **dict.fromkeys(
            ("timing", "events", "update_columns", "each", "when", "execute", "old_table", "new_table",
             "constraint", "from_table", "deferrable", "initially_deferred"),
            _replace,
        ),
        "enabled": _enabled,
    },
    parent=_parent,
    needs=_needs,
    spelled=("when", "execute"),
    rename=renames(lock=on_whole),
    alike=True,
)  # fmt: skip
