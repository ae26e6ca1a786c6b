"""What operator classes and families consist of: operators and functions, each with its number and types."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

OperatorMember = tuple[str, str, str, str]
"""Strategy number, operand types `(integer, bigint)`, operator `app.<`, and the family that sorts by it, if any."""
FunctionMember = tuple[str, str, str]
"""Support number, types `(integer, bigint)` it is for, and the function `app.compare(integer, bigint)`."""

Member = TypeVar("Member", OperatorMember, FunctionMember)


def members(operators: tuple[OperatorMember, ...], functions: tuple[FunctionMember, ...]) -> Iterator[str]:
    """Every member as CREATE OPERATOR CLASS and ALTER OPERATOR FAMILY take it; types that are left out follow."""
    for number, types, operator, order_by in operators:
        yield " ".join(
            ["OPERATOR", number, operator, *_given(types), *(["FOR ORDER BY", order_by] if order_by else [])]
        )
    for number, types, function in functions:
        yield " ".join(["FUNCTION", number, *_given(types), function])


def _given(types: str) -> list[str]:
    return [types] if types else []


def missing(some: tuple[Member, ...], others: tuple[Member, ...]) -> tuple[Member, ...]:
    """Those of `some` that are not, exactly so, among `others`."""
    return tuple(member for member in some if member not in others)
