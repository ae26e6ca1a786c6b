"""The figures of a plan: how much of what, and which hazards have to be allowed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from reconciler.model.address import Address
from reconciler.model.change import Alter, Change, Create, Drop, Rename
from reconciler.model.kind import Registry
from reconciler.model.object import Object
from reconciler.model.plan import Plan, Step
from reconciler.model.statement import REFUSED_HAZARDS, Hazard

from .words import counted


@dataclass(frozen=True, slots=True)
class Figures:
    """Objects to create, alter and drop; not counted is what comes or goes with its whole or is carried over."""

    create: int
    alter: int
    drop: int
    rename: int
    rebuild: int
    steps: int
    transactions: int

    def sentence(self) -> str:
        """`29 to create, 3 to alter, 1 to drop; 2 rebuilt; 41 steps in 2 transactions`."""
        what = {"create": self.create, "alter": self.alter, "drop": self.drop, "rename": self.rename}
        parts = [", ".join(f"{count} to {verb}" for verb, count in what.items() if count)]
        parts += [f"{self.rebuild} rebuilt"] if self.rebuild else []
        parts += [f"{counted(self.steps, 'step')} in {counted(self.transactions, 'transaction')}"]
        return "; ".join(part for part in parts if part)


def figures(plan: Plan, kinds: Registry) -> Figures:
    """Count what a plan does."""
    changes = {change.address: change for change in plan.changes}
    told = [change for change in plan.changes if change.address not in plan.carried]
    whole = Counter(type(change) for change in told if not _goes_along(change, changes, kinds))
    rebuilt = len(plan.rebuilt.keys() - plan.carried.keys())
    steps = sum(len(transaction.steps) for transaction in plan.transactions)
    return Figures(whole[Create], whole[Alter], whole[Drop], whole[Rename], rebuilt, steps, len(plan.transactions))


def refused(plan: Plan) -> list[tuple[Step, Hazard]]:
    """The hazards that apply refuses unless they are allowed: each once per object, in order of the steps."""
    found: dict[tuple[Address, str], tuple[Step, Hazard]] = {}
    for step, hazard in plan.hazards():
        if hazard.name in REFUSED_HAZARDS:
            found.setdefault((step.address, hazard.name), (step, hazard))
    return list(found.values())


def allowance(plan: Plan, limit: int = 5) -> str:
    """What to write after `--allow` to let this plan pass: object by object while there are few."""
    dangers = refused(plan)
    if len(dangers) > limit:
        return ",".join(sorted({hazard.name for _, hazard in dangers}))
    return ",".join(f"{hazard.name}:{step.address.name}" for step, hazard in dangers)


def differences(plan: Plan, kinds: Registry) -> list[Change]:
    """The changes as they stand now: what a creation brings and the plan then changes does not differ yet."""
    new = {change.address for change in plan.changes if isinstance(change, Create)}
    found: list[Change] = []
    for change in plan.changes:
        if kinds.parent(object_of(change)) not in new:
            found.append(change)
        elif not isinstance(change, Drop):
            found.append(Create(change.desired))
    return found


def object_of(change: Change) -> Object:
    """The object a change is about: as it shall be, or as it was."""
    return change.live if isinstance(change, Drop) else change.desired


def _goes_along(change: Change, changes: dict[Address, Change], kinds: Registry) -> bool:
    parent = kinds.parent(object_of(change))
    above = changes.get(parent) if parent is not None else None
    return isinstance(above, Create) or (isinstance(change, Drop) and isinstance(above, Drop))
