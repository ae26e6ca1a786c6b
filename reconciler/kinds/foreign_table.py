"""Foreign tables (sql-createforeigntable). Columns, checks and triggers are their parts, kinds of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Kind, Outcome, Readdress, Replace
from reconciler.model.statement import Hazard, Statement

from .options import Confidential, Options, Secrets, all_items, changed_items, lost_secrets, named, with_options
from .relation import exclusive, relation_slot, type_slot
from .renaming import by_name, on_itself, renames
from .sql import name


@dataclass(frozen=True, slots=True)
class ForeignTable(Confidential):
    """A foreign table of `server`, without its parts; not one that inherits or is a partition.

    Its rows are elsewhere, so nothing that is done to it reads, rewrites or deletes any.
    """

    kind = "foreign table"
    key = ("schema", "name")
    schema: str
    name: str
    server: str
    options: Options = ()
    secrets: Secrets = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "secrets", named(self.secrets))


def _create(table: ForeignTable, parts: Sequence[str]) -> list[Statement]:
    body = "(\n    " + ",\n    ".join(parts) + "\n)" if parts else "()"
    head = f"CREATE FOREIGN TABLE {_name(table)} {body}\n    SERVER {name(table.server)}"
    return [with_options(table, head, all_items(table.options, table.secrets))]


def _drop(table: ForeignTable) -> list[Statement]:
    hazards = (Hazard("breaks-clients", "statements that rely on the table fail"), *lost_secrets(table.secrets))
    return [Statement(f"DROP FOREIGN TABLE {_name(table)}", hazards, exclusive(table.schema, table.name))]


def _server(live: ForeignTable, desired: ForeignTable) -> Outcome:
    return Replace("ALTER FOREIGN TABLE cannot change the server (sql-alterforeigntable)")


def _options(live: ForeignTable, desired: ForeignTable) -> Altered:
    items = changed_items((live.options, live.secrets), (desired.options, desired.secrets))
    lock = exclusive(desired.schema, desired.name)
    return Altered([with_options(desired, f"ALTER FOREIGN TABLE {_name(desired)}", items, lock=lock)])


def _name(table: ForeignTable) -> str:
    return name(table.schema, table.name)


def _slots(table: ForeignTable) -> Iterable[tuple[str, ...]]:
    return [relation_slot(table.schema, table.name), type_slot(table.schema, table.name)]


def _readdressed(table: ForeignTable, to: Readdress) -> ForeignTable:
    return replace(table, server=to(Address("server", (table.server,))).path[0])


FOREIGN_TABLE = Kind(
    name="foreign table",
    object_type=ForeignTable,
    catalog="pg_class",
    create=_create,
    drop=_drop,
    rules={
        "server": _server,
        "options": _options,
        "secrets": _options,
    },
    slots=_slots,
    top_level=True,
    spelled=("secrets",),
    rename=renames(by_name, lock=on_itself),
    readdress=_readdressed,
)
