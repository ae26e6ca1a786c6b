"""Rules of tables and views (sql-createrule). The one ON SELECT is not among them: it is the view."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Kind, Outcome, Replace
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .relation import exclusive
from .renaming import on_whole, renames
from .sql import name


@dataclass(frozen=True, slots=True)
class Rule(Object):
    """A rule.

    `on_kind` is the kind of `table`; `event` is `insert`, `update` or `delete`; `definition` is all that
    follows it, without semicolon, as PostgreSQL prints it: `WHERE (new.a > 0) DO INSTEAD NOTHING`. It is kept
    in one piece, since PostgreSQL prints it so. `enabled` is `origin`, `always`, `replica` or `disabled`.
    """

    kind = "rule"
    key = ("schema", "table", "name")
    schema: str
    table: str
    name: str
    on_kind: str
    event: str
    definition: str
    enabled: str = "origin"


# enabled → the action of ALTER TABLE (sql-altertable).
_ACTIONS = {
    "origin": "ENABLE RULE",
    "always": "ENABLE ALWAYS RULE",
    "replica": "ENABLE REPLICA RULE",
    "disabled": "DISABLE RULE",
}
_otherwise = Hazard("breaks-clients", "statements that write the relation do something else from now on")


def _create(rule: Rule, _: Sequence[str]) -> list[Statement]:
    state = [_state(rule)] if rule.enabled != "origin" else []
    return [_command("CREATE RULE", rule), *state]


def _drop(rule: Rule) -> list[Statement]:
    return [_statement(rule, f"DROP RULE {name(rule.name)} ON {_table(rule)}", _otherwise)]


def _replace(live: Rule, desired: Rule) -> Altered:
    """It keeps its comment, and whether it is enabled (measured on 14 and 18)."""
    return Altered([_command("CREATE OR REPLACE RULE", desired)])


def _on_kind(live: Rule, desired: Rule) -> Outcome:
    return Replace("the rule belongs to another relation of the same name")


def _enabled(live: Rule, desired: Rule) -> Altered:
    return Altered([_state(desired, _otherwise)])


def _command(verb: str, rule: Rule) -> Statement:
    head = f"{verb} {name(rule.name)} AS\n    ON {rule.event.upper()} TO {_table(rule)}"
    return _statement(rule, f"{head}\n    {rule.definition}", _otherwise)


def _state(rule: Rule, *hazards: Hazard) -> Statement:
    return _statement(rule, f"ALTER TABLE {_table(rule)} {_ACTIONS[rule.enabled]} {name(rule.name)}", *hazards)


def _statement(rule: Rule, sql: str, *hazards: Hazard) -> Statement:
    return Statement(sql, hazards, exclusive(rule.schema, rule.table))


def _table(rule: Rule) -> str:
    return name(rule.schema, rule.table)


def _parent(rule: Rule) -> Address:
    return Address(rule.on_kind, (rule.schema, rule.table))


def _needs(rule: Rule) -> Iterable[Address]:
    return [_parent(rule)]


def _harmless(rule: Rule, live: Mapping[Address, Object]) -> bool:
    """While the relation is only being created, nobody writes it."""
    return _parent(rule) not in live


RULE = Kind(
    name="rule",
    object_type=Rule,
    catalog="pg_rewrite",
    create=_create,
    drop=_drop,
    rules={
        "on_kind": _on_kind,
        "event": _replace,
        "definition": _replace,
        "enabled": _enabled,
    },
    parent=_parent,
    needs=_needs,
    harmless=_harmless,
    spelled=("definition",),
    rename=renames(lock=on_whole),
    alike=True,
)
