"""Which roles a role is a member of, with which options, and by whose grant (sql-grant, GRANT on Roles).

Since 16 one membership may be granted by several roles, each with options of its own, and a member has the options of
all of them. A REVOKE takes away what one grantor gave; so what is to be gone is revoked of each.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from reconciler.model.statement import Hazard, Statement

from .sql import name, names

ADMIN, INHERIT, SET = "ADMIN", "INHERIT", "SET"


class Membership(NamedTuple):
    """One grant of a membership, of 16 and later.

    `grantor` is empty where it is the one that a REVOKE takes by itself; `options` are those that are on, `ADMIN,
    INHERIT, SET`; `origin` is not empty where the grantor is the role that set up the cluster.
    """

    group: str
    grantor: str
    options: str
    origin: str


class Memberships(NamedTuple):
    """The groups of a role, and what of their options is not usual.

    `options`: `ADMIN`, `NO INHERIT`, `INHERIT` only for a role that is NOINHERIT, `NO SET`; `inherits`: whether it is
    not, which GRANT takes for the membership by itself.
    """

    groups: tuple[str, ...]
    options: Mapping[str, str]
    granted: tuple[Membership, ...]
    inherits: bool

    def on(self, group: str) -> set[str]:
        """The options of one group that are on."""
        said = self.options.get(group, "").split(", ")
        return {option for option in (INHERIT, SET) if f"NO {option}" not in said} | ({ADMIN} & set(said))


def change_memberships(role: str, live: Memberships, desired: Memberships) -> list[Statement]:
    """The statements that bring the memberships of a role from live to desired, revoking first."""
    lost = [group for group in live.groups if group not in desired.groups]
    kept = [group for group in desired.groups if group in live.groups]
    gained = [group for group in desired.groups if group not in live.groups]
    return [
        *_revoked(role, lost, live.granted),
        *(each for group in kept for each in _fewer_options(role, group, live, desired)),
        *(each for group in kept for each in _more_options(role, group, live, desired)),
        *_granted(role, gained, desired),
    ]


def by_itself(granted: Iterable[Membership]) -> set[str]:
    """The groups that CREATE ROLE made whoever ran it an administrator of, and no more (sql-createrole, Notes)."""
    return {each.group for each in granted if each.options == ADMIN and each.origin}


def _revoked(role: str, groups: list[str], granted: Iterable[Membership]) -> list[Statement]:
    by_grantor: dict[str, list[str]] = {}
    for group in groups:
        for grantor in _grantors(group, granted):
            by_grantor.setdefault(grantor, []).append(group)
    return [
        Statement(f"REVOKE {names(from_one)} FROM {name(role)}{_granted_by(grantor)}")
        for grantor, from_one in sorted(by_grantor.items())
    ]


def _fewer_options(role: str, group: str, live: Memberships, desired: Memberships) -> list[Statement]:
    return [
        Statement(f"REVOKE {option} OPTION FOR {name(group)} FROM {name(role)}{_granted_by(grantor)}")
        for option in sorted(live.on(group) - desired.on(group))
        for grantor in _grantors(group, live.granted, option)
    ]


def _more_options(role: str, group: str, live: Memberships, desired: Memberships) -> list[Statement]:
    """Every option is said: to the grant of another grantor this adds one, which shall not have more."""
    if desired.on(group) <= live.on(group):
        return []
    if not live.granted:
        return [Statement(f"GRANT {name(group)} TO {name(role)} WITH ADMIN OPTION", (_JOINS,))]
    said = ", ".join(f"{option} {str(option in desired.on(group)).upper()}" for option in (ADMIN, INHERIT, SET))
    return [Statement(f"GRANT {name(group)} TO {name(role)} WITH {said}", (_JOINS,))]


def _granted(role: str, groups: list[str], desired: Memberships) -> list[Statement]:
    by_options: dict[str, list[str]] = {}
    for group in groups:
        by_options.setdefault(_with(desired.options.get(group, ""), desired.inherits), []).append(group)
    return [
        Statement(f"GRANT {names(alike)} TO {name(role)}{options}", (_JOINS,))
        for options, alike in sorted(by_options.items())
    ]


def _with(options: str, inherits: bool) -> str:
    words = {ADMIN: "ADMIN OPTION", INHERIT: "INHERIT TRUE", f"NO {SET}": "SET FALSE"}
    if inherits:
        words[f"NO {INHERIT}"] = "INHERIT FALSE"
    said = [words[option] for option in options.split(", ") if option in words]
    return f" WITH {', '.join(said)}" if said else ""


def _grantors(group: str, granted: Iterable[Membership], option: str = "") -> list[str]:
    """Who granted a membership, with an option where one is given; before 16 that does not matter."""
    grants = [each for each in granted if each.group == group]
    return sorted(each.grantor for each in grants if option in each.options) if grants else [""]


def _granted_by(grantor: str) -> str:
    return f" GRANTED BY {name(grantor)}" if grantor else ""


_JOINS = Hazard("loosens-access", "a member has all rights of the role it joins")
