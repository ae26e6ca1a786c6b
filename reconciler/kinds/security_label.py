"""Security labels (sql-security-label). Nobody writes any on an object: they are left as they are (D3).

A provider has to be loaded in the session that sets a label; reading takes none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Compile, Kind, Locate, Row
from reconciler.model.statement import Hazard, Statement

from .satellite import Satellite, column_target, parent_of_target, target_name
from .sql import literal, name


@dataclass(frozen=True, slots=True)
class SecurityLabel(Satellite):
    """The label that `provider` has on `target`."""

    kind = "security label"
    key = ("target", "provider")
    target: Address
    provider: str
    label: str


def _create(label: SecurityLabel, _: Sequence[str]) -> list[Statement]:
    return [_statement(label, literal(label.label))]


def _drop(label: SecurityLabel) -> list[Statement]:
    return [_statement(label, "NULL", _MAY_OPEN)]


def _label(live: SecurityLabel, desired: SecurityLabel) -> Altered:
    return Altered([_statement(desired, literal(desired.label), _MAY_OPEN)])


def _statement(label: SecurityLabel, text: str, *hazards: Hazard) -> Statement:
    sql = f"SECURITY LABEL FOR {name(label.provider)} ON {target_name(label.target)} IS {text}"
    return Statement(sql, hazards)


# What a label means is its provider's business: to one it masks a column, to another it grants access.
_MAY_OPEN = Hazard("loosens-access", "the provider may protect the object less than it did by its label so far")


def _read(row: Row, locate: Locate) -> SecurityLabel | None:
    classid, objid, objsubid, provider, label, column = row
    target = locate(classid, objid, objsubid)
    if target is not None and column is not None and target.kind != "column":
        target = column_target(target, column)
    return SecurityLabel(target, provider, label) if target else None


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
    rules={"label": _label},
    parent=_parent,
    needs=_needs,
    undeclared=True,
    compile=Compile.KEEP,
    follows=True,
    read=_read,
)
