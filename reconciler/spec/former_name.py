"""`renamed_from:`, on everything that PostgreSQL can rename."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from reconciler.kinds.registry import KINDS
from reconciler.model.address import Address
from reconciler.model.rename import Said
from reconciler.model.source import Path

from .fields import Scalar
from .names import BadName, split_name
from .sheet import Sheet

FormerName = Annotated[Scalar, Field(min_length=1)]
"""The name before: of a part just that; of what lives in a schema `name`, or `schema.name` where that changes."""


def flatten_former_name(target: Address, written: str, path: Path, sheet: Sheet) -> None:
    """Note a rename. It may stay in the YAML for ever: once the old name is gone it says nothing."""
    if target.kind not in KINDS.inner and KINDS.of(target).rename is None:
        sheet.refuse("cannot-be-renamed", f"PostgreSQL has no rename for {target}", path)
        return
    try:
        formerly = _parts(target, written)
    except BadName as problem:
        sheet.refuse("bad-name", str(problem), path)
        return
    sheet.renames.append(Said(target, formerly, path))


def _parts(target: Address, written: str) -> tuple[str, ...]:
    kind = KINDS.inner.get(target.kind) or KINDS.of(target)
    in_a_schema = kind.top_level and kind.object_type.key[0] == "schema" and target.kind not in KINDS.inner
    if not in_a_schema:
        return (written,)
    parts = split_name(written)
    if len(parts) > 2:
        raise BadName(f'"{written}" must be written as name or schema.name')
    return parts


def check_former_names(sheet: Sheet) -> None:
    """Refuse what could not be told apart after it was applied: one old name for two, and names in a circle."""
    said: dict[Address, Said] = {}
    old = {each.address: _old(each) for each in sheet.renames}
    for each in sheet.renames:
        earlier = said.setdefault(old[each.address], each)
        if earlier is not each:
            message = f"{each.address} and {earlier.address} cannot both have been {old[each.address].name}"
            sheet.refuse("renamed-twice", message, each.path, also=earlier.path)
    for each in sheet.renames:
        _refuse_circle(each, old, sheet)


def _refuse_circle(said: Said, old: dict[Address, Address], sheet: Sheet) -> None:
    """Whether two objects have exchanged their names already shows nowhere."""
    here, seen = said.address, {said.address}
    while here in old:
        here = old[here]
        if here == said.address and old[here] != here:
            sheet.refuse(
                "renamed-in-a-circle",
                f"{said.address} gets its name in a circle, and once that is done nothing shows that it was",
                said.path,
                hint="go by way of a third name: apply once with it, then again with the final ones",
            )
        if here in seen:
            return
        seen.add(here)


def _old(said: Said) -> Address:
    """The old name as an address, everything around it being called as it is now."""
    address = said.address
    if address.kind in KINDS.inner:
        return Address(address.kind, (*address.path[:-1], said.formerly[-1]))
    place = KINDS.of(address).object_type.key.index("name")
    head = said.formerly[:-1] or address.path[:place]
    return Address(address.kind, (*head, said.formerly[-1], *address.path[place + 1 :]))
