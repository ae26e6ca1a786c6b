"""The options of a sequence, in the YAML and in catalog form."""

from __future__ import annotations

from .fields import Strict

_LIMITS = {"smallint": 2**15 - 1, "integer": 2**31 - 1, "bigint": 2**63 - 1}


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
    """The options that are not PostgreSQL's defaults for that type (sql-createsequence)."""
    values = dict(option.split(" ") for option in options)
    numbers = {key: int(value) for key, value in values.items() if key != "cycle"}
    top = _LIMITS.get(type_name, _LIMITS["bigint"])
    down = numbers.get("increment", 1) < 0
    low, high = (-top - 1, -1) if down else (1, top)
    usual = {"increment": 1, "min": low, "max": high, "cache": 1}
    usual["start"] = numbers.get("max", high) if down else numbers.get("min", low)
    spelled: dict[str, object] = {key: value for key, value in numbers.items() if value != usual[key]}
    if values.get("cycle") == "true":
        spelled["cycle"] = True
    return spelled
