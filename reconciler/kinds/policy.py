"""Row-level security policies (sql-createpolicy)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Kind, Outcome, Readdress, Replace
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .expression import enclosed
from .relation import exclusive, table_address
from .renaming import on_whole, renames
from .role import all_after_renames, role_needs
from .sql import name
from .sql import roles as role_list


@dataclass(frozen=True, slots=True)
class Policy(Object):
    """A policy; `roles` sorted, `public` for everybody; expressions as PostgreSQL prints them, or None."""

    kind = "policy"
    key = ("schema", "table", "name")
    schema: str
    table: str
    name: str
    permissive: bool = True
    command: str = "all"
    roles: tuple[str, ...] = ("public",)
    using: str | None = None
    with_check: str | None = None


def _create(policy: Policy, _: Sequence[str]) -> list[Statement]:
    kind = "PERMISSIVE" if policy.permissive else "RESTRICTIVE"
    head = f"CREATE POLICY {name(policy.name)} ON {_table(policy)}"
    body = f"\n    AS {kind} FOR {policy.command.upper()} TO {role_list(policy.roles)}"
    return [_statement(policy, head + body + _expressions(policy), _admits_more if policy.permissive else _tightens)]


def _drop(policy: Policy) -> list[Statement]:
    hazard = _tightens if policy.permissive else _admits_more
    return [_statement(policy, f"DROP POLICY {name(policy.name)} ON {_table(policy)}", hazard)]


def _roles(live: Policy, desired: Policy) -> Outcome:
    """A permissive policy for more roles admits more; so does a restrictive one for fewer."""
    wider, narrower = (live, desired) if desired.permissive else (desired, live)
    more = "public" not in wider.roles and not set(narrower.roles) <= set(wider.roles)
    sql = f"ALTER POLICY {name(desired.name)} ON {_table(desired)}\n    TO {role_list(desired.roles)}"
    return Altered([_statement(desired, sql, _admits_more if more else _tightens)])


def _rows(live: Policy, desired: Policy) -> Outcome:
    gone = (live.using and not desired.using) or (live.with_check and not desired.with_check)
    if gone:
        return Replace("ALTER POLICY cannot remove USING or WITH CHECK (sql-alterpolicy)")
    sql = f"ALTER POLICY {name(desired.name)} ON {_table(desired)}{_expressions(desired)}"
    return Altered([_statement(desired, sql, _admits_more)])


def _replace(live: Policy, desired: Policy) -> Outcome:
    return Replace("ALTER POLICY cannot change AS or FOR (sql-alterpolicy)")


def _expressions(policy: Policy) -> str:
    using = f"\n    USING {enclosed(policy.using)}" if policy.using is not None else ""
    check = f"\n    WITH CHECK {enclosed(policy.with_check)}" if policy.with_check is not None else ""
    return using + check


def _statement(policy: Policy, sql: str, hazard: Hazard) -> Statement:
    return Statement(sql, (hazard,), exclusive(policy.schema, policy.table))


# Whether a changed expression admits more rows cannot be told from its text, so it counts as if it does (D4).
_admits_more = Hazard("loosens-access", "roles may see or write rows that they could not before")
_tightens = Hazard("tightens-access", "roles may no longer see or write rows that they could before")


def _table(policy: Policy) -> str:
    return name(policy.schema, policy.table)


def _parent(policy: Policy) -> Address:
    return table_address(policy.schema, policy.table)


def _needs(policy: Policy) -> Iterable[Address]:
    return [_parent(policy), *role_needs(policy.roles)]


def _harmless(policy: Policy, live: Mapping[Address, Object]) -> bool:
    """While row security is off, a policy neither admits nor hides anything."""
    flags = live.get(Address("row security", (policy.schema, policy.table)))
    return flags is None or not flags.field("enabled")


def _readdressed(policy: Policy, to: Readdress) -> Policy:
    return replace(policy, roles=all_after_renames(policy.roles, to))


POLICY = Kind(
    name="policy",
    object_type=Policy,
    catalog="pg_policy",
    create=_create,
    drop=_drop,
    rules={
        "permissive": _replace,
        "command": _replace,
        "roles": _roles,
        "using": _rows,
        "with_check": _rows,
    },
    parent=_parent,
    needs=_needs,
    harmless=_harmless,
    spelled=("using", "with_check"),
    rename=renames(lock=on_whole),
    alike=True,
    readdress=_readdressed,
)
