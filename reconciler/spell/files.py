"""Which object goes into which section of which file, and how it is written there."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import replace
from typing import Any

from reconciler.kinds.grant import Grant
from reconciler.kinds.owner import OF_SUPERUSERS, Owner
from reconciler.model.address import Address
from reconciler.model.kind import Registry
from reconciler.model.object import Object
from reconciler.model.state import State
from reconciler.spec.access_method import spell_access_method
from reconciler.spec.aggregate import spell_aggregate
from reconciler.spec.base_type import spell_base_type
from reconciler.spec.cast import spell_cast
from reconciler.spec.collation import spell_collation
from reconciler.spec.composite_type import spell_composite_type
from reconciler.spec.conversion import spell_conversion
from reconciler.spec.current_database import spell_current_database
from reconciler.spec.default_privileges import spell_default_privileges
from reconciler.spec.event_trigger import spell_event_trigger
from reconciler.spec.extension import spell_extension
from reconciler.spec.foreign_data_wrapper import spell_foreign_data_wrapper
from reconciler.spec.foreign_table import spell_foreign_table
from reconciler.spec.function import spell_function
from reconciler.spec.language import spell_language
from reconciler.spec.materialized_view import spell_materialized_view
from reconciler.spec.names import join_name
from reconciler.spec.operator import spell_operator
from reconciler.spec.operator_class import spell_operator_class, spell_operator_family
from reconciler.spec.procedure import spell_procedure
from reconciler.spec.publication import spell_publication
from reconciler.spec.range_type import spell_range_type
from reconciler.spec.role import spell_role
from reconciler.spec.schema import spell_schema
from reconciler.spec.sequence import spell_sequence
from reconciler.spec.server import spell_server
from reconciler.spec.subscription import spell_subscription
from reconciler.spec.text_search import (
    spell_text_search_configuration,
    spell_text_search_dictionary,
    spell_text_search_parser,
    spell_text_search_template,
)
from reconciler.spec.transform import spell_transform
from reconciler.spec.type import spell_domain, spell_enum
from reconciler.spec.view import spell_view

from .entry import Entries, Entry, Tree
from .families import families
from .layout import file_name
from .table import spell_table

_TEXT_SEARCH = "{schema}/text_search.yaml"
# Kind → section of the YAML, its file, named by the parts of its name, and how it is written.
_SECTIONS: dict[str, tuple[str, str, Callable[[Any, State], object]]] = {
    "database": ("database", "database.yaml", spell_current_database),
    "role": ("roles", "roles.yaml", spell_role),
    "extension": ("extensions", "extensions.yaml", spell_extension),
    "default privileges": ("default_privileges", "roles.yaml", spell_default_privileges),
    "schema": ("schemas", "{schema}/schema.yaml", spell_schema),
    "collation": ("collations", "{schema}/collations.yaml", spell_collation),
    "enum": ("types", "{schema}/types.yaml", spell_enum),
    "composite type": ("types", "{schema}/types.yaml", spell_composite_type),
    "range type": ("types", "{schema}/types.yaml", spell_range_type),
    "base type": ("types", "{schema}/types.yaml", spell_base_type),
    "domain": ("types", "{schema}/types.yaml", spell_domain),
    "text search parser": ("text_search_parsers", _TEXT_SEARCH, spell_text_search_parser),
    "text search template": ("text_search_templates", _TEXT_SEARCH, spell_text_search_template),
    "text search dictionary": ("text_search_dictionaries", _TEXT_SEARCH, spell_text_search_dictionary),
    "text search configuration": (
        "text_search_configurations",
        _TEXT_SEARCH,
        spell_text_search_configuration,
    ),
    "sequence": ("sequences", "{schema}/sequences.yaml", spell_sequence),
    "table": ("tables", "{schema}/tables/{name}.yaml", spell_table),
    "function": ("functions", "{schema}/functions/{name}.yaml", spell_function),
    "procedure": ("procedures", "{schema}/functions/{name}.yaml", spell_procedure),
    "language": ("languages", "languages.yaml", spell_language),
    "access method": ("access_methods", "access_methods.yaml", spell_access_method),
    "conversion": ("conversions", "{schema}/conversions.yaml", spell_conversion),
    "transform": ("transforms", "transforms.yaml", spell_transform),
    "cast": ("casts", "casts.yaml", spell_cast),
    "operator": ("operators", "{schema}/operators.yaml", spell_operator),
    "operator family": ("operator_families", "{schema}/operators.yaml", spell_operator_family),
    "operator class": ("operator_classes", "{schema}/operators.yaml", spell_operator_class),
    "aggregate": ("aggregates", "{schema}/functions/{name}.yaml", spell_aggregate),
    "view": ("views", "{schema}/views/{name}.yaml", spell_view),
    "materialized view": ("materialized_views", "{schema}/views/{name}.yaml", spell_materialized_view),
    "event trigger": ("event_triggers", "event_triggers.yaml", spell_event_trigger),
    "foreign data wrapper": ("foreign_data_wrappers", "foreign_data_wrappers.yaml", spell_foreign_data_wrapper),
    "server": ("servers", "servers.yaml", spell_server),
    "foreign table": ("foreign_tables", "{schema}/tables/{name}.yaml", spell_foreign_table),
    "publication": ("publications", "publications.yaml", spell_publication),
    "subscription": ("subscriptions", "subscriptions.yaml", spell_subscription),
}


def entries_of(state: State, kinds: Registry, heads: Container[Address], owner: str | None) -> Entries:
    """How these top-level objects of `state` are written, in its order; what belongs to `owner` does not say so."""
    entries: Entries = {}
    for head, family in families(state, kinds).items():
        if head in heads and head.kind in _SECTIONS:
            entry = _entry(head, family, _file(head, state, kinds), owner, kinds)
            if head.kind == "database" and not entry.value:
                continue
            before = entries.get(entry.place)
            entries[entry.place] = entry if before is None else before.with_more(entry)
    return entries


def _entry(head: Address, family: State, file: str, owner: str | None, kinds: Registry) -> Entry:
    """The object as it is written, under the last of its keys within those before it."""
    section, _, spell = _SECTIONS[head.kind]
    written = spell(family.objects[head], _usual_owner_left_out(_without_left_behind(family, kinds), owner))
    if isinstance(written, dict):
        _usual_grants_left_out(head, family, written, kinds)
        # What it is for is read first.
        written = {key: written[key] for key in sorted(written, key=lambda key: key != "comment")}
    key, *inside = _keys(head) or ("",)
    value: object = written or {}
    for name in reversed(inside):
        value = {name: value}
    return Entry(section, key, file, value, (head,))


def _file(head: Address, state: State, kinds: Registry) -> str:
    """The file that a new object is written to; that of the whole, for what belongs to another object."""
    root = kinds.root(state.objects[head], state.objects)
    place = root if root.kind in _SECTIONS and root.path[0] == head.path[0] else head
    named = place.path[1 if len(place.path) > 1 else 0]
    return _SECTIONS[place.kind][1].format(schema=file_name(place.path[0]), name=file_name(named))


def _usual_owner_left_out(family: State, owner: str | None) -> State:
    """Without what the project says once: who owns the object, and those parts that have owners of their own."""

    def is_said(thing: Object) -> bool:
        return isinstance(thing, Owner) and thing.role == owner and thing.target.kind not in OF_SUPERUSERS

    return replace(family, objects={a: thing for a, thing in family.objects.items() if not is_said(thing)})


def _without_left_behind(family: State, kinds: Registry) -> State:
    """Without what an accident left behind, and what is about that; not what may go undeclared."""

    def said(thing: Object) -> bool:
        return kinds.of(thing).undeclared or not kinds.of(thing).left(thing)

    return replace(family, objects={a: thing for a, thing in family.objects.items() if said(thing)})


def _usual_grants_left_out(head: Address, family: State, written: Tree, kinds: Registry) -> None:
    """Leave out grants that are what PostgreSQL gives; write out that even those were taken away."""
    usual = {each.address: each for each in kinds.of(head).brings(family.objects[head]) if each.kind == "grant"}
    found = {address: thing for address, thing in family.objects.items() if _is_grant_on(thing, head)}
    if found == usual:
        written.pop("grants", None)
    elif not found:
        written["grants"] = {}


def _is_grant_on(thing: Object, target: Address) -> bool:
    return isinstance(thing, Grant) and thing.target == target


def _per_method(schema: str, name: str, method: str) -> str:
    return f"{join_name(schema, name)} using {join_name(method)}"


def _per_language(type_name: str, language: str) -> str:
    return f"{type_name} language {join_name(language)}"


# Kinds that are not written under their dotted name.
_OWN_KEYS: dict[str, Callable[..., str]] = {
    "cast": "{} as {}".format,
    "operator class": _per_method,
    "operator family": _per_method,
    "transform": _per_language,
}


def _keys(head: Address) -> tuple[str, ...]:
    """The keys below the section: several default privileges are below one role, and a database has no name."""
    if head.kind == "database":
        return ()
    if head.kind == "default privileges":
        role, schema, _ = head.path
        return (role, "in_schemas", schema) if schema else (role,)
    if head.kind in _OWN_KEYS:
        return (_OWN_KEYS[head.kind](*head.path),)
    if len(head.path) == 3:
        return (join_name(*head.path[:2]) + head.path[2],)
    return (head.path[0] if len(head.path) == 1 else join_name(*head.path),)
