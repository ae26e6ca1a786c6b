"""The rights that come with a creation: what default privileges make of it (get_user_default_acl in aclchk.c)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reconciler.model.address import Address
from reconciler.model.kind import Circumstances
from reconciler.model.object import Object

from .grant import Grant
from .privileges import all_privileges, united
from .relation import column_address
from .satellite import identity_target, owner_of_target, sequence_of

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


def _objects_of(created: Object) -> str | None:
    """What default privileges call what a creation makes that has rights: with an identity column a sequence."""
    if created.kind == "column":
        return "sequences" if created.field("identity") else None
    return _OBJECTS.get(created.kind)


def by_role(grants: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """The grants of default privileges by role."""
    return {role: tuple(listed.split(", ")) if listed else () for role, listed in grants}


def governs(privileges: Object, created: Object) -> bool:
    """Whether default privileges, of whichever role, may apply to what is created."""
    schema = privileges.field("schema")
    return _objects_of(created) == privileges.field("objects") and schema in ("", created.address.path[0])


def grants_at_creation(created: Object, brought: Iterable[Object], at: Circumstances) -> Iterable[Object]:
    """What comes with a creation; the grants are those of the creating role's default privileges, if it has any."""
    objects = _objects_of(created)
    if objects is None:
        return brought
    target = identity_target(created.address) if created.kind == "column" else created.address
    anywhere = _entry(at, "", objects)
    here = _entry(at, created.address.path[0], objects)
    if anywhere is None and here is None:
        return brought
    usual = {each.role: each.privileges for each in brought if isinstance(each, Grant)}
    rights = _sum(usual if anywhere is None else anywhere, here or {})
    if anywhere is None or at.creator not in anywhere:
        # Nothing was taken from the creator, who thereby has everything.
        rights = _sum(rights, {at.creator: all_privileges(target.kind, at.version)})
    rest = [each for each in brought if not isinstance(each, Grant)]
    return [*rest, *_grants(target, rights, _owner(created, target, at), at)]


def _entry(at: Circumstances, schema: str, objects: str) -> Rights | None:
    found = at.objects.get(Address("default privileges", (at.creator, schema, objects)))
    return None if found is None else by_role(found.field("grants"))


def _sum(some: Rights, more: Rights) -> dict[str, tuple[str, ...]]:
    return {role: united(some.get(role, ()), more.get(role, ())) for role in {*some, *more}}


def _grants(target: Address, rights: Mapping[str, tuple[str, ...]], owner: str, at: Circumstances) -> list[Object]:
    """The rights once the object has its owner, who takes over what the creator had (aclnewowner in acl.c)."""
    left = {role: privileges for role, privileges in rights.items() if role not in (at.creator, owner)}
    own = united(rights[at.creator], rights.get(owner, ()))
    sequence = sequence_of(target, at.objects)
    found = [Grant(target, role, privileges, sequence=sequence) for role, privileges in sorted(left.items())]
    everything = own == all_privileges(target.kind, at.version)
    return [*found, *([] if everything else [Grant(target, owner, own, of_owner=True, sequence=sequence)])]


def _owner(created: Object, target: Address, at: Circumstances) -> str:
    """Who owns it in the end: a sequence that belongs to a column, whoever owns the table."""
    column = created.field("owned_by") if created.kind == "sequence" else ()
    target = identity_target(column_address(*column)) if column else target
    return owner_of_target(target, at.objects) or at.creator
