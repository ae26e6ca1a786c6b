"""What has to change: Create, Drop or Alter, one per address; and Rename beside an Alter or alone."""

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


@dataclass(frozen=True, slots=True)
class Rename:
    """What is called `formerly` gets the name `address`; `desired` is the object, or the one that holds the name.

    Alter tells what else changes, as seen under the new name.
    """

    address: Address
    formerly: Address
    desired: Object


Change = Create | Drop | Alter | Rename
