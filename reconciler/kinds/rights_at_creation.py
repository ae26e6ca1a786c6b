"""The rights that come with a creation: what default privileges make of it (get_user_default_acl in aclchk.c)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reconciler.model.address import Address
from reconciler.model.kind import Circumstances
from reconciler.model.object import Object

from .grant import Grant
from .privileges import all_privileges, united

Rights = Mapping[str, tuple[str, ...]]
"""Role → privileges."""

# Kind → what ALTER DEFAULT PRIVILEGES calls it. Parts come without rights of their own.
_OBJECTS = {
    **dict.fromkeys(("table", "view", "materialized view", "foreign table"), "tables"),
    **dict.fromkeys(("function", "procedure", "aggregate", "window function"), "functions"),
    **dict.fromkeys(("enum", "domain", "composite type", "range type", "base type"), "types"),
    "sequence": "sequences",
    "schema": "schemas",
}


def by_role(grants: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """The grants of default privileges by role."""
    return {role: tuple(listed.split(", ")) if listed else () for role, listed in grants}


def governs(privileges: Object, created: Object) -> bool:
    """Whether default privileges, of whichever role, may apply to what is created."""
    schema = privileges.field("schema")
    return _OBJECTS.get(created.kind) == privileges.field("objects") and schema in ("", created.address.path[0])


def grants_at_creation(created: Object, brought: Iterable[Object], at: Circumstances) -> Iterable[Object]:
    """What comes with a creation; the grants are those of the creating role's default privileges, if it has any."""
    objects = _OBJECTS.get(created.kind, "")
    anywhere = _entry(at, "", objects)
    here = _entry(at, created.address.path[0], objects)
    if anywhere is None and here is None:
        return brought
    usual = {each.role: each.privileges for each in brought if isinstance(each, Grant)}
    rights = _sum(usual if anywhere is None else anywhere, here or {})
    if anywhere is None or at.creator not in anywhere:
        # Nothing was taken from the creator, who thereby has everything.
        rights = _sum(rights, {at.creator: all_privileges(created.kind, at.version)})
    rest = [each for each in brought if not isinstance(each, Grant)]
    return [*rest, *_grants(created, rights, _owner(created, at), at)]


def _entry(at: Circumstances, schema: str, objects: str) -> Rights | None:
    found = at.objects.get(Address("default privileges", (at.creator, schema, objects)))
    return None if found is None else by_role(found.field("grants"))


def _sum(some: Rights, more: Rights) -> dict[str, tuple[str, ...]]:
    return {role: united(some.get(role, ()), more.get(role, ())) for role in {*some, *more}}


def _grants(created: Object, rights: Mapping[str, tuple[str, ...]], owner: str, at: Circumstances) -> list[Object]:
    """The rights once the object has its owner, who takes over what the creator had (aclnewowner in acl.c)."""
    left = {role: privileges for role, privileges in rights.items() if role not in (at.creator, owner)}
    own = united(rights[at.creator], rights.get(owner, ()))
    found = [Grant(created.address, role, privileges) for role, privileges in sorted(left.items())]
    everything = own == all_privileges(created.kind, at.version)
    return [*found, *([] if everything else [Grant(created.address, owner, own, of_owner=True)])]


def _owner(created: Object, at: Circumstances) -> str:
    """Who owns it in the end: a sequence that belongs to a column, whoever owns the table."""
    column = created.field("owned_by") if created.kind == "sequence" else ()
    path = (*column[:2], "(table)") if column else (*created.address.path, f"({created.kind})")
    found = at.objects.get(Address("owner", path))
    return at.creator if found is None else str(found.field("role"))
