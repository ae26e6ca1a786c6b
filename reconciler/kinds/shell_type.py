"""Shell types: the name of a base type, so that there can be functions on it before it is made (sql-createtype)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconciler.model.address import Address
from reconciler.model.kind import Kind
from reconciler.model.statement import Statement

from .user_type import UserType, quoted, slots


@dataclass(frozen=True, slots=True)
class ShellType(UserType):
    """What a base type is until it is one. It stays a part of it: nobody writes one, every base type has one."""

    kind = "shell type"


def _create(shell: ShellType, _: Sequence[str]) -> list[Statement]:
    return [Statement(f"CREATE TYPE {quoted(shell)}")]


def _drop(shell: ShellType) -> list[Statement]:
    return []  # it goes with the type that it has become


SHELL_TYPE = Kind(
    name="shell type",
    object_type=ShellType,
    catalog="pg_type",
    create=_create,
    drop=_drop,
    rules={},
    parent=lambda shell: Address("base type", shell.address.path),
    slots=slots,
)
