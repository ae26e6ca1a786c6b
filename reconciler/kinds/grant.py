"""Rights of one role on one object (sql-grant). Where nobody writes any, they are left alone (D3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Compile, Kind, Locate, Outcome, Readdress, Replace, Row, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .member import Types, in_schemas
from .privileges import LIKE_A_TABLE, OPTION, all_privileges, united
from .role import role_needs
from .satellite import (
    OF_IDENTITY,
    Satellite,
    column_target,
    declared_with,
    identity_target,
    is_column,
    is_gone,
    owner_of_target,
    parent_of_target,
    sequence_of,
    target_name,
)
from .sql import name
from .sql import role as role_name


@dataclass(frozen=True, slots=True)
class Grant(Satellite):
    """What `role` may do with `target`: sorted privileges, `SELECT` or `SELECT WITH GRANT OPTION`.

    `of_owner`: the role owns the target. Such a Grant exists only where it is not what PostgreSQL gives an
    owner by itself, which is everything. `granted`: where somebody else than the owner has granted a part of it, who
    (empty: the owner) granted which privileges, `INSERT, SELECT`; `passes_on`: the role has granted others some.

    `extension`: the one that the target is a member of, and that this is a part of, since the target is no object of
    its own. There the owner's rights are always told: who owns a member is told nowhere else. `as_came`: all rights
    on the member are those that the extension's script left (pg_init_privs). `types`: schema and name of what a
    routine takes. `sequence`: what that of an identity column is called, where that is the target.
    """

    kind = "grant"
    key = ("target", "role")
    target: Address
    role: str
    privileges: tuple[str, ...]
    of_owner: bool = False
    granted: tuple[tuple[str, str], ...] = field(default=(), compare=False, repr=False)
    passes_on: bool = field(default=False, compare=False, repr=False)
    extension: str = ""
    as_came: bool = field(default=False, compare=False, repr=False)
    types: Types = field(default=(), compare=False, repr=False)
    sequence: str = field(default="", compare=False, repr=False)

    @property
    def is_everything(self) -> bool:
        """Whether it is what PostgreSQL gives an owner by itself."""
        return self.of_owner and set(all_privileges(self.target.kind, 0)) <= set(self.privileges)


def _create(grant: Grant, _: Sequence[str]) -> list[Statement]:
    return [] if grant.is_everything else _given(grant)


def _given(grant: Grant) -> list[Statement]:
    taken = _revoke(grant, ["ALL"]) if grant.of_owner else []
    return taken + _granted(grant, grant.privileges)


def _drop(grant: Grant) -> list[Statement]:
    if grant.is_everything:
        return []
    if grant.of_owner:
        passed_on = [each.removesuffix(OPTION) for each in grant.privileges if each.endswith(OPTION)]
        unsaid = _revoke(grant, passed_on, "GRANT OPTION FOR ") if passed_on else []
        return [*unsaid, _grant(grant, ["ALL"])]
    return _revoke(grant, ["ALL"])


def _privileges(live: Grant, desired: Grant) -> Outcome:
    if desired.of_owner:
        return Altered(_drop(live) if desired.is_everything else _given(desired))
    if live.granted:
        return Replace("what somebody else has granted goes when theirs goes (sql-revoke): the owner grants it all")
    had = {privilege.removesuffix(OPTION): privilege.endswith(OPTION) for privilege in live.privileges}
    wanted = {privilege.removesuffix(OPTION): privilege.endswith(OPTION) for privilege in desired.privileges}
    lost = [privilege for privilege in had if privilege not in wanted]
    no_option = [privilege for privilege in had if had[privilege] and wanted.get(privilege) is False]
    gained = [privilege for privilege in desired.privileges if privilege not in live.privileges]
    gained = [privilege for privilege in gained if privilege not in no_option]
    if live.passes_on and (no_option or any(had[privilege] for privilege in lost)):
        return Replace("others have what it passed on, and must have it from somebody else first (sql-revoke)")
    statements = _revoke(live, lost) if lost else []
    statements += _revoke(live, no_option, "GRANT OPTION FOR ") if no_option else []
    return Altered(statements + _granted(desired, gained))


def _granted(grant: Grant, privileges: Iterable[str]) -> list[Statement]:
    plain = [privilege for privilege in privileges if not privilege.endswith(OPTION)]
    passed_on = [privilege.removesuffix(OPTION) for privilege in privileges if privilege.endswith(OPTION)]
    return [
        *([_grant(grant, plain)] if plain else []),
        *([_grant(grant, passed_on, OPTION)] if passed_on else []),
    ]


def _grant(grant: Grant, privileges: Sequence[str], option: str = "") -> Statement:
    sql = f"GRANT {_on(grant, privileges)} TO {role_name(grant.role)}{option}"
    if grant.role == "public":
        return Statement(sql, (Hazard("loosens-access", "PUBLIC is every role, also those that come later"),))
    return Statement(sql)


def _revoke(grant: Grant, privileges: Sequence[str], option: str = "") -> list[Statement]:
    """A REVOKE takes away what its grantor gave, which is the owner, whoever runs it with the owner's rights."""
    statements = []
    for grantor, listed in grant.granted or (("", ""),):
        theirs = [each for each in privileges if each == "ALL" or not listed or each in listed.split(", ")]
        if theirs:
            sql = f"REVOKE {option}{_on(grant, theirs)} FROM {role_name(grant.role)}"
            # GRANTED BY takes nobody but the current role (sql-revoke).
            other = f"SET LOCAL ROLE {name(grantor)};\n{sql};\nRESET ROLE"
            statements.append(Statement(other if grantor else sql))
    return statements


