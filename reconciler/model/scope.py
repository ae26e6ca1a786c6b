"""What of a database this program may touch."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase

from .address import Address


@dataclass(frozen=True, slots=True)
class Scope:
    """The managed part of a database.

    `schemas` and `ignore` are globs. `prune` decides about top-level objects nobody declared: `none`
    leaves them, `all` drops them in the managed schemas, `owned` drops those in `owned`, which is what
    earlier applies created; None when the ledger could not be read.
    """

    schemas: tuple[str, ...]
    prune: str = "owned"
    ignore: tuple[str, ...] = ()
    owned: frozenset[Address] | None = frozenset()

    def manages(self, schema: str | None) -> bool:
        """Whether a schema is managed."""
        return schema is not None and any(fnmatchcase(schema, pattern) for pattern in self.schemas)

    def ignores(self, address: Address) -> bool:
        """Whether an object was declared to be left alone."""
        return any(fnmatchcase(address.name, pattern) for pattern in self.ignore)

    def prunes(self, address: Address, schema: str | None, *, shared: bool) -> bool:
        """Whether an undeclared top-level object that lives in `schema` is to be dropped.

        `all` reaches what lives in no schema only where everything is managed, and never what other
        databases share.
        """
        if self.prune == "all":
            return not shared and (self.manages(schema) if schema is not None else "*" in self.schemas)
        return self.prune == "owned" and address in (self.owned or ())
