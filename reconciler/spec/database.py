"""`databases:`: rows of the registry table, written as `project/name`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from reconciler.kinds.registered_database import RegisteredDatabase, RegistryTable, row_name
from reconciler.model.source import Path

from .fields import Strict
from .names import split_qualified
from .project import RegistrySpec, Secret
from .sheet import Sheet


def split_database(written: str) -> tuple[str, str]:
    """Project and name of `project/name`; a project with a slash in it stands in double quotes.

    Raises:
        ValueError: it has no such form; the message says why.
    """
    if written.startswith('"'):
        project, closing, rest = _unquoted(written)
    else:
        project, closing, rest = written.partition("/")
    if not closing or not project or not rest or project != project.strip() or rest != rest.strip():
        raise ValueError(f'"{written}" must be written as project/name')
    if written != row_name(project, rest):
        raise ValueError(f'"{written}" must be written as {row_name(project, rest)}, without quotes it does not need')
    return project, rest


def _unquoted(written: str) -> tuple[str, str, str]:
    inside, closing, rest = written[1:].replace('""', "\0").partition('"/')
    return inside.replace("\0", '"'), closing, rest.replace("\0", '""')


def _checked(value: Any) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("wrong_type", "a name is expected here")
    try:
        split_database(value)
    except ValueError as problem:
        raise PydanticCustomError("bad_database_name", "{reason}", {"reason": str(problem)}) from None
    return str(value)


DatabaseName = Annotated[str, BeforeValidator(_checked), WithJsonSchema({"type": "string"})]
"""`project/name`."""


class DatabaseSpec(Strict):
    """A registered database; host, port and database are those of the connection unless they are written here."""

    engine: Literal["postgresql", "mysql", "mongodb", "redis"]
    connection: Secret
    host: str | None = None
    port: Annotated[int, Field(ge=1, le=65535)] | None = None
    database: str | None = None


def registry_table(spec: RegistrySpec) -> RegistryTable:
    """The registry's tables and salt as a value."""
    schema, table = split_qualified(spec.table)
    projects_schema, projects_table = split_qualified(spec.projects.table)
    salt = spec.salt.reference()
    return RegistryTable(salt, schema, table, projects_schema, projects_table, spec.projects.key)


def flatten_database(written: str, spec: DatabaseSpec, registry: RegistryTable, path: Path, sheet: Sheet) -> None:
    """Add the row, without what only the connection string tells (see reconciler/registry/completion.py)."""
    project, name = split_database(written)
    reference = spec.connection.reference()
    database = RegisteredDatabase(
        project,
        name,
        registry,
        engine=spec.engine,
        host=spec.host,
        port=spec.port,
        database_name=spec.database,
        secret_source=str(reference),
        is_placeholder=reference.source == "placeholder",
        secret=reference,
    )
    sheet.add(database, path)


def spell_database(database: RegisteredDatabase) -> dict[str, object] | None:
    """The row as a person would write it, or None where the row does not say where its secret comes from."""
    source, _, name = (database.secret_source or "").partition(":")
    if source not in ("env", "file", "placeholder"):
        return None
    spelled: dict[str, object] = {"engine": database.engine, "connection": {source: name}}
    readable = {"host": database.host, "port": database.port, "database": database.database_name}
    return spelled | {key: value for key, value in readable.items() if value is not None}
