"""Plans of nothing: as long as neither side has changed, there is still nothing to do."""

from __future__ import annotations

from pathlib import Path

from reconciler.model.inputs import digest_of
from reconciler.model.plan import Plan

from .packing import Unreadable, packed, unpacked
from .store import get, put

_FOLDER = "in-sync"


def remember_in_sync(cache: Path, sides: tuple[str, ...], plan: Plan) -> None:
    """Keep a plan of nothing; `sides` stand for all that it was made from."""
    if plan.empty and not plan.changes:
        put(cache / _FOLDER, _name(sides), packed(plan))


def plan_in_sync(cache: Path, sides: tuple[str, ...]) -> Plan | None:
    """The plan of nothing that was made from the same."""
    content = get(cache / _FOLDER, _name(sides))
    try:
        plan = None if content is None else unpacked(content)
    except Unreadable:
        return None
    return plan if isinstance(plan, Plan) else None


def _name(sides: tuple[str, ...]) -> str:
    return digest_of(repr(sides).encode())
