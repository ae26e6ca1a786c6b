"""`tables:`. Everything written under a table is a part of it."""

from __future__ import annotations

from typing import Literal

from reconciler.kinds.cluster import Cluster
from reconciler.kinds.exclude import Exclude
from reconciler.kinds.index import Index
from reconciler.kinds.inheritance import Inheritance
from reconciler.kinds.made_name import primary_key_name
from reconciler.kinds.partition import Partition
from reconciler.kinds.primary_key import PrimaryKey
from reconciler.kinds.relation import column_address, table_address
from reconciler.kinds.replica_identity import ReplicaIdentity
from reconciler.kinds.row_security import RowSecurity
from reconciler.kinds.table import Table
from reconciler.kinds.typed_table import TypedTable
from reconciler.kinds.unique import Unique
from reconciler.model.source import Path

from .check import AnyCheck, flatten_check
from .column import AnyColumn, ComesWith, flatten_column
from .constraint import flatten_storage
from .exclude import ExcludeSpec, flatten_exclude
from .fields import Name, QualifiedName, QualifiedNames, Scalar, Sql
from .foreign_key import ForeignKeySpec, flatten_foreign_key
from .index import AnyIndex, flatten_index
from .key import AnyPrimaryKey, AnyUnique, flatten_primary_key, flatten_unique
from .names import split_qualified, sql_name
from .policy import PolicySpec, flatten_policy
from .replica_identity import AnyReplicaIdentity
from .rule import RuleSpec, flatten_rule
from .satellites import Labelled, Owned, flatten_satellites
from .sheet import Sheet
from .statistics import AnyStatistics, flatten_statistics
from .trigger import TriggerSpec, flatten_trigger


class TableSpec(Labelled, Owned):
    """A table with its parts.

    `partition_of` and `values` (`from (1) to (10)`, `in (1, 2)`, `with (modulus 2, remainder 0)` or `default`) make
    it a partition: it has the columns of the whole, and in `columns:` stands only what differs. So it is with
    `inherits` and with `of`, a composite type. `not_null_names: own`: the partition was once a table of its own, and
    its NOT NULL constraints are still called like that (since 18). `partitions: external`: somebody else makes and
    drops the partitions.
    """

    partition_of: QualifiedName | None = None
    values: Sql | None = None
    inherits: QualifiedNames = []
    of: str | None = None
    partition_by: Sql | None = None
    not_null_names: Literal["inherited", "own"] = "inherited"
    partitions: Literal["declared", "external"] = "declared"
    columns: dict[Name, AnyColumn] = {}
    primary_key: AnyPrimaryKey | None = None
    unique: dict[Name, AnyUnique] = {}
    checks: dict[Name, AnyCheck] = {}
    excludes: dict[Name, ExcludeSpec] = {}
    foreign_keys: dict[Name, ForeignKeySpec] = {}
    indexes: dict[Name, AnyIndex] = {}
    statistics: dict[Name, AnyStatistics] = {}
    replica_identity: AnyReplicaIdentity | None = None
    cluster_on: Name | None = None
    triggers: dict[Name, TriggerSpec] = {}
    row_security: Literal["disabled", "enabled", "forced", "forced but disabled"] | None = None
    policies: dict[Name, PolicySpec] = {}
    rules: dict[Name, RuleSpec] = {}
    unlogged: bool = False
    access_method: Name | None = None
    tablespace: Name | None = None
    storage: dict[str, Scalar] = {}


