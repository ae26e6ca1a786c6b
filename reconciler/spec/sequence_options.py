"""The options of a sequence, in the YAML and in catalog form."""

from __future__ import annotations

from reconciler.kinds.sequence_options import unusual

from .fields import Strict


class SequenceOptions(Strict):
    """Options of sequences and identity columns; absent ones are PostgreSQL's defaults."""

    start: int | None = None
    increment: int | None = None
    min: int | None = None
    max: int | None = None
    cache: int | None = None
    cycle: bool | None = None


def flatten_options(spec: SequenceOptions) -> tuple[str, ...]:
    """The options that were written, as `increment 5`."""
    written = {key: getattr(spec, key) for key in SequenceOptions.model_fields}
    return tuple(f"{key} {str(value).lower()}" for key, value in written.items() if value is not None)


def spell_options(options: tuple[str, ...], type_name: str) -> dict[str, object]:
    """The options that are not PostgreSQL's defaults for that type."""
    values = dict(option.split(" ") for option in unusual(options, type_name))
    return {key: value == "true" if key == "cycle" else int(value) for key, value in values.items()}
