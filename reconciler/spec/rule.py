"""`rules:` of a table or a view."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from reconciler.kinds.rule import Rule
from reconciler.model.address import Address
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import Sql
from .query import bare_query
from .satellites import Commented, flatten_comment, spell_satellites
from .sheet import Sheet


class RuleSpec(Commented):
    """A rule; `definition` is all that follows the relation in CREATE RULE: `where … do [also | instead] …`."""

    event: Annotated[Literal["insert", "update", "delete"], Field(alias="on")]
    definition: Sql
    enabled: Literal["origin", "always", "replica", "disabled"] = "origin"


def flatten_rule(relation: Address, name: str, spec: RuleSpec, path: Path, sheet: Sheet) -> None:
    """Add the rule and its comment."""
    definition = bare_query(spec.definition)
    schema, table = relation.path
    rule = Rule(schema, table, name, relation.kind, spec.event, definition, spec.enabled)
    flatten_comment(sheet.add(rule, path), spec, path, sheet)


def spell_rule(rule: Rule, state: State) -> dict[str, object]:
    """The rule as a person would write it, defaults left out."""
    spelled: dict[str, object] = {"on": rule.event, "definition": rule.definition}
    if rule.enabled != "origin":
        spelled["enabled"] = rule.enabled
    return spelled | spell_satellites(rule.address, state)


def rules_of(relation: Address, state: State) -> dict[str, object]:
    """The rules of one relation, by name, as a person would write them."""
    found = (thing for thing in state.objects.values() if isinstance(thing, Rule))
    own = {each.name: each for each in found if (each.schema, each.table) == relation.path}
    return {name: spell_rule(each, state) for name, each in sorted(own.items())}
