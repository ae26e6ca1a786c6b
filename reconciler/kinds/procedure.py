"""Procedures (sql-createprocedure)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconciler.model.kind import Kind, Outcome, Uncompared
from reconciler.model.statement import Statement

from .renaming import by_name, renames
from .routine import BY_ARGUMENTS, Routine, brings, changed, command, dropped, mentions, slots


@dataclass(frozen=True, slots=True)
class Procedure(Routine):
    """A procedure; it has fewer attributes than a function and returns only through OUT arguments.

    `types` leaves those out: DROP, COMMENT and GRANT find it by its inputs, where these are marked as such
    (sql-dropprocedure, argtype).
    """

    kind = "procedure"


def _create(procedure: Procedure, _: Sequence[str]) -> list[Statement]:
    return [command("CREATE", "PROCEDURE", procedure)]


def _drop(procedure: Procedure) -> list[Statement]:
    return dropped(procedure)


def _replace(live: Procedure, desired: Procedure) -> Outcome:
    return changed(live, desired, command("CREATE OR REPLACE", "PROCEDURE", desired))


PROCEDURE = Kind(
    name="procedure",
    object_type=Procedure,
    catalog="pg_proc",
    create=_create,
    drop=_drop,
    rules={
        "arguments": _replace,
        "signature": Uncompared("part of the arguments"),
        "defaults": Uncompared("part of the arguments"),
        "language": _replace,
        "body": _replace,
        "sql_body": _replace,
        "library": _replace,
        "symbol": _replace,
        "security_definer": _replace,
        "transforms": _replace,
        "settings": _replace,
    },
    slots=slots,
    typed=BY_ARGUMENTS,
    top_level=True,
    spelled=("arguments", "sql_body"),
    mentions=mentions,
    brings=brings,
    rename=renames(by_name),
)