def flatten_table(written: str, spec: TableSpec, path: Path, sheet: Sheet) -> None:
    """Add the table and all its parts."""
    schema, name = split_qualified(written)
    storage = flatten_storage(spec.storage)
    table = Table(
        schema,
        name,
        spec.unlogged,
        spec.access_method,
        spec.tablespace,
        storage,
        partition_by=spec.partition_by,
        of_type=sql_name(spec.of) if spec.of else None,
        inherits=tuple(_pair(other) for other in spec.inherits),
        like=_pair(spec.partition_of) if spec.partition_of else None,
        own_not_null_names=spec.not_null_names == "own",
    )
    address = sheet.add(table, path)
    flatten_ties(schema, name, spec, path, sheet)
    for column, column_spec in spec.columns.items():
        place = (*path, "columns", column)
        flatten_column(schema, name, column, column_spec, place, sheet, comes_with=comes_with(spec))
    flatten_constraints(schema, name, spec, path, sheet)
    for index, index_spec in spec.indexes.items():
        flatten_index(schema, name, "table", index, index_spec, (*path, "indexes", index), sheet)
    for statistics, statistics_spec in spec.statistics.items():
        flatten_statistics(address, statistics, statistics_spec, (*path, "statistics", statistics), sheet)
    flatten_marks(schema, name, spec, path, sheet)
    for trigger, trigger_spec in spec.triggers.items():
        flatten_trigger(schema, name, "table", trigger, trigger_spec, (*path, "triggers", trigger), sheet)
    for policy, policy_spec in spec.policies.items():
        flatten_policy(schema, name, policy, policy_spec, (*path, "policies", policy), sheet)
    for rule, rule_spec in spec.rules.items():
        flatten_rule(address, rule, rule_spec, (*path, "rules", rule), sheet)
    if spec.row_security is not None:
        sheet.declared.add(("row security", address))
        enabled, forced = spec.row_security in ("enabled", "forced"), spec.row_security.startswith("forced")
        sheet.add(RowSecurity(schema, name, enabled, forced), (*path, "row_security"))
    flatten_satellites(address, spec, path, sheet)
    if spec.grants is not None:
        # Exact means exact: rights on a column are rights on the table's rows.
        sheet.declared |= {("grant", column_address(schema, name, column)) for column in spec.columns}


def flatten_ties(schema: str, table: str, spec: TableSpec, path: Path, sheet: Sheet) -> None:
    """Add what ties the table to others."""
    if spec.partition_of is not None:
        if spec.values is None:
            hint = "e.g. values: from (1) to (10), or values: default"
            sheet.refuse("partition-without-values", "a partition needs the values it is for", path, hint=hint)
        bounds = (spec.values or "").strip()
        bounds = "DEFAULT" if bounds.lower() == "default" else f"FOR VALUES {bounds}"
        sheet.add(Partition(schema, table, *_pair(spec.partition_of), bounds), (*path, "values"))
    elif spec.values is not None:
        sheet.refuse("values-without-partition", "values: belongs to a partition", (*path, "values"),
                     hint="say of which table with partition_of:")  # fmt: skip
    if spec.of:
        sheet.add(TypedTable(schema, table, sql_name(spec.of)), (*path, "of"))
    for other in spec.inherits:
        sheet.add(Inheritance(schema, table, *_pair(other)), (*path, "inherits"))
    if spec.partitions == "external":
        sheet.declared.add((Partition.kind, table_address(schema, table)))


def comes_with(spec: TableSpec) -> ComesWith:
    """What columns without a type come with."""
    if spec.of:
        return "type"
    return "table" if spec.partition_of or spec.inherits else None


def _pair(written: str) -> tuple[str, str]:
    schema, name = split_qualified(written)
    return schema, name


def flatten_constraints(schema: str, table: str, spec: TableSpec, path: Path, sheet: Sheet) -> None:
    """Add all constraints of the table."""
    if spec.primary_key is not None:
        flatten_primary_key(schema, table, spec.primary_key, (*path, "primary_key"), sheet)
    for unique, unique_spec in spec.unique.items():
        flatten_unique(schema, table, unique, unique_spec, (*path, "unique", unique), sheet)
    for check, check_spec in spec.checks.items():
        flatten_check(schema, table, check, check_spec, (*path, "checks", check), sheet)
    for exclude, exclude_spec in spec.excludes.items():
        flatten_exclude(schema, table, exclude, exclude_spec, (*path, "excludes", exclude), sheet)
    for key, key_spec in spec.foreign_keys.items():
        flatten_foreign_key(schema, table, key, key_spec, (*path, "foreign_keys", key), sheet)


def flatten_marks(schema: str, table: str, spec: TableSpec, path: Path, sheet: Sheet) -> None:
    """Add what the table uses one of its indexes for."""
    identity, sorting = spec.replica_identity, spec.cluster_on
    if identity is not None:
        kind = None if identity.index is None else _index_kind(table, identity.index, spec)
        marked = ReplicaIdentity(schema, table, identity.mode, identity.index, kind)
        sheet.add(marked, (*path, "replica_identity"))
    if sorting is not None:
        sheet.add(Cluster(schema, table, "table", sorting, _index_kind(table, sorting, spec)), (*path, "cluster_on"))


def _index_kind(table: str, index: str, spec: TableSpec) -> str:
    """The kind of what the index of that name keeps: a constraint of the table, or nothing but itself."""
    if spec.primary_key is not None and index == (spec.primary_key.name or primary_key_name(table)):
        return PrimaryKey.kind
    if index in spec.unique:
        return Unique.kind
    return Exclude.kind if index in spec.excludes else Index.kind
