"""Domains (sql-createdomain). Their checks are a kind of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconciler.model.kind import Altered, Kind, Outcome, Swap
from reconciler.model.statement import Hazard, Statement

from .expression import default_clause
from .renaming import by_name, renames
from .type_change import rounding
from .user_type import UserType, brings, quoted, set_aside, slots


@dataclass(frozen=True, slots=True)
class Domain(UserType):
    """A domain without its checks.

    `type` and `default` as PostgreSQL prints them; `collation` as a quoted, qualified name where it is not
    the type's own.
    """

    kind = "domain"
    type: str
    collation: str | None = None
    not_null: bool = False
    default: str | None = None


def _create(domain: Domain, parts: Sequence[str]) -> list[Statement]:
    words = [f"CREATE DOMAIN {quoted(domain)} AS {domain.type}"]
    if domain.collation:
        words.append(f"COLLATE {domain.collation}")
    if domain.default is not None:
        words.append(default_clause(domain.default))
    if domain.not_null:
        words.append("NOT NULL")
    return [Statement("\n    ".join([" ".join(words), *parts]))]


def _drop(domain: Domain) -> list[Statement]:
    return [Statement(f"DROP DOMAIN {quoted(domain)}")]


def _type(live: Domain, desired: Domain) -> Outcome:
    hazards = rounding([(live.type, desired.type)])
    return Swap("a domain cannot change its type or collation (sql-alterdomain)", hazards)


def _not_null(live: Domain, desired: Domain) -> Altered:
    if not desired.not_null:
        return Altered([Statement(f"ALTER DOMAIN {quoted(desired)} DROP NOT NULL")])
    fail = Hazard("may-fail-on-data", "fails if a column of the domain holds a null")
    return Altered([Statement(f"ALTER DOMAIN {quoted(desired)} SET NOT NULL", (*SCANS, fail))])


def _default(live: Domain, desired: Domain) -> Altered:
    action = "DROP DEFAULT" if desired.default is None else f"SET DEFAULT {desired.default}"
    return Altered([Statement(f"ALTER DOMAIN {quoted(desired)} {action}")])


# SHARE lock on each of those tables: reads go on, writes wait (measured on 14 and 18).
SCANS = (
    Hazard("scans-table", "every row of every table with a column of the domain is checked"),
    Hazard("blocks-writes", "the tables with a column of the domain take no writes until it has committed"),
)

DOMAIN = Kind(
    name="domain",
    object_type=Domain,
    catalog="pg_type",
    create=_create,
    drop=_drop,
    rules={
        "type": _type,
        "collation": _type,
        "not_null": _not_null,
        "default": _default,
    },
    slots=slots,
    set_aside=set_aside,
    brings=brings,
    spelled=("default",),
    top_level=True,
    rename=renames(by_name),
)
