"""What members of extensions are called: they are no objects of a state, but there are rights on them."""

from __future__ import annotations

from collections.abc import Callable

from reconciler.model.address import Address

from .sql import name

Types = tuple[tuple[str, str], ...]
"""Schema and quoted name of the types that a routine takes; no schema for those of PostgreSQL itself."""


def in_schemas(member: Address, types: Types, to: Callable[[str], str]) -> tuple[Address, Types]:
    """A member and the types it takes after schemas, its own and theirs, have got other names or it has moved."""
    if len(member.path) == 1:
        return (Address(member.kind, (to(member.path[0]),)) if member.kind == "schema" else member), types
    path = (to(member.path[0]), *member.path[1:])
    after = tuple((schema and to(schema), text) for schema, text in types)
    if after != types:
        printed = (f"{name(schema)}.{text}" if schema else text for schema, text in after)
        path = (*path[:-1], f"({', '.join(printed)})")
    return Address(member.kind, path), after
