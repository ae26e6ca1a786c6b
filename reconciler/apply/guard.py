"""What a plan may not do unless somebody said so by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase

from reconciler.model.errors import Refused
from reconciler.model.plan import Plan, Step
from reconciler.model.statement import REFUSED_HAZARDS, Hazard

_TYPEABLE = 5
"""Up to how many objects are named in the option that is proposed."""


def refused(plan: Plan, allowed: Sequence[str]) -> list[tuple[Step, Hazard]]:
    """The dangerous steps that `allowed` (`all`, `deletes-data`, `deletes-data:app.*`) does not cover."""
    return [
        (step, hazard)
        for step, hazard in plan.hazards()
        if hazard.name in REFUSED_HAZARDS and not _is_allowed(hazard, step, allowed)
    ]


def check_allowed(plan: Plan, allowed: Sequence[str]) -> None:
    """Refuse a plan that holds a dangerous step nobody allowed.

    Raises:
        Refused: with every such step, and the option that would allow exactly these.
    """
    found = refused(plan, allowed)
    if not found:
        return
    lines = [f"  step {step.number}, {step.address}: {hazard.name}: {hazard.reason}" for step, hazard in found]
    listed = "\n".join(lines)
    count = len({step.number for step, _ in found})
    raise Refused(
        f"{count} step{'s' if count != 1 else ''} of the plan must be allowed by name:\n{listed}",
        hint=f"if that is what you want: --allow '{_options(found)}'",
    )


def _options(found: Iterable[tuple[Step, Hazard]]) -> str:
    """What would allow exactly these steps; just the hazards where there are too many to type."""
    names: dict[str, set[str]] = {}
    for step, hazard in found:
        names.setdefault(hazard.name, set()).add(step.address.name)
    options = []
    for hazard_name, addresses in sorted(names.items()):
        exact = [f"{hazard_name}:{address}" for address in sorted(addresses)]
        options += exact if len(exact) <= _TYPEABLE else [hazard_name]
    return ",".join(options)


def _is_allowed(hazard: Hazard, step: Step, allowed: Iterable[str]) -> bool:
    for entry in allowed:
        name, _, pattern = entry.partition(":")
        if name in ("all", hazard.name) and (not pattern or fnmatchcase(step.address.name, pattern)):
            return True
    return False
