"""Rights of one role on one object (sql-grant). Where nobody writes any, they are left alone (D3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Compile, Kind, Locate, Outcome, Readdress, Replace, Row, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .privileges import LIKE_A_TABLE, OPTION, all_privileges, united
from .role import role_needs
from .satellite import Satellite, column_target, is_column, parent_of_target, target_name
from .sql import name
from .sql import role as role_name


@dataclass(frozen=True, slots=True)
class Grant(Satellite):
    """What `role` may do with `target`: sorted privileges, `SELECT` or `SELECT WITH GRANT OPTION`.

    `of_owner`: the role owns the target. Such a Grant exists only where it is not what PostgreSQL gives an
    owner by itself, which is everything. `granted`: where somebody else than the owner has granted a part of it, who
    (empty: the owner) granted which privileges, `INSERT, SELECT`; `passes_on`: the role has granted others some.
    """

    kind = "grant"
    key = ("target", "role")
    target: Address
    role: str
    privileges: tuple[str, ...]
    of_owner: bool = False
    granted: tuple[tuple[str, str], ...] = field(default=(), compare=False, repr=False)
    passes_on: bool = field(default=False, compare=False, repr=False)


def _create(grant: Grant, _: Sequence[str]) -> list[Statement]:
    taken = _revoke(grant, ["ALL"]) if grant.of_owner else []
    return taken + _granted(grant, grant.privileges)


def _drop(grant: Grant) -> list[Statement]:
    if grant.of_owner:
        passed_on = [each.removesuffix(OPTION) for each in grant.privileges if each.endswith(OPTION)]
        unsaid = _revoke(grant, passed_on, "GRANT OPTION FOR ") if passed_on else []
        return [*unsaid, _grant(grant, ["ALL"])]
    return _revoke(grant, ["ALL"])


def _privileges(live: Grant, desired: Grant) -> Outcome:
    if desired.of_owner:
        return Altered(_create(desired, ()))
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
        return f"{', '.join(privileges)} ON {_target(target)}"
    column = name(target.path[-1])
    listed = ", ".join(f"{privilege} ({column})" for privilege in privileges)
    return f"{listed} ON TABLE {name(*target.path[:-1])}"


def _target(target: Address) -> str:
    if target.kind in LIKE_A_TABLE:
        return f"TABLE {name(*target.path)}"
    if target.kind in ("foreign data wrapper", "server"):
        return f"FOREIGN {target_name(target).removeprefix('FOREIGN ')}"
    if target.kind == "aggregate":
        return f"FUNCTION {name(*target.path[:-1])}{target.path[-1]}"
    return target_name(target)


def _undone_by(grant: Grant) -> Address | None:
    """A REVOKE on a table takes the same rights on its columns, too (sql-revoke, Notes)."""
    if not is_column(grant.target.kind):
        return None
    whole = "table" if grant.target.kind == "column" else grant.target.kind.removesuffix(" column")
    return Grant(Address(whole, grant.target.path[:-1]), grant.role, ()).address


def _settle(grant: Grant, objects: Mapping[Address, Object], _: Mapping[Address, Object]) -> Grant | None:
    """Name the owner's grant as such; leave it out where it is everything an owner has anyway."""
    if _owner(grant.target, objects) != grant.role:
        return grant if grant.privileges else None
    everything = all_privileges(grant.target.kind, 0)
    return None if set(everything) <= set(grant.privileges) else replace(grant, of_owner=True)


def _becomes(grant: Grant, live: Mapping[Address, Object], desired: Mapping[Address, Object]) -> Grant | None:
    """A new owner takes over the rights of the old one, and keeps those it had (aclnewowner in acl.c)."""
    before, after = _owner(grant.target, live), _owner(grant.target, desired)
    if after is None or before is None or before == after or grant.role not in (before, after):
        return grant
    if grant.role == before:
        given = live.get(replace(grant, role=after).address)
        more = given.field("privileges") if given is not None else ()
        return replace(grant, role=after, privileges=united(grant.privileges, more))
    if replace(grant, role=before).address in live or not any(each.endswith(OPTION) for each in grant.privileges):
        return None  # told above, or contained in everything, which is what an owner has unless told otherwise
    return replace(grant, privileges=united(grant.privileges, all_privileges(grant.target.kind, 0)), of_owner=True)


def _owner(target: Address, objects: Mapping[Address, Object]) -> str | None:
    owner = objects.get(Address("owner", (*target.path, f"({target.kind})")))
    return None if owner is None else str(owner.field("role"))


def _read(row: Row, locate: Locate) -> Grant | None:
    classid, objid, objsubid, role, privileges, of_owner, by_others, passes_on, column = row
    target = locate(classid, objid, objsubid)
    if target is not None and column is not None and target.kind != "column":
        target = column_target(target, column)
    granted = tuple((grantor, listed) for grantor, listed in by_others)
    return Grant(target, role, tuple(privileges), of_owner, granted, passes_on) if target else None


def _needs(grant: Grant) -> Iterable[Address]:
    needed = [parent_of_target(grant.target), *role_needs([grant.role])]
    if is_column(grant.target.kind):
        return needed  # the grantor may have it for the whole table
    return [*needed, *(replace(grant, role=grantor).address for grantor, _ in grant.granted if grantor)]


def _readdressed(grant: Grant, to: Readdress) -> Grant:
    def renamed(role: str) -> str:
        return to(Address("role", (role,))).path[0]

    granted = tuple((renamed(grantor), listed) for grantor, listed in grant.granted)
    return replace(grant, role=renamed(grant.role), granted=granted)


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
    },
    parent=lambda grant: parent_of_target(grant.target),
    needs=_needs,
    # Changing the owner rewrites the owner's entries in the access list (sql-alterowner).
    after=("owner",),
    undeclared=True,
    compile=Compile.KEEP,
    follows=True,
    read=_read,
    becomes=_becomes,
    undone_by=_undone_by,
    settle=_settle,
    readdress=_readdressed,
)
