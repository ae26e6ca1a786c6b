"""`roles:`."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from reconciler.kinds.membership import Membership
from reconciler.kinds.role import Role
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import Name, Scalar, Strict
from .satellites import Commented, Labelled, flatten_comment, flatten_labels, spell_satellites
from .sheet import Sheet


class MembershipSpec(Strict):
    """How a role is a member of another: as its administrator, with its rights by itself, by SET ROLE.

    Where `inherit` is not said it is what the role has. It and `set` are for PostgreSQL 16 and later.
    """

    admin: bool = False
    inherit: bool | None = None
    set: bool = True


def _plain(value: Any) -> Any:
    groups = [value] if isinstance(value, str) else value
    if isinstance(groups, list) and all(isinstance(group, str) for group in groups):
        return {group: {} for group in groups}
    return groups


AnyMemberships = Annotated[dict[Name, MembershipSpec], BeforeValidator(_plain)]
"""Roles with the options of each membership; a list of names, or one, where all options are the usual ones."""


class RoleSpec(Labelled, Commented):
    """A role without its password, which is neither read nor written.

    `settings` hold wherever it logs in, `settings_here` in this database only.
    """

    login: bool = False
    superuser: bool = False
    create_db: bool = False
    create_role: bool = False
    inherit: bool = True
    replication: bool = False
    bypass_rls: bool = False
    connection_limit: Annotated[int, Field(ge=-1)] = -1
    valid_until: str | None = None
    member_of: AnyMemberships = {}
    settings: dict[str, Scalar] = {}
    settings_here: dict[str, Scalar] = {}


_ATTRIBUTES = (
    "login",
    "superuser",
    "create_db",
    "create_role",
    "inherit",
    "replication",
    "bypass_rls",
    "connection_limit",
    "valid_until",
)
_SETTINGS = ("settings", "settings_here")


def flatten_role(name: str, spec: RoleSpec, path: Path, sheet: Sheet) -> None:
    """Add the role and its comment."""
    attributes = {field: getattr(spec, field) for field in _ATTRIBUTES}
    for field in _SETTINGS:
        attributes[field] = tuple(sorted(f"{key}={value}" for key, value in getattr(spec, field).items()))
    address = sheet.add(Role(name, **attributes), path)
    flatten_comment(address, spec, path, sheet)
    flatten_labels(address, spec, path, sheet)
    for group, membership in spec.member_of.items():
        _flatten_membership(name, group, membership, spec.inherit, (*path, "member_of", group), sheet)


def _flatten_membership(
    role: str, group: str, spec: MembershipSpec, inherits: bool, path: Path, sheet: Sheet
) -> None:
    """Add one membership of a role that inherits or does not."""
    if sheet.version >= 16:
        inherit = inherits if spec.inherit is None else spec.inherit
        sheet.add(Membership(role, group, spec.admin, inherit, spec.set, usual=inherits), path)
        return
    if spec.inherit is not None or not spec.set:
        message = f"memberships have no options but ADMIN in PostgreSQL {sheet.version}"
        sheet.refuse("too-old", message, path, hint="take inherit: and set: away: 16 is the first version with them")
    sheet.add(Membership(role, group, spec.admin), path)


def spell_role(role: Role, state: State) -> dict[str, object]:
    """The role as a person would write it: only what is not PostgreSQL's default."""
    plain = Role(role.name)
    spelled = {field: role.field(field) for field in _ATTRIBUTES if role.field(field) != plain.field(field)}
    memberships = [thing for thing in state.objects.values() if isinstance(thing, Membership)]
    options = {each.group: _spell_options(each) for each in sorted(memberships, key=lambda each: each.group)}
    if options:
        spelled["member_of"] = options if any(options.values()) else list(options)
    for field in _SETTINGS:
        if role.field(field):
            spelled[field] = dict(setting.split("=", 1) for setting in role.field(field))
    return spelled | spell_satellites(role.address, state)


def _spell_options(membership: Membership) -> dict[str, bool]:
    """What is not what GRANT makes of the membership for this role."""
    plain = Membership(membership.role, membership.group, inherit=membership.usual)
    names = ("admin", "inherit", "set")
    return {option: membership.field(option) for option in names if membership.field(option) != plain.field(option)}
