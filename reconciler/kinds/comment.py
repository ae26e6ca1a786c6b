"""Comments on objects of every kind (sql-comment)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Compile, Kind, Locate, Row, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Statement

from .satellite import (
    OF_IDENTITY,
    Satellite,
    column_target,
    identity_target,
    index_target,
    is_gone,
    parent_of_target,
    sequence_of,
    target_name,
)
from .sql import literal


@dataclass(frozen=True, slots=True)
class Comment(Satellite):
    """The comment on `target`; `sequence` is what that of an identity column is called."""

    kind = "comment"
    key = ("target",)
    target: Address
    text: str
    sequence: str = field(default="", compare=False, repr=False)


def _create(comment: Comment, _: Sequence[str]) -> list[Statement]:
    return [Statement(f"COMMENT ON {target_name(comment.target, comment.sequence)} IS {literal(comment.text)}")]


def _drop(comment: Comment) -> list[Statement]:
    return [Statement(f"COMMENT ON {target_name(comment.target, comment.sequence)} IS NULL")]


def _text(live: Comment, desired: Comment) -> Altered:
    return Altered(_create(desired, ()))


def _read(row: Row, locate: Locate) -> Comment | None:
    classid, objid, objsubid, text, column, of_index, sequence = row
    target = locate(classid, objid, objsubid)
    if target is not None and of_index:
        target = index_target(target)
    if target is not None and column is not None and target.kind != "column":
        target = column_target(target, column)
    if target is not None and sequence:
        target = identity_target(target)
    return Comment(target, text, sequence) if target else None


def _settle(comment: Comment, objects: Mapping[Address, Object], _: Mapping[Address, Object]) -> Comment:
    sequence = sequence_of(comment.target, objects)
    return replace(comment, sequence=sequence) if sequence else comment


def _becomes(comment: Comment, _: Mapping[Address, Object], desired: Mapping[Address, Object]) -> Comment | None:
    """It goes with the sequence, and what is said of it later is said under its name after."""
    return None if is_gone(comment.target, desired) else _settle(comment, desired, {})


def _parent(comment: Comment) -> Address:
    return parent_of_target(comment.target)


def _needs(comment: Comment) -> Iterable[Address]:
    return [_parent(comment)]


COMMENT = Kind(
    name="comment",
    object_type=Comment,
    catalog="",
    create=_create,
    drop=_drop,
    rules={"text": _text, "sequence": Uncompared("that of the column, where it is compared")},
    parent=_parent,
    needs=_needs,
    compile=Compile.KEEP,
    follows=True,
    named_by_parent=lambda comment: comment.target.kind == OF_IDENTITY,
    read=_read,
    becomes=_becomes,
    settle=_settle,
)
