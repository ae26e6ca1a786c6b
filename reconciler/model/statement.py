"""One SQL statement with what a reviewer must know of it: lock, hazards, and transaction rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from .secret import SecretLiteral, SecretReference, SecretUse


class Hazard(NamedTuple):
    """A verb-noun name (`deletes-data`) and one sentence that says what is at stake."""

    name: str
    reason: str


class Lock(NamedTuple):
    """The strongest lock a statement takes, e.g. `ACCESS EXCLUSIVE`, and the dotted name it is taken on."""

    mode: str
    relation: str


REFUSED_HAZARDS = ("deletes-data", "loosens-access")
"""Hazards that `apply` refuses unless they are allowed by name."""


@dataclass(frozen=True, slots=True)
class Statement:
    """SQL without its trailing semicolon.

    `commits_before_use`: what it makes can be used only after its transaction has committed (enum
    values: sql-altertype). `secret`: the one value that is filled in at apply time, never earlier; the
    SQL holds `%(secret)s` in its place, for `execute(sql, {"secret": value})`. Only where there is a secret
    is every other per cent sign of the SQL doubled, as psycopg wants it; without one the SQL runs as it is.
    `alone`: it cannot run inside a transaction block, since it changes what cannot be rolled back.
    `literals`: secrets that become constants of the SQL when it is applied, by the same convention.
    """

    sql: str
    hazards: tuple[Hazard, ...] = ()
    lock: Lock | None = None
    commits_before_use: bool = False
    secret: SecretUse | None = None
    literals: tuple[SecretLiteral, ...] = ()
    alone: bool = False

    @property
    def references(self) -> tuple[SecretReference, ...]:
        """Where the secrets come from without which it cannot run."""
        own = () if self.secret is None else (self.secret.reference,)
        return (*own, *(literal.reference for literal in self.literals))
