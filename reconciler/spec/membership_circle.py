"""Memberships must not form a circle: PostgreSQL refuses the one that would close it (sql-grant)."""

from __future__ import annotations

from collections.abc import Mapping

from reconciler.kinds.membership import Membership
from reconciler.model.source import Path

from .sheet import Sheet

Groups = Mapping[str, Mapping[str, Path]]
"""Role → the roles it is a member of → where that is written."""


def check_memberships(sheet: Sheet) -> None:
    """Refuse each circle once, at the membership that closes it."""
    groups: dict[str, dict[str, Path]] = {}
    for thing, path in sheet.objects:
        if isinstance(thing, Membership):
            circle = _way(thing.group, thing.role, groups)
            if circle:
                told = " in ".join((thing.role, *circle))
                message = f"roles cannot be members of each other in a circle: {told}"
                sheet.refuse("circle-of-roles", message, path, also=_other(circle, groups))
            else:
                groups.setdefault(thing.role, {})[thing.group] = path


def _other(circle: list[str], groups: Groups) -> Path | None:
    """Where the last membership of the circle before this one is written; a role in itself needs no other."""
    return groups[circle[-2]][circle[-1]] if len(circle) > 1 else None


def _way(start: str, end: str, groups: Groups) -> list[str]:
    """The roles from one to another, each a member of the next; empty where there is no such way."""
    before: dict[str, str] = {start: ""}
    waiting = [start]
    while waiting and end not in before:
        role = waiting.pop(0)
        for group in groups.get(role, ()):
            if group not in before:
                before[group] = role
                waiting.append(group)
    if end not in before:
        return []
    way = [end]
    while way[0] != start:
        way.insert(0, before[way[0]])
    return way
