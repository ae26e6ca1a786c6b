"""Checks of domains (sql-createdomain, sql-alterdomain)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Kind, Outcome, Replace
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .domain import SCANS
from .expression import enclosed
from .renaming import renames
from .sql import name


@dataclass(frozen=True, slots=True)
class DomainConstraint(Object):
    """A check; `expression` over VALUE as PostgreSQL prints it. `validated`: the values there already pass."""

    kind = "domain constraint"
    key = ("schema", "domain", "name")
    schema: str
    domain: str
    name: str
    expression: str
    validated: bool = True


_fails = Hazard("may-fail-on-data", "fails if a column of the domain holds a value that does not pass")


def _clause(check: DomainConstraint, _: Sequence[str]) -> str | None:
    return _definition(check) if check.validated else None  # CREATE DOMAIN does not take NOT VALID


def _definition(check: DomainConstraint) -> str:
    return f"CONSTRAINT {name(check.name)} CHECK {enclosed(check.expression)}"


def _create(check: DomainConstraint, _: Sequence[str]) -> list[Statement]:
    if not check.validated:
        return [_alter(check, f"ADD {_definition(check)} NOT VALID")]
    # NOT VALID first would gain nothing: VALIDATE takes the same lock (measured on 14 and 18).
    return [_alter(check, f"ADD {_definition(check)}", *SCANS, _fails)]


def _drop(check: DomainConstraint) -> list[Statement]:
    return [_alter(check, f"DROP CONSTRAINT {name(check.name)}")]


def _expression(live: DomainConstraint, desired: DomainConstraint) -> Outcome:
    return Replace("a check cannot change its expression (sql-alterdomain)")


def _validated(live: DomainConstraint, desired: DomainConstraint) -> Outcome:
    if not desired.validated:
        return Replace("a check that was validated stays so (sql-alterdomain)")
    return Altered([_alter(desired, f"VALIDATE CONSTRAINT {name(desired.name)}", *SCANS, _fails)])


def _alter(check: DomainConstraint, action: str, *hazards: Hazard) -> Statement:
    return Statement(f"ALTER DOMAIN {name(check.schema, check.domain)} {action}", hazards)


def _parent(check: DomainConstraint) -> Address:
    return Address("domain", (check.schema, check.domain))


def _needs(check: DomainConstraint) -> Iterable[Address]:
    return [_parent(check)]


def _harmless(check: DomainConstraint, live: Mapping[Address, Object]) -> bool:
    """Nothing uses a domain that is only being created."""
    return _parent(check) not in live


DOMAIN_CONSTRAINT = Kind(
    name="domain constraint",
    object_type=DomainConstraint,
    catalog="pg_constraint",
    create=_create,
    drop=_drop,
    rules={"expression": _expression, "validated": _validated},
    parent=_parent,
    needs=_needs,
    clause=_clause,
    harmless=_harmless,
    spelled=("expression",),
    rename=renames(),
    alike=True,
)
