"""`foreign_keys:` of a table."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from reconciler.kinds.foreign_key import ForeignKey
from reconciler.model.source import Path
from reconciler.model.state import State

from .constraint import Columns, TimedSpec, spell_flags, spell_timing
from .fields import Names
from .names import BadName, join_name, split_qualified, split_signature
from .satellites import flatten_comment, spell_satellites
from .sheet import Sheet

Action = Literal["no action", "restrict", "cascade", "set null", "set default"]


def split_reference(text: str) -> tuple[str, str, tuple[str, ...]]:
    """Schema, table and columns (none where none are written) of `schema.table(column, column)`."""
    if not text.rstrip().endswith(")"):
        schema, table = split_qualified(text)
        return schema, table, ()
    schema, table, listed = split_signature(text)
    return schema, table, tuple(split_qualified(column, 1)[0] for column in listed[1:-1].split(","))


def _checked(value: Any) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("wrong_type", "a table is expected here, as schema.table or schema.table(column)")
    try:
        split_reference(value)
    except BadName as problem:
        raise PydanticCustomError(problem.code, "{reason}", {"reason": str(problem)}) from None
    return str(value)


Reference = Annotated[str, BeforeValidator(_checked), WithJsonSchema({"type": "string"})]
"""`schema.table`, for its primary key, or `schema.table(column, column)`."""


class ForeignKeySpec(TimedSpec):
    """A foreign key.

    Without columns in `references` or `to` it refers to the primary key. `on_delete_columns` since 15,
    `period` and `enforced` since 18.
    """

    columns: Columns
    references: Reference
    to: Names = []
    match: Literal["simple", "full"] = "simple"
    on_delete: Action = "no action"
    on_delete_columns: Names = []
    on_update: Action = "no action"
    period: bool = False
    validated: bool = True
    enforced: bool = True

    @model_validator(mode="after")
    def _consistent(self) -> ForeignKeySpec:
        named = split_reference(self.references)[2]
        if named and self.to:
            raise PydanticCustomError("twice", "the referenced columns are written twice: in references and in to")
        if (named or self.to) and len(named or self.to) != len(self.columns):
            raise PydanticCustomError("columns", "columns and referenced columns differ in number")
        if self.on_delete_columns and self.on_delete not in ("set null", "set default"):
            raise PydanticCustomError("on_delete_columns", "it goes with on_delete: set null or set default")
        return self


def flatten_foreign_key(schema: str, table: str, name: str, spec: ForeignKeySpec, path: Path, sheet: Sheet) -> None:
    """Add the foreign key and its comment."""
    references_schema, references_table, named = split_reference(spec.references)
    key = ForeignKey(
        schema,
        table,
        name,
        tuple(spec.columns),
        references_schema,
        references_table,
        named or tuple(spec.to),
        match=spec.match,
        on_update=spec.on_update,
        on_delete=spec.on_delete,
        on_delete_columns=tuple(spec.on_delete_columns),
        period=spec.period,
        deferrable=spec.deferrable or spec.initially_deferred,
        initially_deferred=spec.initially_deferred,
        # PostgreSQL keeps what is not enforced as not validated (sql-createtable).
        validated=spec.validated and spec.enforced,
        enforced=spec.enforced,
    )
    flatten_comment(sheet.add(key, path), spec, path, sheet)


def spell_foreign_key(key: ForeignKey, state: State) -> dict[str, object]:
    """The foreign key as a person would write it, defaults left out."""
    spelled: dict[str, object] = {"columns": list(key.columns), **_spell_reference(key, state)}
    for field, usual in (("match", "simple"), ("on_delete", "no action"), ("on_update", "no action")):
        if key.field(field) != usual:
            spelled[field] = key.field(field)
    if key.on_delete_columns:
        spelled["on_delete_columns"] = list(key.on_delete_columns)
    spelled |= spell_timing(key)
    spelled |= spell_flags(key, {"period": False, "validated": key.enforced, "enforced": True})
    return spelled | spell_satellites(key.address, state)


def _spell_reference(key: ForeignKey, state: State) -> dict[str, object]:
    """The referenced table, with the columns where they are not simply its primary key."""
    table = join_name(key.references_schema, key.references_table)
    if _to_primary_key(key, state):
        return {"references": table}
    if all(column.isidentifier() for column in key.references_columns):
        return {"references": f"{table}({', '.join(key.references_columns)})"}
    return {"references": table, "to": list(key.references_columns)}


def _to_primary_key(key: ForeignKey, state: State) -> bool:
    """Whether the columns need not be written: the key depends on the primary key over there.

    With several columns the order counts, and may be another one.
    """
    single = len(key.references_columns) == 1
    return single and any(needed.kind == "primary key" for needed in state.needs.get(key.address, ()))
