"""`default_privileges:`."""

from __future__ import annotations

from collections.abc import Iterator

from reconciler.kinds.default_privileges import DefaultPrivileges
from reconciler.kinds.privileges import all_privileges
from reconciler.kinds.rights_at_creation import by_role
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import Grants, Name, Strict
from .privileges import privileges
from .sheet import Sheet

# What ALTER DEFAULT PRIVILEGES calls objects → a kind with the same privileges.
_LIKE = {
    "tables": "table",
    "sequences": "sequence",
    "functions": "function",
    "types": "domain",
    "schemas": "schema",
    "large objects": "large object",
}


class ObjectsInSchemaSpec(Strict):
    """Who may do what with the objects a role creates in one schema, on top of what holds anywhere.

    Absent means not managed, present means exactly this. Procedures and aggregates are functions, views are tables.
    """

    tables: Grants | None = None
    sequences: Grants | None = None
    functions: Grants | None = None
    types: Grants | None = None


class DefaultPrivilegesSpec(ObjectsInSchemaSpec):
    """Who may do what with the objects a role creates anywhere.

    It stands in place of what PostgreSQL gives by itself: without `public`, PUBLIC may not execute the functions.
    The role itself may do everything unless it is named. `large_objects` are for PostgreSQL 18 and later.
    """

    schemas: Grants | None = None
    large_objects: Grants | None = None
    in_schemas: dict[Name, ObjectsInSchemaSpec] = {}


def flatten_default_privileges(role: str, spec: DefaultPrivilegesSpec, path: Path, sheet: Sheet) -> None:
    """Add what the role's objects shall come with, by schema and type of object."""
    _flatten(role, "", spec, path, sheet)
    for schema, here in spec.in_schemas.items():
        _flatten(role, schema, here, (*path, "in_schemas", schema), sheet)


def _flatten(role: str, schema: str, spec: ObjectsInSchemaSpec, path: Path, sheet: Sheet) -> None:
    for objects, kind in _LIKE.items():
        section = objects.replace(" ", "_")
        grants: Grants | None = getattr(spec, section, None)
        if grants is not None:
            at = (*path, section)
            if objects == "large objects" and sheet.version < 18:
                message = f"PostgreSQL {sheet.version} has no default privileges on large objects"
                sheet.refuse("too-old", message, at, hint="take the key away: 18 is the first version that has them")
            given = {grantee: privileges(words, kind, (*at, grantee), sheet) for grantee, words in grants.items()}
            kept = tuple(_kept(role, schema, kind, given, sheet.version))
            sheet.add(DefaultPrivileges(role, schema, objects, kept), at)


def _kept(
    role: str, schema: str, kind: str, given: dict[str, tuple[str, ...]], version: int
) -> Iterator[tuple[str, str]]:
    """As PostgreSQL keeps it: no empty lists of others, and not the role's own rights where they are everything."""
    for grantee, words in sorted(given.items()):
        owns = grantee == role and not schema
        if words != all_privileges(kind, version) if owns else words:
            yield grantee, ", ".join(words)


def spell_default_privileges(privileges: DefaultPrivileges, _: State) -> dict[str, object]:
    """The default privileges as a person would write them, below the role or one of its schemas."""
    grants = {role: [word.lower() for word in words] for role, words in by_role(privileges.grants).items()}
    return {privileges.objects.replace(" ", "_"): grants}
