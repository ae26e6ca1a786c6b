"""Security labels (sql-security-label). Nobody writes any on an object: they are left as they are (D3).

A provider has to be loaded in the session that sets a label; reading takes none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Compile, Kind, Locate, Row, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .satellite import (
    OF_IDENTITY,
    Satellite,
    column_target,
    declared_with,
    identity_target,
    is_gone,
    parent_of_target,
    sequence_of,
    target_name,
)
from .sql import literal, name


@dataclass(frozen=True, slots=True)
class SecurityLabel(Satellite):
    """The label that `provider` has on `target`; `sequence` is what that of an identity column is called."""

    kind = "security label"
    key = ("target", "provider")
    target: Address
    provider: str
    label: str
    sequence: str = field(default="", compare=False, repr=False)


def _create(label: SecurityLabel, _: Sequence[str]) -> list[Statement]:
    return [_statement(label, literal(label.label))]


def _drop(label: SecurityLabel) -> list[Statement]:
    return [_statement(label, "NULL", _MAY_OPEN)]


def _label(live: SecurityLabel, desired: SecurityLabel) -> Altered:
    return Altered([_statement(desired, literal(desired.label), _MAY_OPEN)])


def _statement(label: SecurityLabel, text: str, *hazards: Hazard) -> Statement:
    sql = f"SECURITY LABEL FOR {name(label.provider)} ON {target_name(label.target, label.sequence)} IS {text}"
    return Statement(sql, hazards)


# What a label means is its provider's business: to one it masks a column, to another it grants access.
_MAY_OPEN = Hazard("loosens-access", "the provider may protect the object less than it did by its label so far")


def _read(row: Row, locate: Locate) -> SecurityLabel | None:
    classid, objid, objsubid, provider, label, column, sequence = row
    target = locate(classid, objid, objsubid)
    if target is not None and column is not None and target.kind != "column":
        target = column_target(target, column)
    if target is not None and sequence:
        target = identity_target(target)
    return SecurityLabel(target, provider, label, sequence) if target else None


def _settle(label: SecurityLabel, objects: Mapping[Address, Object], _: Mapping[Address, Object]) -> SecurityLabel:
    sequence = sequence_of(label.target, objects)
    return replace(label, sequence=sequence) if sequence else label


def _becomes(
    label: SecurityLabel, _: Mapping[Address, Object], desired: Mapping[Address, Object]
) -> SecurityLabel | None:
    """It goes with the sequence, and what is said of it later is said under its name after."""
    return None if is_gone(label.target, desired) else _settle(label, desired, {})


def _parent(label: SecurityLabel) -> Address:
    return parent_of_target(label.target)


def _needs(label: SecurityLabel) -> Iterable[Address]:
    return [_parent(label)]


SECURITY_LABEL = Kind(
    name="security label",
    object_type=SecurityLabel,
    catalog="",
    create=_create,
    drop=_drop,
    rules={"label": _label, "sequence": Uncompared("that of the column, where it is compared")},
    parent=_parent,
    needs=_needs,
    undeclared=True,
    declared_on=lambda label: declared_with(label.target),
    compile=Compile.KEEP,
    follows=True,
    named_by_parent=lambda label: label.target.kind == OF_IDENTITY,
    read=_read,
    becomes=_becomes,
    settle=_settle,
)
