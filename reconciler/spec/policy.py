"""`policies:` of a table."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, field_validator
from pydantic_core import PydanticCustomError

from reconciler.kinds.policy import Policy
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import Names, Sql
from .satellites import Commented, flatten_comment, spell_satellites
from .sheet import Sheet

# PostgreSQL stores the role that ran the statement, so the policy would depend on who deploys it.
_WHO_RUNS_IT = ("current_user", "current_role", "session_user")


class PolicySpec(Commented):
    """A row-level security policy."""

    permissive_or_restrictive: Annotated[Literal["permissive", "restrictive"], Field(alias="as")] = "permissive"
    command: Annotated[Literal["all", "select", "insert", "update", "delete"], Field(alias="for")] = "all"
    to: Names = ["public"]
    using: Sql | None = None
    with_check: Sql | None = None

    @field_validator("to")
    @classmethod
    def _real_roles(cls, roles: list[str]) -> list[str]:
        for role in roles:
            if role.lower() in _WHO_RUNS_IT:
                raise PydanticCustomError(
                    "current_user", "{role} is whoever applies the plan, not a fixed role", {"role": role.upper()}
                )
        return roles


def flatten_policy(schema: str, table: str, name: str, spec: PolicySpec, path: Path, sheet: Sheet) -> None:
    """Add the policy and its comment."""
    roles = ("public",) if "public" in spec.to else tuple(sorted(set(spec.to)))
    permissive = spec.permissive_or_restrictive == "permissive"
    policy = Policy(schema, table, name, permissive, spec.command, roles, spec.using, spec.with_check)
    flatten_comment(sheet.add(policy, path), spec, path, sheet)


def spell_policy(policy: Policy, state: State) -> dict[str, object]:
    """The policy as a person would write it, defaults left out."""
    spelled: dict[str, object] = {}
    if not policy.permissive:
        spelled["as"] = "restrictive"
    if policy.command != "all":
        spelled["for"] = policy.command
    spelled["to"] = list(policy.roles)
    if policy.using is not None:
        spelled["using"] = policy.using
    if policy.with_check is not None:
        spelled["with_check"] = policy.with_check
    return spelled | spell_satellites(policy.address, state)
