"""Roles (sql-createrole). They belong to the whole cluster, so `prune: all` never drops one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Compile, Kind
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .settings import change_settings
from .sql import literal, name, names


@dataclass(frozen=True, slots=True)
class Role(Object):
    """A role without its password.

    `connection_limit` is -1 for none; `valid_until` as PostgreSQL prints a timestamptz in UTC, or None;
    `member_of` sorted; `settings` as `name=value`, sorted.
    """

    kind = "role"
    key = ("name",)
    name: str
    login: bool = False
    superuser: bool = False
    create_db: bool = False
    create_role: bool = False
    inherit: bool = True
    replication: bool = False
    bypass_rls: bool = False
    connection_limit: int = -1
    valid_until: str | None = None
    member_of: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()


# Attribute → the words that switch it on and off. INHERIT is the one that is on by default.
_WORDS = {
    "login": ("LOGIN", "NOLOGIN"),
    "superuser": ("SUPERUSER", "NOSUPERUSER"),
    "create_db": ("CREATEDB", "NOCREATEDB"),
    "create_role": ("CREATEROLE", "NOCREATEROLE"),
    "inherit": ("INHERIT", "NOINHERIT"),
    "replication": ("REPLICATION", "NOREPLICATION"),
    "bypass_rls": ("BYPASSRLS", "NOBYPASSRLS"),
}


def _create(role: Role, _: Sequence[str]) -> list[Statement]:
    options = "".join(f" {word}" for word in _attributes(Role(role.name), role))
    created = Statement(f"CREATE ROLE {name(role.name)}{options}")
    return [created, *_memberships(Role(role.name), role), *_settings(Role(role.name), role).statements]


def _drop(role: Role) -> list[Statement]:
    return [Statement(f"DROP ROLE {name(role.name)}")]


def _alter(live: Role, desired: Role) -> Altered:
    words = " ".join(_attributes(live, desired))
    hazards = tuple(_hazards(live, desired))
    return Altered([Statement(f"ALTER ROLE {name(desired.name)} {words}", hazards)])


def _attributes(live: Role, desired: Role) -> Iterable[str]:
    for field, (on, off) in _WORDS.items():
        if live.field(field) != desired.field(field):
            yield on if desired.field(field) else off
    if live.connection_limit != desired.connection_limit:
        yield f"CONNECTION LIMIT {desired.connection_limit}"
    if live.valid_until != desired.valid_until:
        yield f"VALID UNTIL {literal(desired.valid_until or 'infinity')}"


def _hazards(live: Role, desired: Role) -> Iterable[Hazard]:
    if desired.superuser and not live.superuser:
        yield Hazard("loosens-access", "a superuser passes every permission check and every policy")
    if desired.bypass_rls and not live.bypass_rls:
        yield Hazard("loosens-access", "a role with BYPASSRLS sees every row of every table it may read")


def _membership(live: Role, desired: Role) -> Altered:
    return Altered(_memberships(live, desired))


def _memberships(live: Role, desired: Role) -> list[Statement]:
    gained = [group for group in desired.member_of if group not in live.member_of]
    lost = [group for group in live.member_of if group not in desired.member_of]
    hazard = Hazard("loosens-access", "a member has all rights of the role it joins")
    statements = []
    if lost:
        statements.append(Statement(f"REVOKE {names(lost)} FROM {name(desired.name)}"))
    if gained:
        statements.append(Statement(f"GRANT {names(gained)} TO {name(desired.name)}", (hazard,)))
    return statements


def _settings(live: Role, desired: Role) -> Altered:
    return Altered(change_settings(f"ALTER ROLE {name(desired.name)}", live.settings, desired.settings))


def role_needs(roles: Iterable[str]) -> list[Address]:
    """The addresses of these roles; `public` is none, and PostgreSQL's own are always there."""
    return [Address("role", (role,)) for role in roles if role != "public" and not role.startswith("pg_")]


def _needs(role: Role) -> Iterable[Address]:
    return role_needs(role.member_of)


ROLE = Kind(
    name="role",
    object_type=Role,
    catalog="pg_authid",
    create=_create,
    drop=_drop,
    rules={
        **dict.fromkeys(_WORDS, _alter),
        "connection_limit": _alter,
        "valid_until": _alter,
        "member_of": _membership,
        "settings": _settings,
    },
    needs=_needs,
    slots=lambda role: [("role", role.name)],
    compile=Compile.KEEP,
    top_level=True,
    schema=lambda role: None,
    shared=True,
)
