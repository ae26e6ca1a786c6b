"""Types of the fields that people write: SQL text, names, lists that may be one item, shorthands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from .names import (
    BadName,
    checked,
    operator_name,
    routine_name,
    split_cast,
    split_member,
    split_name,
    split_operator,
    split_per_method,
    split_qualified,
    split_signature,
    split_transform,
)


class Strict(BaseModel):
    """A mapping in the YAML: unknown keys are errors, an empty value is an empty mapping."""

    # A rejected value may be a secret, so pydantic's own error text must not repeat it.
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    @model_validator(mode="before")
    @classmethod
    def _empty(cls, value: Any) -> Any:
        return {} if value is None else value


def expanded(spec: Any) -> Any:
    """What was written, with every shorthand written out and nothing added to it."""
    return spec.model_dump(by_alias=True, exclude_unset=True) if isinstance(spec, BaseModel) else spec


class FilePath(str):
    """The text after `file:`, as written; `opens` reads such a path, relative to the folder of its YAML file.

    `opens` raises OSError, with the path that was tried as its `filename`.
    """

    __slots__ = ("opens",)
    opens: Callable[[str], str]


def _sql(value: Any) -> str:
    if isinstance(value, dict) and list(value) == ["file"]:
        return _file(value["file"])
    if not isinstance(value, str):
        raise PydanticCustomError("wrong_type", "SQL text is expected here")
    if not value.strip():
        raise PydanticCustomError("empty_sql", "the SQL text is empty")
    # A line end of the file is read as LF anyway: a CR that is here was written as an escape.
    return str(value)


def _body(value: Any) -> str:
    # A function may do nothing; an empty file or an empty line is a slip.
    return value if isinstance(value, str) else _sql(value)


def _file(written: Any) -> str:
    if not isinstance(written, FilePath):
        raise PydanticCustomError("wrong_type", "file: takes the path of a file")
    try:
        return _lines(written.opens(written))
    except FileNotFoundError as error:
        raise PydanticCustomError("missing_file", "there is no file {path}", {"path": error.filename}) from None
    except OSError as error:
        reason = {"path": error.filename, "reason": str(error.strerror).lower()}
        raise PydanticCustomError("unreadable_file", "cannot read {path}: {reason}", reason) from None


def _lines(text: str) -> str:
    """Line ends as PostgreSQL gets them from everybody: a CRLF in one checkout would differ for ever."""
    return text.replace("\r\n", "\n")


def file_keeps(text: str) -> bool:
    """Whether a text comes back from a file as it is: blanks are refused, a byte order mark and CRs get lost."""
    return bool(text.strip()) and "\r\n" not in text and not text.startswith("\ufeff")


def _checked_by(check: Callable[[str], object]) -> Callable[[Any], str]:
    def validate(value: Any) -> str:
        if not isinstance(value, str):
            raise PydanticCustomError("wrong_type", "a name is expected here")
        try:
            check(str(value))
        except BadName as problem:
            raise PydanticCustomError(problem.code, "{reason}", {"reason": str(problem)}) from None
        return str(value)

    return validate


def _split_column(text: str) -> tuple[str, ...]:
    return split_qualified(text, 3)


_SQL_SCHEMA = {
    "anyOf": [
        {"type": ["string", "number", "boolean"]},
        {
            "type": "object",
            "properties": {"file": {"type": "string"}},
            "required": ["file"],
            "additionalProperties": False,
        },
    ]
}
_NAME_SCHEMA = {"type": "string"}

Sql = Annotated[str, BeforeValidator(_sql), WithJsonSchema(_SQL_SCHEMA)]
"""SQL text, or `{file: path}`; kept byte for byte but for CRLF line ends."""
Body = Annotated[str, BeforeValidator(_body), WithJsonSchema(_SQL_SCHEMA)]
"""The same for the body of a routine, which may be empty."""
Name = Annotated[str, BeforeValidator(_checked_by(checked)), WithJsonSchema(_NAME_SCHEMA)]
"""A name of one part, taken literally."""
QualifiedName = Annotated[str, BeforeValidator(_checked_by(split_qualified)), WithJsonSchema(_NAME_SCHEMA)]
"""`schema.name`."""
ColumnName = Annotated[str, BeforeValidator(_checked_by(_split_column)), WithJsonSchema(_NAME_SCHEMA)]
"""`schema.table.column`."""
Signature = Annotated[str, BeforeValidator(_checked_by(split_signature)), WithJsonSchema(_NAME_SCHEMA)]
"""`schema.name(argument types)`."""

AnyName = Annotated[str, BeforeValidator(_checked_by(split_name)), WithJsonSchema(_NAME_SCHEMA)]
"""A name with or without its schema, as of a function of PostgreSQL's own."""
OperatorName = Annotated[str, BeforeValidator(_checked_by(operator_name)), WithJsonSchema(_NAME_SCHEMA)]
"""An operator's symbol with or without its schema, `<` or `app.<`."""
OperatorSignature = Annotated[str, BeforeValidator(_checked_by(split_operator)), WithJsonSchema(_NAME_SCHEMA)]
"""`schema.symbol(left, right)`."""

RoutineName = Annotated[str, BeforeValidator(_checked_by(routine_name)), WithJsonSchema(_NAME_SCHEMA)]
"""A routine with its argument types, with or without its schema."""
CastName = Annotated[str, BeforeValidator(_checked_by(split_cast)), WithJsonSchema(_NAME_SCHEMA)]
"""`source type as target type`."""

NamePerMethod = Annotated[str, BeforeValidator(_checked_by(split_per_method)), WithJsonSchema(_NAME_SCHEMA)]
"""`schema.name using access_method`."""
MemberName = Annotated[str, BeforeValidator(_checked_by(split_member)), WithJsonSchema(_NAME_SCHEMA)]
"""A number, with or without `(left type, right type)`."""

TransformName = Annotated[str, BeforeValidator(_checked_by(split_transform)), WithJsonSchema(_NAME_SCHEMA)]
"""`type language name`."""

S = TypeVar("S", bound=Strict)


def shorthand(field: str, *, of: type = str) -> BeforeValidator:
    """Let a bare value stand for a mapping with that one key: `bytea` for `{type: bytea}`."""

    def expand(value: Any) -> Any:
        return {field: value} if isinstance(value, of) else value

    return BeforeValidator(expand)


def _one_or_many(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Names = Annotated[list[Name], BeforeValidator(_one_or_many)]
"""A list of names; a single one may stand without the list."""
QualifiedNames = Annotated[list[QualifiedName], BeforeValidator(_one_or_many)]
"""A list of names with their schemas; a single one may stand without the list."""
AnyNames = Annotated[list[AnyName], BeforeValidator(_one_or_many)]
"""A list of names with or without their schemas; a single one may stand without the list."""
SqlList = Annotated[list[Sql], BeforeValidator(_one_or_many)]
"""A list of SQL texts; a single one may stand without the list."""
Scalar = Annotated[str, WithJsonSchema({"type": ["string", "number", "boolean"]})]
"""Any single value, as written."""
Grants = dict[Name, Names]
"""Role (or `public`) → privileges, e.g. `select`, `all` or `select with grant option`."""
