"""Roles (sql-createrole). They belong to the whole cluster, so `prune: all` never drops one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Compile, Kind, Readdress, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .renaming import renames
from .settings import change_settings
from .sql import literal, name


@dataclass(frozen=True, slots=True)
class Role(Object):
    """A role without its password.

    `connection_limit` is -1 for none; `valid_until` as PostgreSQL prints a timestamptz in UTC, or None; `settings`
    hold in all databases, `settings_here` in the one called `database`, both as `name=value`, sorted.
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
    settings: tuple[str, ...] = ()
    settings_here: tuple[str, ...] = ()
    database: str = ""


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
    plain = Role(role.name)
    return [created, *_settings(plain, role).statements, *_settings_here(plain, role).statements]


def _drop(role: Role) -> list[Statement]:
    return [Statement(f"DROP ROLE {name(role.name)}")]


def _alter(live: Role, desired: Role) -> Altered:
    words = " ".join(_attributes(live, desired))
    hazards = tuple(_hazards(live, desired))
    return Altered([Statement(f"ALTER ROLE {name(desired.name)} {words}", hazards)])


def _attributes(live: Role, desired: Role) -> Iterable[str]:
    for attribute, (on, off) in _WORDS.items():
        if live.field(attribute) != desired.field(attribute):
            yield on if desired.field(attribute) else off
    if live.connection_limit != desired.connection_limit:
        yield f"CONNECTION LIMIT {desired.connection_limit}"
    if live.valid_until != desired.valid_until:
        yield f"VALID UNTIL {literal(desired.valid_until or 'infinity')}"


def _hazards(live: Role, desired: Role) -> Iterable[Hazard]:
    if desired.superuser and not live.superuser:
        yield Hazard("loosens-access", "a superuser passes every permission check and every policy")
    if desired.bypass_rls and not live.bypass_rls:
        yield Hazard("loosens-access", "a role with BYPASSRLS sees every row of every table it may read")


def _settings(live: Role, desired: Role) -> Altered:
    return Altered(change_settings(f"ALTER ROLE {name(desired.name)}", live.settings, desired.settings))


def _settings_here(live: Role, desired: Role) -> Altered:
    alter = f"ALTER ROLE {name(desired.name)} IN DATABASE {name(desired.database or live.database)}"
    return Altered(change_settings(alter, live.settings_here, desired.settings_here))


def role_needs(roles: Iterable[str]) -> list[Address]:
    """The addresses of these roles; `public` is none, and PostgreSQL's own are always there."""
    return [Address("role", (role,)) for role in roles if role != "public" and not role.startswith("pg_")]


def after_renames(role: str | None, to: Readdress) -> str | None:
    """What a role is called after renames; others name it in fields of their own, which PostgreSQL keeps as oids."""
    return None if role is None else to(Address("role", (role,))).path[0]


def all_after_renames(roles: Iterable[str], to: Readdress) -> tuple[str, ...]:
    """What roles are called after renames, sorted."""
    return tuple(sorted(to(Address("role", (role,))).path[0] for role in roles))


# An MD5 password is salted with the name (sql-alterrole); SCRAM ones stay.
_known_by_name = Hazard("breaks-clients", "sessions log in by the new name from now on; an MD5 password is cleared")


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
        "settings": _settings,
        "settings_here": _settings_here,
        "database": Uncompared("the one that is read; not a property of the role"),
    },
    slots=lambda role: [("role", role.name)],
    compile=Compile.KEEP,
    top_level=True,
    schema=lambda role: None,
    shared=True,
    rename=renames(_known_by_name),
)