def _on(grant: Grant, privileges: Sequence[str]) -> str:
    target = grant.target
    if not is_column(target.kind):
        return f"{', '.join(privileges)} ON {_target(target, grant.sequence)}"
    column = name(target.path[-1])
    listed = ", ".join(f"{privilege} ({column})" for privilege in privileges)
    return f"{listed} ON TABLE {name(*target.path[:-1])}"


def _target(target: Address, sequence: str) -> str:
    if target.kind in LIKE_A_TABLE:
        return f"TABLE {name(*target.path)}"
    if target.kind in ("foreign data wrapper", "server"):
        return f"FOREIGN {target_name(target).removeprefix('FOREIGN ')}"
    if target.kind == "aggregate":
        return f"FUNCTION {name(*target.path[:-1])}{target.path[-1]}"
    return target_name(target, sequence)


def _undone_by(grant: Grant) -> Iterable[Address]:
    """A REVOKE on a table takes the same rights on its columns, too (sql-revoke, Notes)."""
    target = grant.target
    if not is_column(target.kind):
        return []
    wholes = _WITH_COLUMNS if target.kind == "column" else [target.kind.removesuffix(" column")]
    return [replace(grant, target=Address(whole, target.path[:-1])).address for whole in wholes]


# What a column is a part of.
_WITH_COLUMNS = ("table", "foreign table")


def _settle(grant: Grant, objects: Mapping[Address, Object], live: Mapping[Address, Object]) -> Grant | None:
    """Name the owner's grant as such; leave it out where it is everything an owner has anyway."""
    grant = replace(grant, sequence=sequence_of(grant.target, objects) or grant.sequence)
    if grant.extension:
        there = live.get(grant.address)
        owns = there is not None and bool(there.field("of_owner"))
        return replace(grant, of_owner=owns) if grant.privileges or owns else None
    if owner_of_target(grant.target, objects) != grant.role:
        return grant if grant.privileges else None
    everything = all_privileges(grant.target.kind, 0)
    return None if set(everything) <= set(grant.privileges) else replace(grant, of_owner=True)


def declared_on(grant: Grant) -> Address:
    """Who declares rights on a member declares those on its columns with them."""
    if grant.extension and grant.target.kind == "column":
        return Address("table", grant.target.path[:-1])
    return declared_with(grant.target)


