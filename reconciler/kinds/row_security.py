"""The row-level security flags of a table (sql-altertable). Nobody writes them: nobody touches them (D3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Kind
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .relation import exclusive, table_address
from .sql import name


@dataclass(frozen=True, slots=True)
class RowSecurity(Object):
    """`enabled`: policies apply to roles other than the owner; `forced`: to the owner as well."""

    kind = "row security"
    key = ("schema", "table")
    schema: str
    table: str
    enabled: bool = False
    forced: bool = False


def _create(flags: RowSecurity, _: Sequence[str]) -> list[Statement]:
    return [*_enabled(flags), *([_forced(flags)] if flags.forced else [])]


def _drop(flags: RowSecurity) -> list[Statement]:
    return []  # the flags go with their table, and only then


def _alter_enabled(live: RowSecurity, desired: RowSecurity) -> Altered:
    return Altered(_enabled(desired) or [_disable(desired)])


def _alter_forced(live: RowSecurity, desired: RowSecurity) -> Altered:
    return Altered([_forced(desired)])


def _enabled(flags: RowSecurity) -> list[Statement]:
    # Rows without a policy that admits them disappear for everybody but the owner and BYPASSRLS.
    hazard = Hazard("tightens-access", "from now on only rows that a policy admits are visible")
    return [_statement(flags, "ENABLE ROW LEVEL SECURITY", hazard)] if flags.enabled else []


def _disable(flags: RowSecurity) -> Statement:
    hazard = Hazard("loosens-access", "without row security every role with a grant sees every row")
    return _statement(flags, "DISABLE ROW LEVEL SECURITY", hazard)


def _forced(flags: RowSecurity) -> Statement:
    if flags.forced:
        hazard = Hazard("tightens-access", "policies now apply to the table's owner, too")
        return _statement(flags, "FORCE ROW LEVEL SECURITY", hazard)
    hazard = Hazard("loosens-access", "the table's owner is no longer bound by its policies")
    return _statement(flags, "NO FORCE ROW LEVEL SECURITY", hazard)


def _statement(flags: RowSecurity, action: str, hazard: Hazard) -> Statement:
    sql = f"ALTER TABLE {name(flags.schema, flags.table)} {action}"
    return Statement(sql, (hazard,), exclusive(flags.schema, flags.table))


def _parent(flags: RowSecurity) -> Address:
    return table_address(flags.schema, flags.table)


def _needs(flags: RowSecurity) -> Iterable[Address]:
    return [_parent(flags)]


ROW_SECURITY = Kind(
    name="row security",
    object_type=RowSecurity,
    catalog="pg_class",
    create=_create,
    drop=_drop,
    rules={"enabled": _alter_enabled, "forced": _alter_forced},
    parent=_parent,
    needs=_needs,
    # D7: no moment in which row security is on and its policies are not there yet.
    after=("policy",),
    undeclared=True,
    follows=True,
)
