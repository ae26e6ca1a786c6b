"""Mappings that are made when somebody looks into them: a plan of nothing needs few of what a state holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Later(Mapping[Key, Value]):
    """What `make` returns, made once. Raises whatever that raises, at the first look."""

    __slots__ = ("_found", "_make")

    def __init__(self, make: Callable[[], Mapping[Key, Value]]) -> None:
        self._make: Callable[[], Mapping[Key, Value]] | None = make
        self._found: Mapping[Key, Value] = {}

    def _all(self) -> Mapping[Key, Value]:
        if self._make is not None:
            self._found = self._make()
            self._make = None  # and with it what it was made of
        return self._found

    def __getitem__(self, key: Key) -> Value:
        return self._all()[key]

    def get(self, key: Key, default: Any = None) -> Any:
        """As of any mapping, without an exception on the way."""
        return self._all().get(key, default)

    def __contains__(self, key: object) -> bool:
        return key in self._all()

    def __iter__(self) -> Iterator[Key]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def __repr__(self) -> str:
        return repr(self._all())
