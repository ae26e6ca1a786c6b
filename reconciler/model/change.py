"""What has to change: Create, Drop or Alter, one per address."""

from __future__ import annotations

from dataclasses import dataclass

from .address import Address
from .object import Object


@dataclass(frozen=True, slots=True)
class Create:
    """Desired, not live."""

    desired: Object

    @property
    def address(self) -> Address:
        return self.desired.address


@dataclass(frozen=True, slots=True)
class Drop:
    """Live, not desired."""

    live: Object

    @property
    def address(self) -> Address:
        return self.live.address


@dataclass(frozen=True, slots=True)
class Alter:
    """Both, and `fields` (sorted, never empty) differ."""

    live: Object
    desired: Object
    fields: tuple[str, ...]

    @property
    def address(self) -> Address:
        return self.desired.address


Change = Create | Drop | Alter
