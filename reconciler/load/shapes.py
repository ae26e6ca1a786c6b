"""What may be written where: the models, walked along a path."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from reconciler.model.source import Path
from reconciler.spec.document import Document
from reconciler.spec.project import SecretSpec


class Shapes:
    """Everything that may stand at a path: models, `dict[...]`, `list[...]`, `Literal[...]`, `str`, ….

    `secret` is the length of the shortest part of the path that leads to a secret; None when none does.
    """

    def __init__(self, path: Path) -> None:
        self.secret: int | None = None
        self._found: list[Any] = [Document]
        for depth, part in enumerate(path, 1):
            # A part that fits nothing is pydantic's own note, e.g. `[key]` or which member of a union it tried.
            self._found = [inner for shape in self._found for inner in _inside(shape, part)] or self._found
            if self.secret is None and SecretSpec in self._found:
                self.secret = depth

    def keys(self) -> list[str]:
        """The keys that are known there, as written."""
        return [key for shape in self._found if _is_model(shape) for key in _fields(shape)]

    def values(self) -> list[str]:
        """The words that are allowed there, if it takes one of a few."""
        found = [shape for shape in self._found if get_origin(shape) is Literal]
        return [str(value) for shape in found for value in get_args(shape)]


def _inside(shape: Any, part: str | int) -> Iterator[Any]:
    arguments = get_args(shape)
    if _is_model(shape) and part in _fields(shape):
        yield from _alternatives(_fields(shape)[str(part)])
    elif get_origin(shape) is dict and isinstance(part, str) and part != "[key]":
        yield from _alternatives(arguments[1])
    elif get_origin(shape) in (list, tuple) and isinstance(part, int):
        yield from _alternatives(arguments[0])


def _alternatives(annotation: Any) -> Iterable[Any]:
    arguments = get_args(annotation)
    if get_origin(annotation) is Annotated:
        return _alternatives(arguments[0])
    if get_origin(annotation) in (Union, UnionType):
        return [each for argument in arguments for each in _alternatives(argument)]
    return [annotation]


def _is_model(shape: Any) -> bool:
    return isinstance(shape, type) and issubclass(shape, BaseModel)


@cache
def _fields(model: type[BaseModel]) -> dict[str, Any]:
    """Key as written → annotation."""
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}
