"""Roles (sql-createrole). They belong to the whole cluster, so `prune: all` never drops one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Compile, Kind, Readdress, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .membership import Membership, Memberships, by_itself, change_memberships
from .renaming import renames
from .settings import change_settings
from .sql import literal, name


@dataclass(frozen=True, slots=True)
class Role(Object):
    """A role without its password.

    `connection_limit` is -1 for none; `valid_until` as PostgreSQL prints a timestamptz in UTC, or None;
    `member_of` sorted; `member_options` pairs of a group and what is not usual, as in `Memberships`;
    `memberships` every live grant of one, as in `Membership`. `settings` hold in all databases, `settings_here` in
    the one called `database`, both as `name=value`, sorted.
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
    member_options: tuple[tuple[str, str], ...] = ()
    # Which grantor REVOKE takes by itself follows from who reads.
    memberships: tuple[tuple[str, str, str, str], ...] = field(default=(), compare=False, repr=False)
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
    plain = Role(role.name, inherit=role.inherit)
    settings = [*_settings(plain, role).statements, *_settings_here(plain, role).statements]
    return [created, *_memberships(plain, role).statements, *settings]


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


def _memberships(live: Role, desired: Role) -> Altered:
    statements = change_memberships(desired.name, _held(live), _held(desired))
    # Who is no administrator of a group any more cannot have granted it to others.
    return Altered(statements, takes_away=any(each.sql.startswith("REVOKE") for each in statements))


def _held(role: Role) -> Memberships:
    granted = tuple(Membership(*each) for each in role.memberships)
    return Memberships(role.member_of, dict(role.member_options), granted, role.inherit)


def _settings(live: Role, desired: Role) -> Altered:
    return Altered(change_settings(f"ALTER ROLE {name(desired.name)}", live.settings, desired.settings))


def _settings_here(live: Role, desired: Role) -> Altered:
    alter = f"ALTER ROLE {name(desired.name)} IN DATABASE {name(desired.database or live.database)}"
    return Altered(change_settings(alter, live.settings_here, desired.settings_here))


def role_needs(roles: Iterable[str]) -> list[Address]:
    """The addresses of these roles; `public` is none, and PostgreSQL's own are always there."""
    return [Address("role", (role,)) for role in roles if role != "public" and not role.startswith("pg_")]


def _needs(role: Role) -> Iterable[Address]:
    return role_needs([*role.member_of, *(grantor for _, grantor, *_ in role.memberships if grantor)])


def _settle(role: Role, _: Mapping[Address, Object], live: Mapping[Address, Object]) -> Role:
    """Who creates a role without being superuser becomes its administrator by that alone (16 and later); nobody
    writes that."""
    found = live.get(role.address)
    if not isinstance(found, Role):
        return role
    unsaid = by_itself(_held(found).granted) - {*role.member_of}
    options = {*role.member_options, *(each for each in found.member_options if each[0] in unsaid)}
    return replace(role, member_of=tuple(sorted({*role.member_of, *unsaid})), member_options=tuple(sorted(options)))


def after_renames(role: str | None, to: Readdress) -> str | None:
    """What a role is called after renames; others name it in fields of their own, which PostgreSQL keeps as oids."""
    return None if role is None else to(Address("role", (role,))).path[0]


def _readdressed(role: Role, to: Readdress) -> Role:
    def renamed(other: str) -> str:
        return to(Address("role", (other,))).path[0]

    return replace(
        role,
        member_of=all_after_renames(role.member_of, to),
        member_options=tuple(sorted((renamed(group), options) for group, options in role.member_options)),
        memberships=tuple((renamed(group), renamed(by), how, origin) for group, by, how, origin in role.memberships),
    )


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
        "member_of": _memberships,
        "member_options": _memberships,
        "memberships": Uncompared("who granted a membership follows from who applies"),
        "settings": _settings,
        "settings_here": _settings_here,
        "database": Uncompared("the one that is read; not a property of the role"),
    },
    needs=_needs,
    slots=lambda role: [("role", role.name)],
    compile=Compile.KEEP,
    top_level=True,
    schema=lambda role: None,
    shared=True,
    settle=_settle,
    rename=renames(_known_by_name),
    readdress=_readdressed,
)
