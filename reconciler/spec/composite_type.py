"""`composite:` of a type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from reconciler.kinds.comment import Comment
from reconciler.kinds.composite_type import Attribute, CompositeType
from reconciler.model.address import Address
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import AnyName, Name, Sql, Strict, shorthand
from .former_name import flatten_former_name
from .names import sql_name
from .satellites import spell_satellites
from .sheet import Sheet


class AttributeSpec(Strict):
    """An attribute of a composite type; the shorthand is just its type."""

    type: Sql
    collation: AnyName | None = None
    comment: str | None = None
    renamed_from: Name | None = None


AnyAttribute = Annotated[AttributeSpec, shorthand("type")]


def flatten_composite_type(
    schema: str, name: str, written: Mapping[str, AttributeSpec], path: Path, sheet: Sheet
) -> Address:
    """Add the type and the comments on its attributes; returns its address."""
    attributes = [
        Attribute(each, attribute.type, sql_name(attribute.collation) if attribute.collation else "")
        for each, attribute in written.items()
    ]
    address = sheet.add(CompositeType(schema, name, tuple(attributes)), path)
    for each, attribute in written.items():
        target = Address("attribute", (schema, name, each))
        if attribute.renamed_from:
            flatten_former_name(target, attribute.renamed_from, (*path, "composite", each, "renamed_from"), sheet)
        if attribute.comment:
            sheet.add(Comment(target, attribute.comment), (*path, "composite", each, "comment"))
    return address


def spell_composite_type(composite: CompositeType, state: State) -> dict[str, object]:
    """The composite type as a person would write it."""
    attributes = {each[0]: _spell_attribute(composite, Attribute(*each), state) for each in composite.attributes}
    return {"composite": attributes, **spell_satellites(composite.address, state)}


def _spell_attribute(composite: CompositeType, attribute: Attribute, state: State) -> str | dict[str, object]:
    spelled: dict[str, object] = {"type": attribute.type}
    if attribute.collation:
        spelled["collation"] = attribute.collation
    target = Address("attribute", (composite.schema, composite.name, attribute.name))
    spelled |= spell_satellites(target, state)
    return attribute.type if len(spelled) == 1 else spelled
