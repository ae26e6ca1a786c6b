"""`extensions:`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from reconciler.kinds.extension import Extension
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import Name, Scalar, Strict
from .member import MembersSpec, flatten_members, spell_members
from .sheet import Sheet


class ExtensionSpec(Strict):
    """An extension. What is not written is not managed; where there is none yet it goes to `public`, in the
    version that PostgreSQL takes by itself."""

    schema_: Annotated[Name | None, Field(alias="schema")] = None
    version: Scalar | None = None
    comment: str | None = None
    members: MembersSpec = MembersSpec()


def flatten_extension(name: str, spec: ExtensionSpec, path: Path, sheet: Sheet) -> None:
    """Add the extension, and the rights on its members."""
    sheet.add(Extension(name, spec.schema_, spec.version, spec.comment), path)
    flatten_members(name, spec.members, (*path, "members"), sheet)


def spell_extension(extension: Extension, state: State) -> dict[str, object]:
    """The extension as a person would write it: in its schema, in whatever version."""
    spelled: dict[str, object] = {"schema": extension.schema}
    if not extension.own_comment:
        spelled["comment"] = extension.comment or ""
    members = spell_members(state)
    return {**spelled, "members": members} if members else spelled
