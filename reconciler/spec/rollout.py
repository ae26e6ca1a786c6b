"""`rollouts:`: the same policies on many tables, phase by phase."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from reconciler.kinds.row_security import RowSecurity
from reconciler.model.address import Address
from reconciler.model.source import Path

from .fields import Name, Names, Sql, Strict
from .policy import PolicySpec, flatten_policy
from .sheet import Sheet


class TablesSpec(Strict):
    """Globs over `schema.table`; a table is in when one includes it and none excludes it."""

    include: list[str] = Field(min_length=1)
    exclude: list[str] = []


class PhaseSpec(Strict):
    """What a phase adds to the phases before it."""

    requires: Names = []
    policies: dict[Name, PolicySpec] = {}


class RolloutSpec(Strict):
    """Phases in the order in which they are gone through; the current one includes all before it.

    `columns`: placeholder → table → what stands for it there, `default` for all others. A plain name is
    a column that the table must have; anything else is an SQL expression.
    """

    tables: TablesSpec
    columns: dict[Name, dict[str, Sql]] = {}
    row_security: Literal["enabled", "forced"] = "enabled"
    phase: str
    phases: dict[Name, PhaseSpec]

    @model_validator(mode="after")
    def _phase_exists(self) -> RolloutSpec:
        if self.phase not in self.phases:
            known = ", ".join(self.phases) or "none"
            message = 'there is no phase "{phase}"; there are: {known}'
            raise PydanticCustomError("unknown_phase", message, {"phase": self.phase, "known": known})
        return self

    def current(self) -> Iterable[tuple[str, PhaseSpec]]:
        """The phases up to and including the current one."""
        for name, phase in self.phases.items():
            yield name, phase
            if name == self.phase:
                return


def flatten_rollout(rollout: str, spec: RolloutSpec, path: Path, sheet: Sheet) -> None:
    """Add the policies of the current phases, and row security, to every table in scope."""
    tables = [a for a in sheet.places if a.kind == "table" and _in_scope(a, spec.tables)]
    if not tables:
        sheet.refuse("empty-rollout", f'rollout "{rollout}" reaches no declared table', (*path, "tables"))
    for phase, phase_spec in spec.current():
        if phase_spec.requires:
            _refuse_gates(phase, phase_spec, (*path, "phases", phase, "requires"), sheet)
    for table in tables:
        _enable(table, spec, path, sheet)
        for phase, phase_spec in spec.current():
            for policy, policy_spec in phase_spec.policies.items():
                where = (*path, "phases", phase, "policies", policy)
                filled = _filled(policy_spec, table, spec, where, sheet)
                schema, name = table.path
                flatten_policy(schema, name, policy, filled, where, sheet)


def _refuse_gates(phase: str, spec: PhaseSpec, path: Path, sheet: Sheet) -> None:
    """A gate that nobody evaluates must hold: better no plan than one that went past it."""
    sheet.refuse(
        "gate-not-evaluated",
        f'phase "{phase}" requires {", ".join(spec.requires)}, and this version cannot evaluate gates',
        path,
        hint="stay in the phase before it, or take `requires` away if you have checked by hand",
    )


def _in_scope(table: Address, tables: TablesSpec) -> bool:
    def among(patterns: Iterable[str]) -> bool:
        return any(fnmatchcase(table.name, pattern) for pattern in patterns)

    return among(tables.include) and not among(tables.exclude)


def _enable(table: Address, spec: RolloutSpec, path: Path, sheet: Sheet) -> None:
    """Switch row security on, unless the table itself says what it wants."""
    if ("row security", table) in sheet.declared:
        return
    sheet.declared.add(("row security", table))
    schema, name = table.path
    sheet.add(RowSecurity(schema, name, enabled=True, forced=spec.row_security == "forced"), path)


def _filled(policy: PolicySpec, table: Address, spec: RolloutSpec, path: Path, sheet: Sheet) -> PolicySpec:
    """The policy with every `{placeholder}` replaced by what stands for it on that table."""
    texts = {"using": policy.using, "with_check": policy.with_check}
    for placeholder, choices in spec.columns.items():
        mark = "{" + placeholder + "}"
        if not any(mark in (text or "") for text in texts.values()):
            continue
        stand_in = _stand_in(placeholder, choices, table, path, sheet)
        texts = {key: text.replace(mark, stand_in) if text else text for key, text in texts.items()}
    return policy.model_copy(update=texts)


def _stand_in(placeholder: str, choices: Mapping[str, str], table: Address, path: Path, sheet: Sheet) -> str:
    written = choices.get(table.name) or choices.get("default")
    column = Address("column", (*table.path, written or ""))
    if written is None or (written.isidentifier() and column not in sheet.places):
        missing = f'has no column "{written}"' if written else f"is not among the columns of {{{placeholder}}}"
        sheet.refuse(
            "no-rollout-column",
            f"{table} {missing}",
            path,
            hint=f"under `columns: {placeholder}:` say what stands for it: {table.name}: <column or expression>",
        )
    return written or placeholder


__all__ = ["RolloutSpec", "flatten_rollout"]
