"""Which objects of a database are written, and who owns most of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from fnmatch import fnmatchcase

from reconciler.kinds.owner import Owner, has_owner
from reconciler.model.address import Address
from reconciler.model.kind import Registry
from reconciler.model.state import State

from .families import families


def wanted(state: State, schemas: Collection[str], kinds: Registry) -> set[Address]:
    """Top-level objects of these schemas (globs; all, when there is none), and the roles that any of them names."""
    kept: set[Address] = set()
    for head, family in families(state, kinds).items():
        ours = not kinds.of(head).shared or (head.kind == "database" and not schemas)
        if ours and in_schemas(head, state, schemas, kinds):
            kept.add(head)
            kept |= roles_of(family)
    return kept


def in_schemas(head: Address, state: State, schemas: Collection[str], kinds: Registry) -> bool:
    """Whether a top-level object lives in one of the schemas, or in none at all."""
    schema = kinds.of(head).schema(state.objects[head])
    return not schemas or schema is None or any(fnmatchcase(schema, pattern) for pattern in schemas)


def roles_of(family: State) -> set[Address]:
    """The roles that an object and what belongs to it name."""
    return {needed for each in family.objects for needed in family.needs.get(each, ()) if needed.kind == "role"}


def usual_owner(state: State, heads: Collection[Address], kinds: Registry) -> str | None:
    """The owner of most of these objects; None when nobody owns any, or of some it is not said who owns them."""
    owners: Counter[str] = Counter()
    for head, family in families(state, kinds).items():
        if head in heads and head.kind != "database":
            if has_owner(family.objects[head]) and Owner(head, "").address not in family.objects:
                return None
            found = (thing for thing in family.objects.values() if isinstance(thing, Owner))
            owners.update(thing.role for thing in found if _may_be_usual(thing))
    return owners.most_common(1)[0][0] if owners else None


def _may_be_usual(owner: Owner) -> bool:
    """A role of PostgreSQL's own is nobody's default: `public` belongs to one."""
    return not owner.role.startswith("pg_")
