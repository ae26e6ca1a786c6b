"""A golden case: a folder that says what is live, what is desired, and what the plan must be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from versions import fits

from reconciler.kinds.registry import KINDS
from reconciler.load import Loaded, load
from reconciler.model.address import Address
from reconciler.model.errors import Rejected
from reconciler.model.plan import Plan, Step
from reconciler.model.scope import Scope
from reconciler.model.state import State
from reconciler.spec.document import flatten
from reconciler.spec.sheet import Sheet

GOLDEN = Path(__file__).parent / "golden"
_OPTIONS = {"pg", "accept", "forbid", "known_failure", "prune", "owned", "labels"}


@dataclass(frozen=True)
class Case:
    """`tests/golden/<kind>/<what-happened>/`.

    desired.yaml, live.sql and plan.sql are needed; where servers before 18, say, need another plan, it is in
    plan.before-18.sql (make it empty, then --update-golden). seed.sql puts rows into the live side; case.yaml may
    say `pg: ">=15"`, `accept: [deletes-data]` (exactly the refused hazards that the plan may hold),
    `forbid: ["drop:column"]` (action and kind of steps that must not occur), `prune:` (default `all`),
    `owned: [[extension, citext]]` (what an earlier apply created: kind and names), `labels: true` for a case that
    needs a provider of security labels, and `known_failure: reason` for a case that is expected to fail.
    """

    folder: Path

    @property
    def name(self) -> str:
        return f"{self.folder.parent.name}/{self.folder.name}"

    def sql(self, name: str) -> str:
        """The text of one of the case's files; empty if there is none."""
        path = self.folder / name
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def plan_file(self, major: int) -> Path:
        """Where the plan for that major version is."""
        earlier = {
            int(path.name.split("-")[1].removesuffix(".sql")): path for path in self.folder.glob("plan.before-*.sql")
        }
        first = min((limit for limit in earlier if major < limit), default=None)
        return self.folder / "plan.sql" if first is None else earlier[first]

    @cached_property
    def options(self) -> dict[str, Any]:
        path = self.folder / "case.yaml"
        options = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}
        unknown = set(options) - _OPTIONS
        assert not unknown, f"{path}: unknown options {unknown}"
        return dict(options)

    def fits(self, major: int) -> bool:
        """Whether the case is for that major version."""
        return fits(str(self.options.get("pg", ">=14")), major)

    def loaded(self) -> Loaded:
        return load(self.folder / "desired.yaml")

    def sheet(self, loaded: Loaded, major: int) -> Sheet:
        sheet = flatten(loaded.document, major)
        if sheet.findings:
            raise Rejected(loaded.problem(f.code, f.message, f.path, hint=f.hint) for f in sheet.findings)
        return sheet

    def scope(self, loaded: Loaded, desired: State) -> Scope:
        own = {KINDS.of(thing).schema(thing) for thing in desired.objects.values() if KINDS.of(thing).top_level}
        schemas = tuple(loaded.document.project.schemas) or tuple(sorted(name for name in own if name))
        owned = frozenset(Address(kind, tuple(path)) for kind, *path in self.options.get("owned", ()))
        return Scope(schemas, self.options.get("prune", "all"), owned=owned)


def cases() -> Iterator[Case]:
    """Every golden case of a kind."""
    for path in sorted(GOLDEN.glob("*/*/live.sql")):
        yield Case(path.parent)


def shown(plan: Plan) -> str:
    """The plan as plan.sql holds it: every step with its number, action, address, lock and hazards."""
    parts = []
    for number, transaction in enumerate(plan.transactions, 1):
        if len(plan.transactions) > 1:
            parts.append(f"-- transaction {number}" + (f": {transaction.why}" if transaction.why else ""))
        parts += [_step(step) for step in transaction.steps]
    return "\n\n".join(parts) + "\n" if parts else "-- nothing to do\n"


def _step(step: Step) -> str:
    hazards = "".join(f"\n--   {hazard.name}: {hazard.reason}" for hazard in step.hazards)
    return f"-- {step.number}. {step.action} {step.address}{hazards}\n{step.sql};"
