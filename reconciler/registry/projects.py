"""Whether the projects that registered databases belong to are there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reconciler.kinds.registered_database import RegisteredDatabase, RegistryTable
from reconciler.kinds.sql import name
from reconciler.model.object import Object

from .completion import Misfit, yaml_path
from .visibility import visible

if TYPE_CHECKING:
    from psycopg import Connection


def missing_projects(connection: Connection, declared: Iterable[Object]) -> list[Misfit]:
    """The registered databases among `declared` whose project does not exist. Read-only.

    A project is a row that somebody else makes, so a plan cannot bring it about: better said now than by a
    NOT NULL constraint half way through.

    Raises:
        RegistryUnreadable: the role cannot see all projects.
    """
    rows = [thing for thing in declared if isinstance(thing, RegisteredDatabase)]
    misfits: list[Misfit] = []
    for registry in dict.fromkeys(row.registry for row in rows):
        there = _projects(connection, registry, {row.project for row in rows})
        misfits += [_misfit(row) for row in rows if row.registry == registry and row.project not in there]
    return misfits


def _projects(connection: Connection, registry: RegistryTable, wanted: set[str]) -> set[str]:
    table = visible(connection, registry.projects_schema, registry.projects_table)
    if table is None:
        return set()
    table.require(["id", registry.projects_key])
    key = name(registry.projects_key)
    projects = name(registry.projects_schema, registry.projects_table)
    query = f"SELECT {key}::text FROM {projects} WHERE {key}::text = ANY($1)"
    found = _raw(connection, query, sorted(wanted))
    return {project for (project,) in found}


def _raw(connection: Connection, query: str, wanted: list[str]) -> list[tuple[str]]:
    """The rows of a query with `$1`: names in it may hold per cent signs."""
    from psycopg import RawCursor

    return RawCursor(connection).execute(query.encode(), [wanted]).fetchall()


def _misfit(row: RegisteredDatabase) -> Misfit:
    at = row.registry
    where = f"{name(at.projects_schema, at.projects_table)}.{name(at.projects_key)}"
    return Misfit(
        "no-such-project",
        f'{row.address.name}: there is no project "{row.project}" in {where}',
        yaml_path(row),
        hint="create the project first, or correct the part before the slash",
    )
