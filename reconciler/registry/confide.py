"""Runs a statement that holds a secret as a constant, such that nobody else gets to see it.

Commands that define things take no parameters, so the secret is part of their text; psycopg quotes it here, in this
process. The server would write that text into its log, its statistics and pg_stat_activity, and PostgreSQL quotes
pieces of it in messages. All of these are switched off around the statement, and where a role may not do that and
they would show it, the statement is not run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reconciler.model.secret import SecretLiteral
from reconciler.model.statement import Statement

from .errors import NotConfidential, SecretUnavailable
from .resolver import Resolver
from .secret import Secret

if TYPE_CHECKING:
    from psycopg import Connection

# Setting → its value under which nothing of a statement is shown (runtime-config-logging, runtime-config-statistics,
# pgstatstatements; pgaudit has a page of its own). Those of modules exist only where the module is loaded.
_QUIET = {
    "log_statement": "none",
    "log_min_error_statement": "panic",
    "log_min_messages": "panic",
    "log_min_duration_statement": "-1",
    "log_min_duration_sample": "-1",
    "log_transaction_sample_rate": "0",
    "debug_print_parse": "off",
    "debug_print_rewritten": "off",
    "debug_print_plan": "off",
    "track_activities": "off",
    "pg_stat_statements.track_utility": "off",
    "pgaudit.log": "none",
}
_LOUD = "select name, setting from pg_catalog.pg_settings where name = any(%s)"


def check_literals(literals: Iterable[SecretLiteral], resolver: Resolver) -> None:
    """Make sure, before anything is changed, that every secret can be had.

    Raises:
        SecretUnavailable: names everything that lacks one.
    """
    missing = [
        f"{literal.use}: {outcome}"
        for literal in literals
        if isinstance(outcome := resolver.resolve(literal.reference), str)
    ]
    if missing:
        raise SecretUnavailable("\n".join(missing), hint="make it available where reconcile apply runs")


def execute_confidentially(connection: Connection, statement: Statement, resolver: Resolver) -> None:
    """Run a statement with its secrets filled in. Leaves the connection's settings as found.

    Raises:
        SecretUnavailable: a secret cannot be had. Nothing was sent.
        NotConfidential: the server would show the secret, and the role may not keep it from that. Nothing was sent.
        psycopg.Error: PostgreSQL refused it; what it said is not repeated, since it may quote the secret.
    """
    secrets = {literal.parameter: _resolved(literal, resolver) for literal in statement.literals}
    with _quiet(connection):
        refusal = _refusal(connection, statement.sql, secrets)
    if refusal is not None:
        # Not where psycopg's error was caught: as the context it would come along, with frames that hold the secret.
        raise refusal


def _resolved(literal: SecretLiteral, resolver: Resolver) -> Secret:
    outcome = resolver.resolve(literal.reference)
    if isinstance(outcome, Secret):
        return outcome
    raise SecretUnavailable(f"{literal.use}: {outcome}", hint="make it available where reconcile apply runs")


def _refusal(connection: Connection, sql: str, secrets: Mapping[str, Secret]) -> Exception | None:
    """Run it; returns what to raise, without a word of PostgreSQL's: an error of the same class and code."""
    from psycopg import ClientCursor, Error

    try:
        ClientCursor(connection).execute(sql.encode(), {key: each.reveal() for key, each in secrets.items()})
    except Error as error:
        return type(error)(_said(type(error).__name__))
    return None


def _said(name: str) -> str:
    return f"{name}; what PostgreSQL said is not shown, since it may quote the secret"


@contextmanager
def _quiet(connection: Connection) -> Iterator[None]:
    """The settings that show statements switched off; within a transaction until its end at most."""
    from psycopg.pq import TransactionStatus

    loud = {name: value for name, value in connection.execute(_LOUD, (list(_QUIET),)) if value != _QUIET[name]}
    inside = connection.info.transaction_status is not TransactionStatus.IDLE
    try:
        refused = [name for name in loud if not _silenced(connection, name, inside=inside)]
        if refused:
            raise _would_show(refused)
        yield
    finally:
        # A transaction that failed takes its settings back itself.
        if not connection.closed and connection.info.transaction_status is not TransactionStatus.INERROR:
            for name, value in loud.items():
                _set(connection, name, value, inside=inside)


def _silenced(connection: Connection, name: str, *, inside: bool) -> bool:
    return _set(connection, name, _QUIET[name], inside=inside)


def _set(connection: Connection, name: str, value: str, *, inside: bool) -> bool:
    """Whether the role may set it."""
    from psycopg import errors

    try:
        with connection.transaction():  # a savepoint where there is a transaction: a refusal does it no harm
            connection.execute("select pg_catalog.set_config(%s, %s, %s)", (name, value, inside))
    except errors.InsufficientPrivilege:
        return False
    return True


def _would_show(settings: list[str]) -> NotConfidential:
    wanted = ", ".join(f"{name} = {_QUIET[name]}" for name in settings)
    return NotConfidential(
        f"the server may show the secret to others, and this role may not keep it from that: {wanted} is needed",
        hint=f"GRANT SET ON PARAMETER {', '.join(settings)} TO the role (since 15), or apply as a superuser",
    )
