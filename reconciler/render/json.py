"""A plan and a drift report as JSON, format version 1.

Both have `format_version`, `server_version`, `summary`, `scope` and `notes`. Objects are always
`{"kind", "name", "path"}`: the name as people write it, the path exact. New keys may be added within a
format version; nothing is taken away or changes its meaning. The same values give the same text.

A plan: `changes` (`action` create | alter | drop | rename, `object`, `root`: the outermost object it is a part
of, `fields`: of a new object those that are not the default; of an altered one those that change, with `live`
and `desired`; of a renamed one `formerly`, what it was called), `rebuilt` (`object`, `because`), `transactions`
(`why` it ends, `steps` with `number`, `action`, `object`, `sql`, `lock`, `hazards` and `secret`: the reference,
never the value).

A drift report: `in_sync` and `differences` (`difference` missing | extra | different | named otherwise,
`object`, `root`, `fields` with `live` and `declared`, `formerly`).
"""

from __future__ import annotations

from dataclasses import asdict

from reconciler.model.change import Alter, Change, Create, Drop, Rename
from reconciler.model.kind import Registry
from reconciler.model.plan import Plan, Step
from reconciler.model.statement import REFUSED_HAZARDS, Hazard

from .plain_data import Data, address_data, data, written
from .summary import differences, figures, object_of
from .values import notable

FORMAT_VERSION = 1

_ACTIONS: dict[type[Change], str] = {Create: "create", Alter: "alter", Drop: "drop", Rename: "rename"}
_DIFFERENCES: dict[type[Change], str] = {
    Create: "missing",
    Alter: "different",
    Drop: "extra",
    Rename: "named otherwise",
}


def render_json(plan: Plan, kinds: Registry) -> str:
    """The plan."""
    hazards = [hazard.name for _, hazard in plan.hazards()]
    document: dict[str, Data] = {
        **_head(plan),
        "empty": plan.empty,
        "summary": {
            **asdict(figures(plan, kinds)),
            "hazards": {name: hazards.count(name) for name in sorted(set(hazards))},
        },
        "changes": [_change(change, plan, kinds) for change in plan.changes],
        "rebuilt": [
            {"object": address_data(address), "because": address_data(plan.rebuilt[address])}
            for address in sorted(plan.rebuilt)
        ],
        "transactions": [
            {"why": transaction.why or None, "steps": [_step(step) for step in transaction.steps]}
            for transaction in plan.transactions
        ],
        **_tail(plan),
    }
    return written(document) + "\n"


def render_drift_json(plan: Plan, kinds: Registry) -> str:
    """What differs, without how to bring it back."""
    found = figures(plan, kinds)
    document: dict[str, Data] = {
        **_head(plan),
        "in_sync": not plan.changes,
        "summary": {
            "missing": found.create,
            "extra": found.drop,
            "different": found.alter,
            "named_otherwise": found.rename,
        },
        "differences": [_difference(change, plan, kinds) for change in differences(plan, kinds)],
        **_tail(plan),
    }
    return written(document) + "\n"


def _head(plan: Plan) -> dict[str, Data]:
    return {"format_version": FORMAT_VERSION, "server_version": plan.version}


def _tail(plan: Plan) -> dict[str, Data]:
    return {
        "scope": {
            "schemas": list(plan.scope.schemas),
            "prune": plan.scope.prune,
            "ignore": list(plan.scope.ignore),
            "owned_known": plan.scope.owned is not None,
            "managed": plan.managed,
            "undeclared": [address_data(address) for address in plan.undeclared],
            "ignored": [address_data(address) for address in plan.ignored],
            "unmodelled": [{"kind": each.kind, "name": each.name} for each in plan.unmodelled],
        },
        "notes": list(plan.notes),
    }


def _change(change: Change, plan: Plan, kinds: Registry) -> Data:
    return {"action": _ACTIONS[type(change)], **_about(change, plan), "fields": _fields(change, kinds, "desired")}


def _difference(change: Change, plan: Plan, kinds: Registry) -> Data:
    what = _DIFFERENCES[type(change)]
    return {"difference": what, **_about(change, plan), "fields": _fields(change, kinds, "declared")}


def _about(change: Change, plan: Plan) -> dict[str, Data]:
    address = change.address
    about = {"object": address_data(address), "root": address_data(plan.roots.get(address, address))}
    return {**about, "formerly": address_data(change.formerly)} if isinstance(change, Rename) else about


def _fields(change: Change, kinds: Registry, wanted: str) -> Data:
    if isinstance(change, Alter):
        pairs = ((name, change.live.field(name), change.desired.field(name)) for name in change.fields)
        return {name: {"live": data(live), wanted: data(desired)} for name, live, desired in pairs}
    if isinstance(change, Rename):
        return {}
    thing = object_of(change)
    side = "live" if isinstance(change, Drop) else wanted
    return {name: {side: data(value)} for name, value in notable(thing, kinds.of(thing))}


def _step(step: Step) -> Data:
    return {
        "number": step.number,
        "action": step.action,
        "object": address_data(step.address),
        "sql": step.sql,
        "lock": step.lock._asdict() if step.lock else None,
        "hazards": [_hazard(hazard) for hazard in step.hazards],
        "secret": ", ".join(str(reference) for reference in step.statement.references) or None,
    }


def _hazard(hazard: Hazard) -> Data:
    return {**hazard._asdict(), "refused": hazard.name in REFUSED_HAZARDS}
