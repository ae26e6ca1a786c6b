"""`schemas:` and `roles:`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from reconciler.kinds.role import Role
from reconciler.kinds.schema import Schema
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import Names, Scalar
from .satellites import Commented, Owned, flatten_comment, flatten_satellites, spell_satellites
from .sheet import Sheet


class SchemaSpec(Owned):
    """A schema."""


class RoleSpec(Commented):
    """A role without its password, which is never managed."""

    login: bool = False
    superuser: bool = False
    create_db: bool = False
    create_role: bool = False
    inherit: bool = True
    replication: bool = False
    bypass_rls: bool = False
    connection_limit: Annotated[int, Field(ge=-1)] = -1
    valid_until: str | None = None
    member_of: Names = []
    settings: dict[str, Scalar] = {}


def flatten_schema(name: str, spec: SchemaSpec, path: Path, sheet: Sheet) -> None:
    """Add the schema and its satellites."""
    flatten_satellites(sheet.add(Schema(name), path), spec, path, sheet)


def flatten_role(name: str, spec: RoleSpec, path: Path, sheet: Sheet) -> None:
    """Add the role and its comment."""
    attributes = {field: getattr(spec, field) for field in RoleSpec.model_fields if field != "comment"}
    attributes["member_of"] = tuple(sorted(spec.member_of))
    attributes["settings"] = tuple(sorted(f"{key}={value}" for key, value in spec.settings.items()))
    flatten_comment(sheet.add(Role(name, **attributes), path), spec, path, sheet)


def spell_schema(schema: Schema, state: State) -> dict[str, object]:
    """The schema as a person would write it."""
    return spell_satellites(schema.address, state)


def spell_role(role: Role, state: State) -> dict[str, object]:
    """The role as a person would write it: only what is not PostgreSQL's default."""
    plain = Role(role.name)
    changed = {
        field: role.field(field)
        for field in RoleSpec.model_fields
        if field not in ("comment", "member_of", "settings") and role.field(field) != plain.field(field)
    }
    if role.member_of:
        changed["member_of"] = list(role.member_of)
    if role.settings:
        changed["settings"] = dict(setting.split("=", 1) for setting in role.settings)
    return changed | spell_satellites(role.address, state)
