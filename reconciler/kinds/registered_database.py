"""Registered databases: rows of the registry table. Not read from the catalogs, see reconciler/registry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reconciler.model.address import Address
from reconciler.model.errors import Unsupported
from reconciler.model.kind import Altered, Compile, Kind, Uncompared
from reconciler.model.object import Object
from reconciler.model.secret import Fingerprint, SecretReference, SecretUse
from reconciler.model.statement import Hazard, Lock, Statement

from .relation import column_address, table_address
from .sql import literal, name

COLUMNS = {
    "engine": "engine",
    "host": "host",
    "port": "port",
    "database_name": "database_name",
    "secret_source": "secret_source",
    "key_id": "secret_key_id",
    "fingerprint": "secret_fingerprint",
    "is_placeholder": "is_placeholder",
}
"""Field → column of the registry table, in the order of statements."""
CIPHERTEXT = "connection_string_encrypted"
"""The column that is written and never read."""
_SECRET = ("key_id", "fingerprint")


@dataclass(frozen=True, slots=True)
class RegistryTable:
    """Where registered databases are stored, whose rows they belong to, and the salt of their keys."""

    salt: SecretReference
    schema: str = "platform"
    table: str = "databases"
    projects_schema: str = "platform"
    projects_table: str = "projects"
    projects_key: str = "slug"


@dataclass(frozen=True, slots=True)
class RegisteredDatabase(Object):
    """A row of the registry table, without its ciphertext.

    `project` is what the project's key column holds. `host`, `port` and `database_name` None: there is
    none, or it is not known yet. `secret_source` e.g. `env:MONGODB_URL`. `key_id` and `fingerprint` None:
    not known. `secret` is where a declared one takes its connection string from; None for a live one.
    """

    kind = "registered database"
    key = ("project", "name")
    project: str
    name: str
    registry: RegistryTable
    engine: str
    host: str | None = None
    port: int | None = None
    database_name: str | None = None
    secret_source: str | None = None
    key_id: str | None = None
    fingerprint: Fingerprint | None = None
    is_placeholder: bool = False
    secret: SecretReference | None = None

    @property
    def address(self) -> Address:
        """One part, as people write it: `analytics/cache`."""
        return Address(self.kind, (row_name(self.project, self.name),))


def row_name(project: str, database: str) -> str:
    """`project/name`; a project that holds a slash or a quote is quoted, so that no two rows share a name."""
    plain = not set(project) & set('/"')
    return f"{project if plain else name(project)}/{database}"


def project_id_query(registry: RegistryTable, project: str, kind: str = "") -> str:
    """A query for the id of the project, NULL when there is none; `kind` e.g. `::text`."""
    projects = name(registry.projects_schema, registry.projects_table)
    return f"SELECT id{kind} FROM {projects} WHERE {name(registry.projects_key)} = {literal(project)}"


def _create(row: RegisteredDatabase, _: Sequence[str]) -> list[Statement]:
    if row.secret is None:
        raise Unsupported(
            f"{row.address} cannot be created again: where its secret comes from is not declared",
            hint=f"declare it under databases: as {row.address.name}",
        )
    columns = ["project_id", "name", *COLUMNS.values(), CIPHERTEXT]
    values = [_project(row), literal(row.name), *(_value(row.field(field)) for field in COLUMNS)]
    listed = ", ".join(name(column) for column in columns)
    start = _escaped(f"INSERT INTO {_table(row)}\n    ({listed})\nVALUES ({', '.join(values)}")
    return [Statement(f"{start}, %(secret)s)", lock=_lock(row), secret=_use(row, row.secret))]


def _alter(live: RegisteredDatabase, desired: RegisteredDatabase) -> Altered:
    """One UPDATE of all that changed; the ciphertext only when the secret or its key did."""
    changed = [field for field in COLUMNS if live.field(field) != desired.field(field)]
    sets = [f"{name(COLUMNS[field])} = {_value(desired.field(field))}" for field in changed]
    start, where = f"UPDATE {_table(desired)}\n   SET {', '.join(sets)}", f"\n WHERE {_where(desired)}"
    if desired.secret is None or not set(changed) & set(_SECRET):
        return Altered([Statement(start + where, lock=_lock(desired))])
    sql = f"{_escaped(start)}, {CIPHERTEXT} = %(secret)s{_escaped(where)}"
    return Altered([Statement(sql, lock=_lock(desired), secret=_use(desired, desired.secret))])


def _drop(row: RegisteredDatabase) -> list[Statement]:
    hazard = Hazard("deletes-data", "the encrypted connection string is deleted for good")
    return [Statement(f"DELETE FROM {_table(row)}\n WHERE {_where(row)}", (hazard,), _lock(row))]


def _use(row: RegisteredDatabase, reference: SecretReference) -> SecretUse:
    return SecretUse(
        reference,
        row.registry.salt,
        owner_query=project_id_query(row.registry, row.project, "::text"),
        row=row.address.name,
        key=f"databases.{row.address.name}.connection",
        fingerprint=row.fingerprint,
    )


def _value(value: str | int | bool | None) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int) else literal(value)


def _escaped(sql: str) -> str:
    """A per cent sign is doubled in a statement that holds a parameter (see Statement.secret)."""
    return sql.replace("%", "%%")


def _table(row: RegisteredDatabase) -> str:
    return name(row.registry.schema, row.registry.table)


def _project(row: RegisteredDatabase) -> str:
    return f"({project_id_query(row.registry, row.project)})"


def _where(row: RegisteredDatabase) -> str:
    return f"project_id = {_project(row)} AND name = {literal(row.name)}"


def _lock(row: RegisteredDatabase) -> Lock:
    return Lock("ROW EXCLUSIVE", _table(row))


def _needs(row: RegisteredDatabase) -> Iterable[Address]:
    """The tables with every column that the statements name, so that these come first."""
    at = row.registry
    yield table_address(at.schema, at.table)
    for column in ("project_id", "name", *COLUMNS.values(), CIPHERTEXT):
        yield column_address(at.schema, at.table, column)
    yield table_address(at.projects_schema, at.projects_table)
    yield column_address(at.projects_schema, at.projects_table, "id")
    yield column_address(at.projects_schema, at.projects_table, at.projects_key)


def _settle(
    row: RegisteredDatabase, objects: Mapping[Address, Object], _: Mapping[Address, Object]
) -> RegisteredDatabase | None:
    """A row that nobody declared goes with its table."""
    kept = row.secret is not None or table_address(row.registry.schema, row.registry.table) in objects
    return row if kept else None


REGISTERED_DATABASE = Kind(
    name="registered database",
    object_type=RegisteredDatabase,
    catalog="",
    create=_create,
    drop=_drop,
    rules={
        "registry": Uncompared("says where the row is, not what it holds"),
        **dict.fromkeys(COLUMNS, _alter),
        "secret": Uncompared("the fingerprint tells whether it leads to another secret"),
    },
    needs=_needs,
    compile=Compile.KEEP,
    # Rows stay when a column of their table changes its type.
    follows=True,
    top_level=True,
    schema=lambda row: row.registry.schema,
    reads_catalog=False,
    settle=_settle,
)
