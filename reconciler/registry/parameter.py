"""The one value that a statement gets when it is applied: the encrypted connection string."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from reconciler.model.errors import ReconcileError, Stale
from reconciler.model.secret import SecretUse

from .encryption import encrypt, row_key
from .errors import SecretUnavailable
from .fingerprint import fingerprint
from .resolver import Resolver
from .secret import Secret

if TYPE_CHECKING:
    from psycopg import Connection


class Ready(NamedTuple):
    """Both secrets of a statement."""

    connection: Secret
    salt: Secret


def check_secrets(uses: Iterable[SecretUse], resolver: Resolver) -> None:
    """Make sure, before anything is changed, that every secret can be had and is the one that was planned.

    Raises:
        SecretUnavailable: some cannot be had; names every YAML key with the variable or file it lacks.
        Stale: a secret is not the one that the plan was made for.
    """
    outcomes = [_ready(use, resolver) for use in uses]
    problems = [outcome for outcome in outcomes if not isinstance(outcome, Ready)]
    missing = [problem for problem in problems if isinstance(problem, SecretUnavailable)]
    if problems:
        first = (missing or problems)[0]
        said = "\n".join(problem.message for problem in (missing or problems))
        raise type(first)(said, hint=first.hint)


def resolve_parameter(connection: Connection, use: SecretUse, resolver: Resolver) -> bytes:
    """The encrypted connection string, as `%(secret)s` of the statement takes it.

    Asks the database for the project's id, and tells it nothing: what travels is the encrypted message.

    Raises:
        SecretUnavailable: the secret or the salt cannot be had, or the project is not there.
        Stale: the secret is not the one that the plan was made for.
        EncryptionFailed: it could not be encrypted, or does not open as it should.
    """
    ready = _ready(use, resolver)
    if not isinstance(ready, Ready):
        raise ready
    found = connection.execute(use.owner_query.encode()).fetchone()
    if found is None:
        raise SecretUnavailable(f"{use.row}: its project is not there any more")
    return encrypt(ready.connection, row_key(str(found[0]), ready.salt))


def _ready(use: SecretUse, resolver: Resolver) -> Ready | ReconcileError:
    connection, salt = resolver.resolve(use.reference), resolver.resolve(use.salt)
    reason = connection if isinstance(connection, str) else ""
    if isinstance(connection, Secret) and isinstance(salt, Secret):
        return _as_planned(use, Ready(connection, salt))
    if isinstance(salt, str):
        reason = reason or f"{salt} (project.registry.salt)"
    return SecretUnavailable(f"{use.key}: {reason}", hint="make it available where reconcile apply runs")


def _as_planned(use: SecretUse, ready: Ready) -> Ready | Stale:
    """The secrets, if the plan was made for them."""
    if use.fingerprint is None:
        return Stale(f"{use.key}: the plan was made without its secret", hint="plan again where it can be read")
    if fingerprint(use.row, ready.connection, ready.salt) != use.fingerprint:
        return Stale(f"{use.key}: the secret is not the one that the plan was made for", hint="plan again")
    return ready
