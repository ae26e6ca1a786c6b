"""Comments on objects of every kind (sql-comment)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Compile, Kind, Locate, Row
from reconciler.model.statement import Statement

from .satellite import Satellite, column_target, index_target, parent_of_target, target_name
from .sql import literal


@dataclass(frozen=True, slots=True)
class Comment(Satellite):
    """The comment on `target`."""

    kind = "comment"
    key = ("target",)
    target: Address
    text: str


def _create(comment: Comment, _: Sequence[str]) -> list[Statement]:
    return [Statement(f"COMMENT ON {target_name(comment.target)} IS {literal(comment.text)}")]


def _drop(comment: Comment) -> list[Statement]:
    return [Statement(f"COMMENT ON {target_name(comment.target)} IS NULL")]


def _text(live: Comment, desired: Comment) -> Altered:
    return Altered(_create(desired, ()))


def _read(row: Row, locate: Locate) -> Comment | None:
    classid, objid, objsubid, text, column, of_index = row
    target = locate(classid, objid, objsubid)
    if target is not None and of_index:
        target = index_target(target)
    if target is not None and column is not None and target.kind != "column":
        target = column_target(target, column)
    return Comment(target, text) if target else None


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
    rules={"text": _text},
    parent=_parent,
    needs=_needs,
    compile=Compile.KEEP,
    follows=True,
    read=_read,
)
