"""Access methods: how tables or indexes are stored (sql-create-access-method)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconciler.model.kind import Kind, Outcome, Replace, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Statement

from .sql import name


@dataclass(frozen=True, slots=True)
class AccessMethod(Object):
    """An access method; `type` is `table` or `index`, `handler` a quoted name.

    PostgreSQL alone fills `schema`: where the handler lives.
    """

    kind = "access method"
    key = ("name",)
    name: str
    type: str = "index"
    handler: str = ""
    schema: str | None = None


def _create(method: AccessMethod, _: Sequence[str]) -> list[Statement]:
    return [
        Statement(f"CREATE ACCESS METHOD {name(method.name)} TYPE {method.type.upper()} HANDLER {method.handler}")
    ]


def _drop(method: AccessMethod) -> list[Statement]:
    return [Statement(f"DROP ACCESS METHOD {name(method.name)}")]


def _replace(live: AccessMethod, desired: AccessMethod) -> Outcome:
    return Replace("there is no ALTER ACCESS METHOD")


ACCESS_METHOD = Kind(
    name="access method",
    object_type=AccessMethod,
    catalog="pg_am",
    create=_create,
    drop=_drop,
    rules={
        "type": _replace,
        "handler": _replace,
        "schema": Uncompared("follows from the handler"),
    },
    top_level=True,
    schema=lambda method: method.schema,
)
