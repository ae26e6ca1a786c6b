"""`columns:` of a table."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, field_validator
from pydantic_core import PydanticCustomError

from reconciler.kinds.column import Column
from reconciler.kinds.column_presence import has_usual_name, has_usual_sequence
from reconciler.kinds.default import Default
from reconciler.kinds.options import Options, Secrets
from reconciler.kinds.partition import Partition
from reconciler.kinds.satellite import identity_target
from reconciler.model.address import Address
from reconciler.model.source import Path
from reconciler.model.state import State

from .constraint import flatten_storage, spell_storage
from .fields import Grants, Name, Scalar, Sql, Strict, shorthand
from .names import sql_name
from .satellites import (
    Commented,
    Labelled,
    flatten_comment,
    flatten_grants,
    flatten_labels,
    flatten_text,
    spell_satellites,
)
from .sequence_options import SequenceOptions, flatten_options, spell_options
from .sheet import Sheet

_SERIALS = {"serial", "bigserial", "smallserial", "serial4", "serial8", "serial2"}


ComesWith = Literal["table", "type"] | None
"""Where columns come from for which no type is written: other tables, or the type of a typed table."""


class IdentitySpec(SequenceOptions, Labelled):
    """An identity column's generation, and the name and options of its sequence, its comment and the rights on it."""

    generation: Literal["always", "by default"] = "always"
    sequence: Name | None = None
    comment: str | None = None
    grants: Grants | None = None


class GeneratedSpec(Strict):
    """A generated column: an expression, stored or (since 18) virtual."""

    expression: Sql
    virtual: bool = False


def _generated(value: Any) -> Any:
    full = isinstance(value, dict) and "expression" in value
    return value if full else {"expression": value}


class NotNullSpec(Strict):
    """NOT NULL, a constraint with a name since 18; the shorthand is true or false."""

    value: bool = True
    name: Name | None = None
    no_inherit: bool = False
    validated: bool = True


class ColumnSpec(Labelled, Commented):
    """A column; the shorthand is just its type. One that comes along, with a partition, say, has none here."""

    type: Sql | None = None
    not_null: Annotated[NotNullSpec, shorthand("value")] = NotNullSpec(value=False)
    default: Sql | None = None
    identity: Annotated[IdentitySpec, shorthand("generation")] | None = None
    generated: Annotated[GeneratedSpec, BeforeValidator(_generated)] | None = None
    collation: str | None = None
    storage: Literal["plain", "external", "extended", "main"] | None = None
    compression: Literal["pglz", "lz4"] | None = None
    statistics: Annotated[int, Field(ge=0, le=10000)] | None = None
    attribute_options: dict[str, Scalar] = {}
    grants: Grants | None = None

    @field_validator("type")
    @classmethod
    def _no_serial(cls, written: str | None) -> str | None:
        if (written or "").lower() in _SERIALS:
            raise PydanticCustomError(
                "serial", "{written} is not a type but a sequence with a default", {"written": written}
            )
        return written


AnyColumn = Annotated[ColumnSpec, shorthand("type")]


def flatten_column(
    schema: str, table: str, name: str, spec: ColumnSpec, path: Path, sheet: Sheet, *, comes_with: ComesWith = None,
    on_kind: str = "table", options: tuple[Options, Secrets] = ((), ()),
) -> None:  # fmt: skip
    """Add the column with its default, comment and grants."""
    if spec.type is None and comes_with is None:
        message = f"column {schema}.{table}.{name} has no type"
        sheet.refuse("missing-key", message, path, hint="write type: and its value")
    identity = spec.identity
    column = Column(
        schema,
        table,
        name,
        type=spec.type or "",
        not_null=spec.not_null.value or identity is not None,
        not_null_name=spec.not_null.name,
        not_null_said=spec.not_null.name is not None,
        not_null_form="no inherit" if spec.not_null.no_inherit else "" if spec.not_null.validated else "not valid",
        collation=sql_name(spec.collation) if spec.collation else None,
        identity=identity.generation if identity else None,
        sequence=flatten_options(identity) if identity else (),
        sequence_name=identity.sequence if identity else None,
        generated=spec.generated.expression if spec.generated else None,
        virtual=spec.generated.virtual if spec.generated else False,
        storage=spec.storage,
        compression=spec.compression,
        statistics=spec.statistics,
        attribute_options=tuple(sorted(flatten_storage(spec.attribute_options))),
        inherited=spec.type is None and comes_with == "table",
        typed=comes_with == "type",
        on_kind=on_kind,
        options=options[0],
        secrets=options[1],
    )
    address = sheet.add(column, path)
    if spec.default is not None:
        default = Default(schema, table, name, spec.default, on_kind, column.inherited)
        sheet.add(default, (*path, "default"))
    if identity is not None:
        _flatten_sequence(identity_target(address), identity, (*path, "identity"), sheet)
    flatten_comment(address, spec, path, sheet)
    flatten_labels(address, spec, path, sheet)
    if spec.grants is not None:
        flatten_grants(address, spec.grants, (*path, "grants"), sheet)


def _flatten_sequence(sequence: Address, spec: IdentitySpec, path: Path, sheet: Sheet) -> None:
    flatten_text(sequence, spec.comment, path, sheet)
    flatten_labels(sequence, spec, path, sheet)
    if spec.grants is not None:
        flatten_grants(sequence, spec.grants, (*path, "grants"), sheet)


def spell_column(column: Column, state: State) -> str | dict[str, object]:
    """The column as a person would write it: just the type where there is nothing else to say."""
    along = comes_along(column, state)
    spelled: dict[str, object] = {} if along else {"type": column.type}
    special = _special_not_null(column)
    comes_not_null = column.comes_not_null and (along or not column.own_not_null)
    if column.not_null and not comes_not_null and (special or not column.identity):
        spelled["not_null"] = special or True
    default = state.objects.get(Address("default", column.address.path))
    if isinstance(default, Default):
        spelled["default"] = default.expression
    if column.identity:
        spelled["identity"] = _spell_identity(column, state)
    if column.generated is not None and not along:
        virtual = {"expression": column.generated, "virtual": True}
        spelled["generated"] = virtual if column.virtual else column.generated
    if column.collation and not along:
        spelled["collation"] = column.collation
    for field in ("storage", "compression", "statistics"):
        if column.field(field) is not None:
            spelled[field] = column.field(field)
    if column.attribute_options:
        spelled["attribute_options"] = spell_storage(column.attribute_options)
    spelled |= spell_satellites(column.address, state)
    return column.type if list(spelled) == ["type"] else spelled


def comes_along(column: Column, state: State) -> bool:
    """Whether the table has the column because of others; one of its own as well stays when it no longer inherits."""
    leaders = state.leaders.get(column.address, ())
    return column.typed or column.inherited or any(each.tie and each.tie.kind == Partition.kind for each in leaders)


def _special_not_null(column: Column) -> dict[str, object]:
    """What is not as usual with NOT NULL."""
    special: dict[str, object] = {} if has_usual_name(column) else {"name": column.not_null_name}
    if column.not_null_form == "no inherit":
        special["no_inherit"] = True
    elif column.not_null_form == "not valid":
        special["validated"] = False
    return special


def _spell_identity(column: Column, state: State) -> str | dict[str, object]:
    options = spell_options(column.sequence, column.type)
    if not has_usual_sequence(column):
        options = {"sequence": column.sequence_name, **options}
    options |= spell_satellites(identity_target(column.address), state)
    return {"generation": column.identity, **options} if options else (column.identity or "")
