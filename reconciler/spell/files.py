"""Which object goes into which file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from reconciler.kinds.grant import Grant
from reconciler.kinds.owner import Owner
from reconciler.model.address import Address
from reconciler.model.kind import Registry
from reconciler.model.object import Object
from reconciler.model.state import State
from reconciler.spec.aggregate import spell_aggregate
from reconciler.spec.collation import spell_collation
from reconciler.spec.composite_type import spell_composite_type
from reconciler.spec.current_database import spell_current_database
from reconciler.spec.default_privileges import spell_default_privileges
from reconciler.spec.event_trigger import spell_event_trigger
from reconciler.spec.extension import spell_extension
from reconciler.spec.foreign_data_wrapper import spell_foreign_data_wrapper
from reconciler.spec.function import spell_function
from reconciler.spec.materialized_view import spell_materialized_view
from reconciler.spec.names import join_name
from reconciler.spec.procedure import spell_procedure
from reconciler.spec.publication import spell_publication
from reconciler.spec.range_type import spell_range_type
from reconciler.spec.role import spell_role
from reconciler.spec.schema import spell_schema
from reconciler.spec.sequence import spell_sequence
from reconciler.spec.server import spell_server
from reconciler.spec.text_search import (
    spell_text_search_configuration,
    spell_text_search_dictionary,
    spell_text_search_parser,
    spell_text_search_template,
)
from reconciler.spec.type import spell_domain, spell_enum
from reconciler.spec.view import spell_view

from .families import families
from .table import spell_table

Tree = dict[str, Any]
Files = dict[str, Tree | str]
"""Path below `desired/` → the tree of a YAML file, or the text of any other file."""

_TEXT_SEARCH = "{schema}/text_search.yaml"
# Kind → section of the YAML, file name (within the schema's folder where it has one), and how it is written.
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
    "aggregate": ("aggregates", "{schema}/functions/{name}.yaml", spell_aggregate),
    "view": ("views", "{schema}/views/{name}.yaml", spell_view),
    "materialized view": ("materialized_views", "{schema}/views/{name}.yaml", spell_materialized_view),
    "event trigger": ("event_triggers", "event_triggers.yaml", spell_event_trigger),
    "foreign data wrapper": ("foreign_data_wrappers", "foreign_data_wrappers.yaml", spell_foreign_data_wrapper),
    "server": ("servers", "servers.yaml", spell_server),
    "publication": ("publications", "publications.yaml", spell_publication),
}
_ENDINGS = {"plpgsql": "plpgsql", "sql": "sql"}


def files_of(state: State, kinds: Registry, name: str, schemas: Iterable[str]) -> Files:
    """The files that declare everything in `state`: a folder per schema, a file per table.

    `schemas` names those to write, none for all. Everything is said exactly: with the owner that most objects
    have as the project's, and grants for all objects.
    """
    owner = _usual_owner(state)
    chosen = sorted(set(schemas))
    files: Files = {"project.yaml": {"project": _project(name, chosen or ["*"], owner)}}
    kept = _wanted(state, chosen, kinds)
    for head, family in families(state, kinds).items():
        if head in kept and head.kind in _SECTIONS:
            _add(files, head, family, owner, kinds)
    return files


def _project(name: str, schemas: Iterable[str], owner: str) -> Tree:
    project: Tree = {"name": name, "schemas": list(schemas), "grants": "all"}
    return project | ({"owner": owner} if owner else {})


def _add(files: Files, head: Address, family: State, owner: str, kinds: Registry) -> None:
    section, where, spell = _SECTIONS[head.kind]
    written = spell(family.objects[head], _usual_owner_left_out(family, owner))
    if isinstance(written, dict):
        _usual_grants_left_out(head, family, written, kinds)
        _body_to_file(files, head, written)
    if not written and head.kind == "database":
        return
    path = where.format(schema=_file_name(head.path[0]), name=_file_name(head.path[1 if len(head.path) > 1 else 0]))
    tree = files.setdefault(path, {})
    assert isinstance(tree, dict)
    _put(tree, (section, *_keys(head)), written or None)


def _put(tree: Tree, keys: Sequence[str], value: Any) -> None:
    """Several default privileges are below one role, and a database has no name."""
    *above, last = keys
    for key in above:
        tree = tree.setdefault(key, {})
    tree[last] = {**tree[last], **value} if last in tree and isinstance(value, dict) else value


def _usual_owner_left_out(family: State, owner: str) -> State:
    """Without what the project says once: who owns the object, and those parts that have owners of their own."""
    said = {a: t for a, t in family.objects.items() if not (isinstance(t, Owner) and t.role == owner)}
    return replace(family, objects=said)


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


def _keys(head: Address) -> tuple[str, ...]:
    """The keys below the section."""
    if head.kind == "database":
        return ()
    if head.kind == "default privileges":
        role, schema, _ = head.path
        return (role, "in_schemas", schema) if schema else (role,)
    if len(head.path) == 3:
        return (join_name(*head.path[:2]) + head.path[2],)
    return (head.path[0] if len(head.path) == 1 else join_name(*head.path),)


def _body_to_file(files: Files, head: Address, written: Mapping[str, Any]) -> None:
    """Bodies of functions live in files of their own, where editors know their language."""
    body = written.get("body")
    if not isinstance(body, str) or not isinstance(written, dict):
        return
    stem = f"{_file_name(head.path[0])}/functions/{_file_name(head.path[1])}"
    ending = _ENDINGS.get(str(written.get("language")), "txt")
    path, number = f"{stem}.{ending}", 1
    while path in files:
        number += 1
        path = f"{stem}_{number}.{ending}"
    files[path] = body
    written["body"] = {"file": path.rpartition("/")[2]}


def _file_name(name: str) -> str:
    """A name that any file system takes; different names may share a file, which merges."""
    plain = "".join(char if char.isalnum() or char in "_-" else "_" for char in name).lower()
    return plain[:100] or "_"


def _usual_owner(state: State) -> str:
    found = (
        thing for thing in state.objects.values() if isinstance(thing, Owner) and thing.target.kind != "database"
    )
    owners: Counter[str] = Counter(thing.role for thing in found)
    return owners.most_common(1)[0][0] if owners else ""


def _wanted(state: State, chosen: Iterable[str], kinds: Registry) -> set[Address]:
    """Top-level objects of the chosen schemas (all, when none is), and the roles that any of them names."""
    kept: set[Address] = set()
    for head, family in families(state, kinds).items():
        kind = kinds.of(head)
        schema = kind.schema(family.objects[head])
        ours = not kind.shared or (head.kind == "database" and not chosen)
        if ours and (not chosen or schema is None or schema in chosen):
            kept.add(head)
            kept |= {n for a in family.objects for n in state.needs.get(a, ()) if n.kind == "role"}
    return kept
