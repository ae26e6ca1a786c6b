"""`tables:`. Everything written under a table is a part of it."""

from __future__ import annotations

from typing import Literal

from reconciler.kinds.row_security import RowSecurity
from reconciler.kinds.table import Table
from reconciler.model.source import Path

from .column import AnyColumn, flatten_column
from .fields import Name, Scalar
from .names import split_qualified
from .policy import PolicySpec, flatten_policy
from .satellites import Owned, flatten_satellites
from .sheet import Sheet


class TableSpec(Owned):
    """An ordinary table with its parts."""

    columns: dict[Name, AnyColumn] = {}
    row_security: Literal["disabled", "enabled", "forced"] | None = None
    policies: dict[Name, PolicySpec] = {}
    unlogged: bool = False
    access_method: Name | None = None
    tablespace: Name | None = None
    storage: dict[str, Scalar] = {}


def flatten_table(written: str, spec: TableSpec, path: Path, sheet: Sheet) -> None:
    """Add the table and all its parts."""
    schema, name = split_qualified(written)
    storage = tuple(sorted(f"{key}={value}" for key, value in spec.storage.items()))
    table = Table(schema, name, spec.unlogged, spec.access_method, spec.tablespace, storage)
    address = sheet.add(table, path)
    for position, (column, column_spec) in enumerate(spec.columns.items(), 1):
        flatten_column(schema, name, column, column_spec, position, (*path, "columns", column), sheet)
    for policy, policy_spec in spec.policies.items():
        flatten_policy(schema, name, policy, policy_spec, (*path, "policies", policy), sheet)
    if spec.row_security is not None:
        sheet.declared.add(("row security", address))
        enabled, forced = spec.row_security != "disabled", spec.row_security == "forced"
        sheet.add(RowSecurity(schema, name, enabled, forced), (*path, "row_security"))
    flatten_satellites(address, spec, path, sheet)
