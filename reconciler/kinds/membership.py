"""Memberships of roles in roles (sql-grant, GRANT on Roles).

Since 16 one membership may be granted by several roles, each with options of its own, and a member has the options of
all of them. A REVOKE takes away what one grantor gave; so what is to be gone is revoked of each.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Compile, Kind, Locate, Outcome, Readdress, Replace, Row, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .role import role_needs
from .sql import name

_OPTIONS = ("admin", "inherit", "set")


@dataclass(frozen=True, slots=True)
class Membership(Object):
    """That `role` is a member of `group`: as its administrator, with its rights by itself, by SET ROLE.

    Before 16 a member may always SET ROLE, and whether it has the rights by itself is an attribute of the role, so
    `inherit` and `set` are True there. `usual` is the `inherit` that a GRANT takes by itself. Live and since 16,
    `granted` holds who granted it (empty: the one whom a REVOKE takes by itself) with which options, `admin, set`;
    `passes_on`: the role has granted others the same; `by_itself`: CREATE ROLE made it, for whoever ran it.
    """

    kind = "membership"
    key = ("role", "group")
    role: str
    group: str
    admin: bool = False
    inherit: bool = True
    set: bool = True
    usual: bool = True
    granted: tuple[tuple[str, str], ...] = field(default=(), compare=False, repr=False)
    passes_on: bool = field(default=False, compare=False, repr=False)
    by_itself: bool = field(default=False, compare=False, repr=False)


def _create(membership: Membership, _: Sequence[str]) -> list[Statement]:
    words = {"admin": "ADMIN OPTION", "inherit": f"INHERIT {_word(membership.inherit)}", "set": "SET FALSE"}
    plain = Membership(membership.role, membership.group, inherit=membership.usual)
    said = [words[option] for option in _OPTIONS if membership.field(option) != plain.field(option)]
    return [_grant(membership, f" WITH {', '.join(said)}" if said else "")]


def _drop(membership: Membership) -> list[Statement]:
    return [_revoke(membership, "", grantor) for grantor, _ in membership.granted or (("", ""),)]


def _options(live: Membership, desired: Membership) -> Outcome:
    lost = [option for option in _OPTIONS if live.field(option) and not desired.field(option)]
    if any(grantor for grantor, _ in live.granted) or (live.passes_on and "admin" in lost):
        return Replace("what an administrator has granted goes with being one (sql-revoke)")
    statements = [_revoke(live, f"{option.upper()} OPTION FOR ", "") for option in lost]
    gained = [option for option in _OPTIONS if desired.field(option) and not live.field(option)]
    # Options that are not said stay as they are (sql-grant).
    words = ", ".join("ADMIN OPTION" if option == "admin" else f"{option.upper()} TRUE" for option in gained)
    return Altered([*statements, *([_grant(desired, f" WITH {words}")] if gained else [])])


def _grant(membership: Membership, options: str) -> Statement:
    hazard = Hazard("loosens-access", "a member has all rights of the role it joins")
    return Statement(f"GRANT {name(membership.group)} TO {name(membership.role)}{options}", (hazard,))


def _revoke(membership: Membership, option: str, grantor: str) -> Statement:
    by = f" GRANTED BY {name(grantor)}" if grantor else ""
    return Statement(f"REVOKE {option}{name(membership.group)} FROM {name(membership.role)}{by}")


def _word(holds: bool) -> str:
    return "TRUE" if holds else "FALSE"


def _needs(membership: Membership) -> Iterable[Address]:
    """Both roles, and whoever granted it being an administrator of the group."""
    return [
        *role_needs([membership.role, membership.group]),
        *(Membership(grantor, membership.group).address for grantor, _ in membership.granted if grantor),
    ]


def _readdressed(membership: Membership, to: Readdress) -> Membership:
    def renamed(role: str) -> str:
        return to(Address("role", (role,))).path[0]

    granted = tuple((renamed(grantor) if grantor else "", options) for grantor, options in membership.granted)
    return replace(membership, role=renamed(membership.role), group=renamed(membership.group), granted=granted)


def _read(row: Row, _: Locate) -> Membership:
    *values, granted, passes_on, by_itself = row
    given = tuple((grantor, options) for grantor, options in granted)
    return replace(Membership(*values), granted=given, passes_on=passes_on, by_itself=by_itself)


MEMBERSHIP = Kind(
    name="membership",
    object_type=Membership,
    catalog="",
    create=_create,
    drop=_drop,
    rules={
        **dict.fromkeys(_OPTIONS, _options),
        "usual": Uncompared("an attribute of the role, which is compared"),
        "granted": Uncompared("who granted a membership follows from who applied"),
        "passes_on": Uncompared("seen from the other memberships"),
        "by_itself": Uncompared("says how it came to be"),
    },
    parent=lambda membership: Address("role", (membership.role,)),
    needs=_needs,
    # They must not form a circle, so those that go make way for those that come.
    crowds=lambda _: [("memberships",)],
    # Since 16 who creates a role without being superuser becomes its administrator by that alone (sql-createrole,
    # Notes), and may have granted others the role as such.
    left=lambda membership: membership.by_itself,
    compile=Compile.KEEP,
    schema=lambda membership: None,
    shared=True,
    read=_read,
    readdress=_readdressed,
)
