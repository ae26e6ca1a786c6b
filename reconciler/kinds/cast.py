"""Casts (sql-createcast). They live in no schema and are known by their two types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconciler.model.kind import Kind, Lookup, Outcome, Replace, Typed, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement


@dataclass(frozen=True, slots=True)
class Cast(Object):
    """A cast from `source` to `target`, types as PostgreSQL prints them.

    `method` is `function`, `inout` (by way of text) or `binary` (WITHOUT FUNCTION); `function` then
    `app.f(integer)` or None. `context` is `explicit`, `assignment` or `implicit`. PostgreSQL alone fills `schema`:
    where the function or one of the types lives, None where they are all its own.
    """

    kind = "cast"
    key = ("source", "target")
    source: str
    target: str
    function: str | None = None
    method: str = "function"
    context: str = "explicit"
    schema: str | None = None


_METHODS = {"inout": "WITH INOUT", "binary": "WITHOUT FUNCTION"}


def _create(cast: Cast, _: Sequence[str]) -> list[Statement]:
    method = _METHODS.get(cast.method) or f"WITH FUNCTION {cast.function}"
    context = "" if cast.context == "explicit" else f" AS {cast.context.upper()}"
    return [Statement(f"CREATE CAST {_name(cast)}\n    {method}{context}")]


def _drop(cast: Cast) -> list[Statement]:
    hazard = Hazard("breaks-clients", "statements that rely on the cast fail, or take another one")
    return [Statement(f"DROP CAST {_name(cast)}", (hazard,))]


def _replace(live: Cast, desired: Cast) -> Outcome:
    return Replace("there is no ALTER CAST")


def _name(cast: Cast) -> str:
    return f"({cast.source} AS {cast.target})"


CAST = Kind(
    name="cast",
    object_type=Cast,
    catalog="pg_cast",
    create=_create,
    drop=_drop,
    rules={
        "function": _replace,
        "method": _replace,
        "context": _replace,
        "schema": Uncompared("follows from the function and the types"),
    },
    typed=Typed(Lookup.TYPE, (0, 1)),
    top_level=True,
    schema=lambda cast: cast.schema,
    unrecorded=True,
)
