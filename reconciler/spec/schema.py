"""`schemas:`."""

from __future__ import annotations

from reconciler.kinds.schema import Schema
from reconciler.model.source import Path
from reconciler.model.state import State

from .satellites import Labelled, Owned, flatten_satellites, spell_satellites
from .sheet import Sheet


class SchemaSpec(Labelled, Owned):
    """A schema."""


def flatten_schema(name: str, spec: SchemaSpec, path: Path, sheet: Sheet) -> None:
    """Add the schema and its satellites."""
    flatten_satellites(sheet.add(Schema(name), path), spec, path, sheet)


def spell_schema(schema: Schema, state: State) -> dict[str, object]:
    """The schema as a person would write it."""
    return spell_satellites(schema.address, state)
