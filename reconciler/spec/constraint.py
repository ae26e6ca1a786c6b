"""What the constraints of a table share when they are written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, TypeVar

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from reconciler.kinds.comment import Comment
from reconciler.kinds.constraint import IndexedConstraint
from reconciler.kinds.satellite import index_target
from reconciler.model.object import Object
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import Name, Names, Scalar
from .satellites import Commented, flatten_comment, spell_satellites
from .sheet import Sheet

T = TypeVar("T")


def _filled(items: list[T]) -> list[T]:
    if not items:
        raise PydanticCustomError("bad_value", "one or more are needed here, this list is empty")
    return items


FILLED = (AfterValidator(_filled), Field(json_schema_extra={"minItems": 1}))
"""What a list must be that needs something in it."""
Columns = Annotated[Names, *FILLED]
"""One or more columns, by name."""


class TimedSpec(Commented):
    """A constraint that may be checked at the end of the transaction; `initially_deferred` implies `deferrable`."""

    deferrable: bool = False
    initially_deferred: bool = False


class IndexedSpec(TimedSpec):
    """A constraint kept by an index, which takes a comment of its own."""

    index_comment: str | None = None
    include: Names = []
    storage: dict[str, Scalar] = {}
    tablespace: Name | None = None


def flatten_storage(storage: Mapping[str, str]) -> tuple[str, ...]:
    """Storage parameters as pg_class.reloptions holds them."""
    return tuple(f"{key}={value}" for key, value in storage.items())


def spell_storage(parameters: Iterable[str]) -> dict[str, str]:
    """Storage parameters as a mapping."""
    pairs = (parameter.partition("=") for parameter in parameters)
    return {key: value for key, _, value in pairs}


def flatten_indexed(constraint: IndexedConstraint, spec: IndexedSpec, path: Path, sheet: Sheet) -> None:
    """Add the constraint, its comment and that of its index."""
    address = sheet.add(constraint, path)
    flatten_comment(address, spec, path, sheet)
    if spec.index_comment:
        sheet.add(Comment(index_target(address), spec.index_comment), (*path, "index_comment"))


def indexed_fields(spec: IndexedSpec) -> tuple[tuple[str, ...], bool, bool, tuple[str, ...], str | None, bool]:
    """The fields of an IndexedConstraint, in their order."""
    deferrable = spec.deferrable or spec.initially_deferred
    storage = flatten_storage(spec.storage)
    return tuple(spec.include), deferrable, spec.initially_deferred, storage, spec.tablespace, False


def spell_indexed(constraint: IndexedConstraint, state: State) -> dict[str, object]:
    """The keys of an IndexedSpec that say more than the defaults, comments last."""
    spelled: dict[str, object] = {"include": list(constraint.include)} if constraint.include else {}
    spelled |= spell_timing(constraint)
    if constraint.storage_parameters:
        spelled["storage"] = spell_storage(constraint.storage_parameters)
    if constraint.tablespace:
        spelled["tablespace"] = constraint.tablespace
    spelled |= spell_satellites(constraint.address, state)
    of_index = spell_satellites(index_target(constraint.address), state)
    return spelled | {f"index_{key}": text for key, text in of_index.items()}


def spell_timing(constraint: Object) -> dict[str, object]:
    """`deferrable` and `initially_deferred`, the shorter of the two where both are true."""
    if constraint.field("initially_deferred"):
        return {"initially_deferred": True}
    return {"deferrable": True} if constraint.field("deferrable") else {}


def spell_flags(constraint: Object, usual: Mapping[str, bool]) -> dict[str, object]:
    """The booleans that differ from what is usual."""
    return {field: constraint.field(field) for field, value in usual.items() if constraint.field(field) != value}
