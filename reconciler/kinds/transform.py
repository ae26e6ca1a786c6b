"""Transforms: how a procedural language sees a type (sql-createtransform)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconciler.model.kind import Altered, Kind, Lookup, Typed, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Statement

from .sql import name


@dataclass(frozen=True, slots=True)
class Transform(Object):
    """A transform of `type`, as PostgreSQL prints it, for `language`; functions as `app.f(internal)`, or None.

    PostgreSQL alone fills `schema`: where its functions live.
    """

    kind = "transform"
    key = ("type", "language")
    type: str
    language: str
    from_sql: str | None = None
    to_sql: str | None = None
    schema: str | None = None


def _create(transform: Transform, _: Sequence[str]) -> list[Statement]:
    return [_command("CREATE", transform)]


def _drop(transform: Transform) -> list[Statement]:
    return [Statement(f"DROP TRANSFORM {_name(transform)}")]


def _functions(live: Transform, desired: Transform) -> Altered:
    return Altered([_command("CREATE OR REPLACE", desired)])


def _command(verb: str, transform: Transform) -> Statement:
    directions = [("FROM SQL", transform.from_sql), ("TO SQL", transform.to_sql)]
    given = ",\n    ".join(f"{way} WITH FUNCTION {function}" for way, function in directions if function)
    return Statement(f"{verb} TRANSFORM {_name(transform)} (\n    {given}\n)")


def _name(transform: Transform) -> str:
    return f"FOR {transform.type} LANGUAGE {name(transform.language)}"


TRANSFORM = Kind(
    name="transform",
    object_type=Transform,
    catalog="pg_transform",
    create=_create,
    drop=_drop,
    rules={
        "from_sql": _functions,
        "to_sql": _functions,
        "schema": Uncompared("follows from the functions"),
    },
    typed=Typed(Lookup.TYPE, (0,)),
    top_level=True,
    schema=lambda transform: transform.schema,
)
