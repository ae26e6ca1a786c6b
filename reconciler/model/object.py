"""The base of every object: a frozen value whose key fields make up its address."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar, Self

from .address import Address


class Object:
    """One thing in a database, with no doubt left in it.

    Subclasses are frozen dataclasses with slots. `kind` is the name of their kind; `key` names the
    fields (all `str`) that identify them. Values are immutable and compare by content.
    """

    __slots__ = ("_address",)
    kind: ClassVar[str]
    key: ClassVar[tuple[str, ...]]
    _address: Address
    hidden: bool = False
    """Whether the role of the connection may not see all of it."""

    @property
    def address(self) -> Address:
        """Kind and key fields; put together once, since a plan asks for it ten times."""
        try:
            return self._address
        except AttributeError:
            address = Address(self.kind, tuple([getattr(self, field) for field in self.key]))
            object.__setattr__(self, "_address", address)
            return address

    def at(self, path: tuple[str, ...]) -> Self:
        """The same with these key fields."""
        if path == self.address.path:
            return self
        return replace(self, **dict(zip(self.key, path, strict=True)))  # type: ignore[type-var]

    def field(self, name: str) -> Any:
        """The value of one field."""
        return getattr(self, name)