def _becomes(grant: Grant, live: Mapping[Address, Object], desired: Mapping[Address, Object]) -> Grant | None:
    """A new owner takes over the rights of the old one, and keeps those it had (aclnewowner in acl.c)."""
    if grant.extension:
        return _moved(grant, live, desired)
    if is_gone(grant.target, desired):
        return None
    sequence = sequence_of(grant.target, desired)
    grant = replace(grant, sequence=sequence) if sequence not in ("", grant.sequence) else grant
    before, after = owner_of_target(grant.target, live), owner_of_target(grant.target, desired)
    if after is None or before is None or before == after or grant.role not in (before, after):
        return grant
    if grant.role == before:
        given = live.get(replace(grant, role=after).address)
        more = given.field("privileges") if given is not None else ()
        return replace(grant, role=after, privileges=united(grant.privileges, more))
    if replace(grant, role=before).address in live or not any(each.endswith(OPTION) for each in grant.privileges):
        return None  # told above, or contained in everything, which is what an owner has unless told otherwise
    return replace(grant, privileges=united(grant.privileges, all_privileges(grant.target.kind, 0)), of_owner=True)


def _moved(grant: Grant, live: Mapping[Address, Object], desired: Mapping[Address, Object]) -> Grant:
    """Members go to another schema with their extension (sql-alterextension, SET SCHEMA)."""
    before, after = (objects.get(_parent(grant)) for objects in (live, desired))
    here, there = (extension and extension.field("schema") for extension in (before, after))
    return _with_schemas(grant, lambda schema: there if here and there and schema == here else schema)


def _with_schemas(grant: Grant, to: Callable[[str], str]) -> Grant:
    target, types = in_schemas(grant.target, grant.types, to)
    return replace(grant, target=target, types=types)


def _read(row: Row, locate: Locate) -> Grant | None:
    classid, objid, objsubid, role, privileges, of_owner, by_others, passes_on, column, *rest = row
    extension, as_came, types, sequence = rest
    target = locate(classid, objid, objsubid)
    if target is not None and sequence:
        # A member of an extension is known by its name, whatever uses it.
        target = Address("sequence", (target.path[0], sequence)) if extension else identity_target(target)
    if target is not None and column is not None and target.kind != "column":
        target = column_target(target, column)
    granted = tuple((grantor, listed) for grantor, listed in by_others)
    if target is None:
        return None
    takes = tuple((schema, text) for schema, text in types)
    return Grant(
        target, role, tuple(privileges), of_owner, granted, passes_on, extension, as_came, takes, sequence or ""
    )


def _parent(grant: Grant) -> Address:
    return Address("extension", (grant.extension,)) if grant.extension else parent_of_target(grant.target)


def _needs(grant: Grant) -> Iterable[Address]:
    needed = [_parent(grant), *role_needs([grant.role])]
    if is_column(grant.target.kind):
        return needed  # the grantor may have it for the whole table
    return [*needed, *(replace(grant, role=grantor).address for grantor, _ in grant.granted if grantor)]


def _readdressed(grant: Grant, to: Readdress) -> Grant:
    def renamed(role: str) -> str:
        return to(Address("role", (role,))).path[0]

    granted = tuple((renamed(grantor), listed) for grantor, listed in grant.granted)
    after = replace(grant, role=renamed(grant.role), granted=granted)
    return _with_schemas(after, lambda s: to(Address("schema", (s,))).path[0]) if grant.extension else after


GRANT = Kind(
    name="grant",
    object_type=Grant,
    catalog="",
    create=_create,
    drop=_drop,
    rules={
        "privileges": _privileges,
        "of_owner": Uncompared("follows from the owner, which is compared"),
        "granted": Uncompared("who granted a right follows from who applied"),
        "passes_on": Uncompared("seen from the other grants"),
        "extension": Uncompared("what the target is a member of is no matter of rights"),
        "types": Uncompared("a part of the target's name"),
        "sequence": Uncompared("that of the column, where it is compared"),
        "as_came": Uncompared("tells import what goes without saying; the rights themselves are compared"),
    },
    parent=_parent,
    declared_on=declared_on,
    left=lambda grant: bool(grant.extension) and grant.is_everything,
    needs=_needs,
    # Changing the owner rewrites the owner's entries in the access list (sql-alterowner).
    after=("owner",),
    # An extension takes its members along to another schema; the sequence of an identity is renamed with its column.
    named_by_parent=lambda grant: bool(grant.extension) or grant.target.kind == OF_IDENTITY,
    # An access list has its entries in the order in which they were made, and no command changes it.
    as_written=True,
    undeclared=True,
    compile=Compile.KEEP,
    follows=True,
    read=_read,
    becomes=_becomes,
    undone_by=_undone_by,
    settle=_settle,
    readdress=_readdressed,
)
