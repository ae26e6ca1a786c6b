"""Tables (sql-createtable), partitioned ones, too. Columns, constraints and so on are kinds of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Kind, Outcome, Replace, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .partition import Partition, partition_address
from .relation import (
    Parameters,
    change_parameters,
    exclusive,
    relation_slot,
    table_address,
    type_slot,
    with_clause,
)
from .renaming import by_name, on_itself, renames
from .row_security import RowSecurity
from .sql import literal, name


@dataclass(frozen=True, slots=True)
class Table(Object):
    """A table without its parts.

    `access_method` is None for heap, `tablespace` None for the database's own; `storage_parameters` as
    in pg_class.reloptions. `partition_by` as PostgreSQL prints it, `RANGE (created_at)`. `of_type`, a quoted,
    qualified name, is the composite type whose attributes are its columns. `inherits` holds schema and name of the
    tables it inherits from, in their order. `like` (only as written), schema and name of the partitioned table
    whose columns it takes over, with the names of NOT NULL constraints unless `own_not_null_names`. `with_identity`:
    one of its columns counts.
    """

    kind = "table"
    key = ("schema", "name")
    schema: str
    name: str
    unlogged: bool = False
    access_method: str | None = None
    tablespace: str | None = None
    storage_parameters: Parameters = ()
    partition_by: str | None = None
    of_type: str | None = None
    inherits: tuple[tuple[str, str], ...] = ()
    like: tuple[str, str] | None = None
    own_not_null_names: bool = False
    with_identity: bool = False


def _create(table: Table, parts: Sequence[str]) -> list[Statement]:
    unlogged = "UNLOGGED " if table.unlogged else ""
    parts = [*([f"LIKE {name(*table.like)} {_ALIKE}"] if table.like else []), *parts]
    body = " (\n    " + ",\n    ".join(parts) + "\n)" if parts else "" if table.of_type else " ()"
    of_type = f" OF {table.of_type}" if table.of_type else ""
    inherits = f" INHERITS ({', '.join(name(*each) for each in table.inherits)})" if table.inherits else ""
    partitions = f" PARTITION BY {table.partition_by}" if table.partition_by else ""
    using = f" USING {name(table.access_method)}" if table.access_method else ""
    space = f" TABLESPACE {name(table.tablespace)}" if table.tablespace else ""
    options = with_clause(table.storage_parameters)
    head = f"CREATE {unlogged}TABLE {_name(table)}{of_type}{body}{inherits}{partitions}"
    created = Statement(f"{head}{using}{options}{space}")
    return [created, _renamed_not_nulls(table)] if table.like and table.own_not_null_names else [created]


def _renamed_not_nulls(table: Table) -> Statement:
    """LIKE takes over the names of NOT NULL constraints, too (since 18); give them those a table of its own has."""
    return Statement(f"""DO $$
declare each record;
begin
  for each in select k.conname, c.relname || '_' || a.attname || '_not_null' as own
    from pg_catalog.pg_constraint k
    join pg_catalog.pg_class c on c.oid = k.conrelid
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
    where k.conrelid = {literal(_name(table))}::pg_catalog.regclass and k.contype = 'n'
  loop
    if each.own <> each.conname and octet_length(each.own) < 64 then
      execute format('alter table %s rename constraint %I to %I', {literal(_name(table))}, each.conname, each.own);
    end if;
  end loop;
end $$""")


# All that a partition has to have like the partitioned table. An identity is not among it: a partition has that of
# the whole since 17, and none before (ddl-identity-columns).
_ALIKE = "INCLUDING ALL EXCLUDING COMMENTS EXCLUDING IDENTITY EXCLUDING INDEXES EXCLUDING STATISTICS"


def _drop(table: Table) -> list[Statement]:
    lost = [Hazard("deletes-data", "dropping a table deletes its rows for good")]
    if table.partition_by:  # whose rows are in its partitions, which are tables of their own
        lost = [Hazard("deletes-data", "the counter of an identity is lost")] if table.with_identity else []
    return [Statement(f"DROP TABLE {_name(table)}", tuple(lost), exclusive(table.schema, table.name))]


def _unlogged(live: Table, desired: Table) -> Altered:
    word = "UNLOGGED" if desired.unlogged else "LOGGED"
    hazard = Hazard("rewrites-table", "changing logging rewrites the whole table under an exclusive lock")
    return Altered([_alter(desired, f"SET {word}", hazard)])


def _access_method(live: Table, desired: Table) -> Altered:
    hazard = Hazard("rewrites-table", "changing the access method rewrites the whole table")
    return Altered([_alter(desired, f"SET ACCESS METHOD {name(desired.access_method or 'heap')}", hazard)])


def _tablespace(live: Table, desired: Table) -> Altered:
    hazard = Hazard("rewrites-table", "moving a table copies all its files under an exclusive lock")
    return Altered([_alter(desired, f"SET TABLESPACE {name(desired.tablespace or 'pg_default')}", hazard)])


def _storage_parameters(live: Table, desired: Table) -> Altered:
    alter = f"ALTER TABLE {_name(desired)}"
    return Altered(change_parameters(alter, live.storage_parameters, desired.storage_parameters))


def _partition_by(live: Table, desired: Table) -> Outcome:
    return Replace("a table cannot become partitioned, nor partitioned in another way (sql-altertable)")


def _alter(table: Table, action: str, *hazards: Hazard) -> Statement:
    return Statement(f"ALTER TABLE {_name(table)} {action}", hazards, exclusive(table.schema, table.name))


def _name(table: Table) -> str:
    return name(table.schema, table.name)


def _slots(table: Table) -> Iterable[tuple[str, ...]]:
    return [relation_slot(table.schema, table.name), type_slot(table.schema, table.name)]


def _brings(table: Table) -> Iterable[Object]:
    return [RowSecurity(table.schema, table.name)]


def _spared(table: Table, live: Mapping[Address, Object], declared: frozenset[tuple[str, Address]]) -> bool:
    """Whether it is a partition of a table whose partitions somebody else makes and drops."""
    tie = live.get(partition_address(table.schema, table.name))
    while isinstance(tie, Partition):
        of = table_address(tie.of_schema, tie.of_table)
        if ("partition", of) in declared:
            return True
        tie = live.get(partition_address(*of.path))
    return False


TABLE = Kind(
    name="table",
    unordered=("storage_parameters",),
    object_type=Table,
    catalog="pg_class",
    create=_create,
    drop=_drop,
    rules={
        "unlogged": _unlogged,
        "access_method": _access_method,
        "tablespace": _tablespace,
        "storage_parameters": _storage_parameters,
        "partition_by": _partition_by,
        "of_type": Uncompared("the tie is an object of its own"),
        "inherits": Uncompared("every tie is an object of its own; their order cannot change"),
        "like": Uncompared("only as written"),
        "with_identity": Uncompared("follows from its columns"),
        "own_not_null_names": Uncompared("no inherited constraint can be renamed"),
    },
    slots=_slots,
    brings=_brings,
    spared=_spared,
    top_level=True,
    rename=renames(by_name, lock=on_itself),
)
