"""A table and all its parts as a person would write them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reconciler.kinds.cluster import Cluster
from reconciler.kinds.partition import Partition, partition_address
from reconciler.kinds.primary_key import PrimaryKey
from reconciler.kinds.replica_identity import ReplicaIdentity
from reconciler.kinds.row_security import RowSecurity
from reconciler.kinds.table import Table
from reconciler.model.address import Address
from reconciler.model.state import State
from reconciler.spec.check import spell_check
from reconciler.spec.column import spell_column
from reconciler.spec.constraint import spell_storage
from reconciler.spec.exclude import spell_exclude
from reconciler.spec.foreign_key import spell_foreign_key
from reconciler.spec.index import spell_index
from reconciler.spec.key import spell_primary_key, spell_unique
from reconciler.spec.names import join_name
from reconciler.spec.policy import spell_policy
from reconciler.spec.replica_identity import spell_replica_identity
from reconciler.spec.rule import spell_rule
from reconciler.spec.satellites import spell_satellites
from reconciler.spec.statistics import spell_statistics
from reconciler.spec.trigger import spell_trigger

Spell = Callable[[Any, State], object]

_PARTS: tuple[tuple[str, str, Spell], ...] = (
    ("columns", "column", spell_column),
    ("unique", "unique", spell_unique),
    ("checks", "check", spell_check),
    ("excludes", "exclude", spell_exclude),
    ("foreign_keys", "foreign key", spell_foreign_key),
    ("indexes", "index", spell_index),
    ("statistics", "statistics", spell_statistics),
    ("triggers", "trigger", spell_trigger),
    ("policies", "policy", spell_policy),
    ("rules", "rule", spell_rule),
)


def spell_table(table: Table, family: State) -> dict[str, object]:
    """The table; `family` is the state of it and its parts."""
    spelled = spell_satellites(table.address, family)
    comment = {"comment": spelled.pop("comment")} if "comment" in spelled else {}
    result: dict[str, object] = {**comment, **_ties(table, family), **_options(table)}
    for section, kind, spell in _PARTS:
        of_kind = [thing for thing in family.objects.values() if thing.kind == kind]
        parts = {thing.address.path[-1]: spell(thing, family) for thing in of_kind}
        if parts:
            result[section] = parts
        if section == "columns":
            result |= _primary_key(family)
    return {**result, **_marks(table, family), **_row_security(family), **spelled}


def _ties(table: Table, family: State) -> dict[str, object]:
    """What ties the table to others."""
    tie = family.objects.get(partition_address(table.schema, table.name))
    ties: dict[str, object] = {}
    if isinstance(tie, Partition):
        bounds = tie.bounds.removeprefix("FOR VALUES ")
        ties = {
            "partition_of": join_name(tie.of_schema, tie.of_table),
            "values": "default" if bounds == "DEFAULT" else bounds,
        }
    if table.own_not_null_names:
        ties["not_null_names"] = "own"
    if table.inherits:
        ties["inherits"] = [join_name(*other) for other in table.inherits]
    return ties


def _options(table: Table) -> dict[str, object]:
    options: dict[str, object] = {"unlogged": True} if table.unlogged else {}
    if table.of_type:
        options["of"] = table.of_type
    if table.partition_by:
        options["partition_by"] = table.partition_by
    if table.access_method:
        options["access_method"] = table.access_method
    if table.tablespace:
        options["tablespace"] = table.tablespace
    if table.storage_parameters:
        options["storage"] = spell_storage(table.storage_parameters)
    return options


def _primary_key(family: State) -> dict[str, object]:
    for thing in family.objects.values():
        if isinstance(thing, PrimaryKey):
            return {"primary_key": spell_primary_key(thing, family)}
    return {}


def _marks(table: Table, family: State) -> dict[str, object]:
    """What the table uses one of its indexes for; an identity whose index is gone is none."""
    identity = family.objects.get(Address(ReplicaIdentity.kind, table.address.path))
    sorting = family.objects.get(Address(Cluster.kind, table.address.path))
    marks: dict[str, object] = {}
    if isinstance(identity, ReplicaIdentity) and (identity.index or identity.mode != "index"):
        marks["replica_identity"] = spell_replica_identity(identity)
    if isinstance(sorting, Cluster):
        marks["cluster_on"] = sorting.index
    return marks


def _row_security(family: State) -> dict[str, object]:
    for flags in family.objects.values():
        if isinstance(flags, RowSecurity) and (flags.enabled or flags.forced):
            forced = "forced" if flags.enabled else "forced but disabled"
            return {"row_security": forced if flags.forced else "enabled"}
    return {"row_security": "disabled"}
