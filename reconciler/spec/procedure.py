"""`procedures:`."""

from __future__ import annotations

from reconciler.kinds.procedure import Procedure
from reconciler.model.source import Path
from reconciler.model.state import State

from .names import split_signature
from .routine import RoutineSpec, routine_fields, spell_routine
from .satellites import flatten_satellites
from .sheet import Sheet


class ProcedureSpec(RoutineSpec):
    """A procedure, written under `schema.name(argument types)`, OUT arguments left out."""


def flatten_procedure(written: str, spec: ProcedureSpec, path: Path, sheet: Sheet) -> None:
    """Add the procedure and its satellites."""
    schema, name, types = split_signature(written)
    procedure = Procedure(schema, name, types, **routine_fields(types, spec))
    flatten_satellites(sheet.add(procedure, path), spec, path, sheet)


def spell_procedure(procedure: Procedure, state: State) -> dict[str, object]:
    """The procedure as a person would write it, defaults left out."""
    return spell_routine(procedure, state)
