"""Base types (sql-createtype), under the words that CREATE TYPE has for their options.

A base type needs its functions, and they need the type. The circle is opened by a shell: it is made first, then the
functions, then the type itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Kind, Outcome, Replace, Uncompared
from reconciler.model.statement import Statement

from .renaming import by_name, renames
from .sql import literal
from .user_type import UserType, brings, quoted


@dataclass(frozen=True, slots=True)
class BaseType(UserType):
    """A base type.

    Functions are quoted names, with their schema where it is not pg_catalog; `internallength` None for variable;
    `element` as PostgreSQL prints the type. `like` is a type whose storage is taken over; only people write it.
    """

    kind = "base type"
    input: str = ""
    output: str = ""
    receive: str | None = None
    send: str | None = None
    typmod_in: str | None = None
    typmod_out: str | None = None
    analyze: str | None = None
    subscript: str | None = None
    internallength: int | None = None
    passedbyvalue: bool = False
    alignment: str = "int4"
    storage: str = "plain"
    category: str = "U"
    preferred: bool = False
    default: str | None = None
    element: str | None = None
    delimiter: str = ","
    collatable: bool = False
    like: str | None = None


def _create(base: BaseType, _: Sequence[str]) -> list[Statement]:
    options = ",\n    ".join(_options(base))
    return [Statement(f"CREATE TYPE {quoted(base)} (\n    {options}\n)")]


def _drop(base: BaseType) -> list[Statement]:
    """With its functions: neither can be dropped before the other, and by then nothing else needs either."""
    return [Statement(f"DROP TYPE {quoted(base)} CASCADE")]


def _properties(live: BaseType, desired: BaseType) -> Outcome:
    changed = [field for field in _PROPERTIES if live.field(field) != desired.field(field)]
    if "storage" in changed and desired.storage == "plain":
        return Replace("ALTER TYPE cannot set STORAGE to plain (sql-altertype)")
    settings = ", ".join(f"{field.upper()} = {desired.field(field) or 'NONE'}" for field in changed)
    return Altered([Statement(f"ALTER TYPE {quoted(desired)} SET ({settings})")])


def _replace(live: BaseType, desired: BaseType) -> Outcome:
    return Replace("ALTER TYPE cannot change how values are read, written and laid out (sql-altertype)")


def _options(base: BaseType) -> Iterator[str]:
    """What is not as CREATE TYPE takes it by itself."""
    if base.like:
        yield f"LIKE = {base.like}"
    for field, written in _WRITTEN.items():
        value = base.field(field)
        if value != _USUAL.field(field):
            yield f"{field.upper()} = {written(value)}" if written else field.upper()


_USUAL = BaseType("", "")
# What ALTER TYPE … SET can change.
_PROPERTIES = ("receive", "send", "typmod_in", "typmod_out", "analyze", "subscript", "storage")
# Option → how its value is written; None where there is nothing but its name. In the order of sql-createtype.
_WRITTEN: dict[str, Callable[..., str] | None] = {
    "input": str,
    "output": str,
    "receive": str,
    "send": str,
    "typmod_in": str,
    "typmod_out": str,
    "analyze": str,
    "subscript": str,
    "internallength": str,
    "passedbyvalue": None,
    "alignment": str,
    "storage": str,
    "category": literal,
    "preferred": "{}".format,
    "default": literal,
    "element": str,
    "delimiter": literal,
    "collatable": "{}".format,
}


def _needs(base: BaseType) -> Iterable[Address]:
    return [Address("shell type", base.address.path)]


BASE_TYPE = Kind(
    name="base type",
    object_type=BaseType,
    catalog="pg_type",
    create=_create,
    drop=_drop,
    rules={
        **{field: _properties if field in _PROPERTIES else _replace for field in _WRITTEN},
        "like": Uncompared("what was taken over is compared"),
    },
    needs=_needs,
    brings=brings,
    top_level=True,
    spelled=("element",),
    rename=renames(by_name),
)
