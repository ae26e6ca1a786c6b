"""Check constraints of tables (sql-createtable)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reconciler.model.address import Address
from reconciler.model.kind import Kind, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from . import constraint as shared
from .constraint import Constraint
from .expression import enclosed
from .inheritance import comes_with_parents
from .renaming import on_whole, renames


@dataclass(frozen=True, slots=True)
class Check(Constraint):
    """A check; `expression` as PostgreSQL prints it.

    `enforced` since 18; what is not enforced is never validated either. `inherited`: it comes with the table's
    parents and is not written in CREATE TABLE. `on_kind` is the kind of `table`; that of a foreign table is not
    enforced, only relied on.
    """

    kind = "check"
    expression: str
    no_inherit: bool = False
    validated: bool = True
    enforced: bool = True
    inherited: bool = False
    on_kind: str = "table"


def _definition(check: Check) -> str:
    inherit = " NO INHERIT" if check.no_inherit else ""
    return f"CHECK {enclosed(check.expression)}{inherit}{'' if check.enforced else ' NOT ENFORCED'}"


def _clause(check: Check, _: Sequence[str]) -> str | None:
    if _comes_along(check):
        return ""
    # NOT VALID is ignored in CREATE TABLE: the constraint would be valid (sql-createtable has no such words).
    unchecked = check.enforced and not check.validated
    return None if unchecked else shared.clause(check, _definition(check))


def _comes_along(check: Check) -> bool:
    """Whether CREATE TABLE … INHERITS brings it; what is NOT VALID there would be valid here."""
    return check.inherited and (check.validated or not check.enforced)


def _create(check: Check, _: Sequence[str]) -> list[Statement]:
    if not check.enforced:
        return [shared.added(check, _definition(check), ())]
    if not check.validated:
        return [shared.added(check, f"{_definition(check)} NOT VALID", ())]
    fail = Hazard("may-fail-on-data", "fails if a row violates the constraint")
    return [shared.added(check, _definition(check), (shared.scans, fail))]


def _drop(check: Check) -> list[Statement]:
    return [shared.dropped(check)]


def _parent(check: Check) -> Address:
    return Address(check.on_kind, (check.schema, check.table))


def _needs(check: Check) -> Iterable[Address]:
    return [_parent(check)]


def _harmless(check: Check, live: Mapping[Address, Object]) -> bool:
    """On a new table there are no rows, and those of a foreign table are not looked at."""
    return check.on_kind != "table" or _parent(check) not in live


def _settle(check: Check, objects: Mapping[Address, Object], live: Mapping[Address, Object]) -> Check:
    """What a table inherits is valid where it was made after what it inherits, and stays so: that is no drift."""
    if not check.inherited or _comes_along(check):
        return check
    there = live.get(check.address)
    if isinstance(there, Check):
        return replace(check, validated=there.validated)
    if _parent(check) in live:
        return check  # it is added as it is before the table inherits
    leaders = [leader for leader in _leaders(check, objects) if isinstance(leader, Check)]
    return replace(check, validated=any(_gives_valid(leader, objects, live) for leader in leaders))


def _leaders(check: Check, objects: Mapping[Address, Object]) -> Iterable[Object | None]:
    table = objects.get(_parent(check))
    inherits = table.field("inherits") if table is not None else ()
    return (objects.get(Address(Check.kind, (*each, check.name))) for each in inherits)


def _gives_valid(leader: Check, objects: Mapping[Address, Object], live: Mapping[Address, Object]) -> bool:
    there = live.get(leader.address)
    stays = isinstance(there, Check) and there.expression == leader.expression
    return stays or _settle(leader, objects, live).validated


CHECK = Kind(
    name="check",
    object_type=Check,
    catalog="pg_constraint",
    create=_create,
    drop=_drop,
    rules={
        "expression": shared.replaced,
        "no_inherit": shared.replaced,
        "validated": shared.validity,
        "enforced": shared.replaced,
        "inherited": Uncompared("follows from the tables it inherits from"),
        "on_kind": Uncompared("with the kind of its relation the whole relation changes"),
    },
    parent=_parent,
    needs=_needs,
    clause=_clause,
    inseparable=lambda check, _: _comes_along(check),
    slots=shared.slots,
    harmless=_harmless,
    follows=True,
    settle=_settle,
    carried=("expression", "validated", "enforced"),
    spelled=("expression",),
    rename=renames(lock=on_whole),
    renamed_along=comes_with_parents,
    alike=True,
)
