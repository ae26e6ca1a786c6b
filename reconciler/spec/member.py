"""`extensions: … members:`: rights on what an extension has made, where they are not those that it came with."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reconciler.kinds.grant import Grant
from reconciler.kinds.satellite import column_target, is_column
from reconciler.model.address import Address
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import Grants, Name, QualifiedName, Signature, Strict
from .names import join_name, split_name, split_signature
from .privileges import privileges
from .sheet import Member, Sheet


class MemberSpec(Strict):
    """A member of an extension; exactly these rights are on it."""

    grants: Grants


class MemberRelationSpec(MemberSpec):
    """A member that has columns: exactly these rights are on it and on its columns."""

    columns: dict[Name, MemberSpec] = {}


class MembersSpec(Strict):
    """Members of an extension by what they are; those that are not named have the rights they have."""

    schemas: dict[Name, MemberSpec] = {}
    languages: dict[Name, MemberSpec] = {}
    types: dict[QualifiedName, MemberSpec] = {}
    sequences: dict[QualifiedName, MemberSpec] = {}
    tables: dict[QualifiedName, MemberRelationSpec] = {}
    functions: dict[Signature, MemberSpec] = {}
    procedures: dict[Signature, MemberSpec] = {}
    aggregates: dict[Signature, MemberSpec] = {}
    views: dict[QualifiedName, MemberRelationSpec] = {}
    materialized_views: dict[QualifiedName, MemberRelationSpec] = {}
    foreign_data_wrappers: dict[Name, MemberSpec] = {}
    servers: dict[Name, MemberSpec] = {}
    foreign_tables: dict[QualifiedName, MemberRelationSpec] = {}


TYPES = ("enum", "composite type", "range type", "base type", "domain")
"""What `types:` may be; of a member only PostgreSQL knows which."""

_KINDS = {
    "schemas": "schema",
    "languages": "language",
    "types": TYPES[0],
    "sequences": "sequence",
    "tables": "table",
    "functions": "function",
    "procedures": "procedure",
    "aggregates": "aggregate",
    "views": "view",
    "materialized_views": "materialized view",
    "foreign_data_wrappers": "foreign data wrapper",
    "servers": "server",
    "foreign_tables": "foreign table",
}
_SECTIONS = {kind: section for section, kind in _KINDS.items()} | dict.fromkeys(TYPES, "types")
_ROUTINES = ("function", "procedure", "aggregate")
_TABLES = ("table", "foreign table")


def flatten_members(extension: str, members: MembersSpec, path: Path, sheet: Sheet) -> None:
    """Add one Grant per member and role."""
    for section, kind in _KINDS.items():
        split = split_signature if kind in _ROUTINES else split_name
        for written, spec in getattr(members, section).items():
            _flatten_member(extension, Address(kind, split(written)), spec, (*path, section, written), sheet)


def _flatten_member(extension: str, member: Address, spec: MemberSpec, path: Path, sheet: Sheet) -> None:
    sheet.declared.add(("grant", Address("table", member.path) if member.kind in _TABLES else member))
    sheet.members[member] = Member(extension, path)
    _flatten_grants(extension, member, spec.grants, (*path, "grants"), sheet)
    for column, each in spec.columns.items() if isinstance(spec, MemberRelationSpec) else ():
        target = column_target(member, column)
        if member.kind in _TABLES:
            target = Address("column", target.path)
        _flatten_grants(extension, target, each.grants, (*path, "columns", column, "grants"), sheet)


def _flatten_grants(extension: str, target: Address, grants: Grants, path: Path, sheet: Sheet) -> None:
    for role, written in grants.items():
        at = (*path, role)
        sheet.add(Grant(target, role, privileges(written, target.kind, at, sheet), extension=extension), at)


def spell_members(family: State) -> dict[str, dict[str, Any]]:
    """The members on which somebody has changed rights since the extension came; `family` is the extension's state.

    Every member has rights of its owner, which stand for it where nobody else has any.
    """
    grants = [each for each in family.objects.values() if isinstance(each, Grant) and not each.as_came]
    spelled: dict[str, dict[str, Any]] = {}
    for member in sorted({each.target for each in grants if not is_column(each.target.kind)}):
        written: dict[str, Any] = {"grants": _granted(member, grants)}
        columns = sorted({each.target for each in grants if _whole_path(each.target) == member.path})
        if columns:
            written["columns"] = {each.path[-1]: {"grants": _granted(each, grants)} for each in columns}
        spelled.setdefault(_SECTIONS[member.kind], {})[_key(member)] = written
    return spelled


def _whole_path(target: Address) -> tuple[str, ...]:
    return target.path[:-1] if is_column(target.kind) else ()


def _granted(target: Address, grants: Iterable[Grant]) -> dict[str, list[str]]:
    return {
        each.role: [privilege.lower() for privilege in each.privileges]
        for each in grants
        if each.target == target and not each.is_everything
    }


def _key(member: Address) -> str:
    if member.kind in _ROUTINES:
        return join_name(*member.path[:2]) + member.path[2]
    return join_name(*member.path)
