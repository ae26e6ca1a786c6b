"""The base of every object: a frozen value whose key fields make up its address."""

from __future__ import annotations

from typing import Any, ClassVar

from .address import Address


class Object:
    """One thing in a database, with no doubt left in it.

    Subclasses are frozen dataclasses with slots. `kind` is the name of their kind; `key` names the
    fields (all `str`) that identify them. Values are immutable and compare by content.
    """

    __slots__ = ()
    kind: ClassVar[str]
    key: ClassVar[tuple[str, ...]]

    @property
    def address(self) -> Address:
        """Kind and key fields."""
        return Address(self.kind, tuple(getattr(self, field) for field in self.key))

    def field(self, name: str) -> Any:
        """The value of one field."""
        return getattr(self, name)
