"""What the project says once for every object that says nothing itself: its owner, and exact grants."""

from __future__ import annotations

from reconciler.kinds.grant import Grant
from reconciler.kinds.owner import OF_SUPERUSERS, Owner, has_owner
from reconciler.kinds.privileges import is_grantable
from reconciler.kinds.registry import KINDS
from reconciler.kinds.satellite import identity_target
from reconciler.model.object import Object

from .project import ProjectSpec
from .sheet import Sheet


def fill_in(project: ProjectSpec, sheet: Sheet) -> None:
    """Declare the project's owner and, with `grants: all`, PostgreSQL's default grants where none are written."""
    for thing, _ in list(sheet.objects):
        if KINDS.of(thing).shared:
            continue  # not the project's: neither roles nor the database itself
        if project.owner is not None and has_owner(thing) and thing.kind not in OF_SUPERUSERS:
            _own(thing, project.owner, sheet)
        if project.grants == "all" and is_grantable(thing):
            _grant(thing, sheet)
            if thing.kind == "column" and thing.field("identity"):
                sheet.declared.add(("grant", identity_target(thing.address)))


def _own(thing: Object, owner: str, sheet: Sheet) -> None:
    marker = ("owner", thing.address)
    if marker not in sheet.declared:
        sheet.declared.add(marker)
        sheet.add(Owner(thing.address, owner), ("project", "owner"))


def _grant(thing: Object, sheet: Sheet) -> None:
    marker = ("grant", thing.address)
    if marker not in sheet.declared:
        sheet.declared.add(marker)
        for brought in KINDS.of(thing).brings(thing):
            if isinstance(brought, Grant):
                sheet.add(brought, ("project", "grants"))
