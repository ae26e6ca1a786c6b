"""`sequences:`."""

from __future__ import annotations

from typing import Literal

from reconciler.kinds.sequence import SequenceGenerator
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import ColumnName
from .names import join_name, split_qualified
from .satellites import Labelled, Owned, flatten_satellites, spell_satellites
from .sequence_options import SequenceOptions, flatten_options, spell_options
from .sheet import Sheet


class SequenceSpec(SequenceOptions, Labelled, Owned):
    """A sequence. One that is `owned_by` a column has the owner of its table and is dropped with the column."""

    type: Literal["smallint", "integer", "bigint"] = "bigint"
    unlogged: bool = False
    owned_by: ColumnName | None = None


def flatten_sequence(written: str, spec: SequenceSpec, path: Path, sheet: Sheet) -> None:
    """Add the sequence and its satellites."""
    schema, name = split_qualified(written)
    owned_by = split_qualified(spec.owned_by, 3) if spec.owned_by else ()
    sequence = SequenceGenerator(schema, name, spec.type, flatten_options(spec), spec.unlogged, owned_by)
    address = sheet.add(sequence, path)
    if owned_by and spec.owner is not None:
        sheet.refuse(
            "owner-of-owned-sequence",
            f"{address} belongs to a column, so its owner is that of the table (sql-altersequence)",
            (*path, "owner"),
            hint="leave `owner` away here, or `owned_by`",
        )
    flatten_satellites(address, spec, path, sheet)


def spell_sequence(sequence: SequenceGenerator, state: State) -> dict[str, object]:
    """The sequence as a person would write it: only what is not PostgreSQL's default."""
    spelled: dict[str, object] = {}
    if sequence.type != "bigint":
        spelled["type"] = sequence.type
    spelled |= spell_options(sequence.options, sequence.type)
    if sequence.unlogged:
        spelled["unlogged"] = True
    if sequence.owned_by:
        spelled["owned_by"] = join_name(*sequence.owned_by)
    return spelled | spell_satellites(sequence.address, state)
