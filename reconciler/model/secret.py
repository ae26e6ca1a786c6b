"""References to secrets. A reference may be shown, stored and compared; the value never is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SecretReference:
    """Where a secret comes from: `source` is `env`, `file` or `placeholder`; `name` the variable, path or text."""

    source: str
    name: str

    def __str__(self) -> str:
        return f"{self.source}:{self.name}"


@dataclass(frozen=True, slots=True)
class SecretUse:
    """A secret that a statement needs when it is applied: which one, encrypted for which row.

    `owner_query` returns the one value (text) that, with the salt, makes up the key.
    """

    reference: SecretReference
    salt: SecretReference
    owner_query: str
    row: str
