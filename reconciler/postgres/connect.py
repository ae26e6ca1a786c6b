"""The one door to the driver: connections whose failures never show a password."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from .errors import ConnectionFailed
from .redaction import description, is_ambiguous, without_secrets

if TYPE_CHECKING:
    from psycopg import Connection
    from psycopg.rows import TupleRow

CONNECT_TIMEOUT_S = 10


def connect(
    url: str | None = None,
    *,
    application_name: str = "reconcile",
    autocommit: bool = False,
    connect_timeout_s: int = CONNECT_TIMEOUT_S,
) -> Connection[TupleRow]:
    """A new connection.

    `url` is a libpq URL or conninfo (`service=name` included); None or "" leaves everything to the
    PG* environment. A name or a deadline that the URL or the environment gives wins over ours.

    Raises: ConnectionFailed, which says where we wanted to go and what went wrong; neither it nor
    anything it refers to holds a password.
    """
    outcome = _attempt(url or "", application_name, autocommit, connect_timeout_s)
    # Raised here and not where psycopg's error was caught: that one would come along as the context,
    # and with it the frames whose variables hold the password.
    if isinstance(outcome, ConnectionFailed):
        url = None  # reporters of errors print the variables of every frame they pass
        raise outcome
    return outcome


def server_version(connection: Connection[TupleRow]) -> int:
    """The server's major version, e.g. 18. Costs no query."""
    return connection.info.server_version // 10_000


def _attempt(
    url: str, application_name: str, autocommit: bool, connect_timeout_s: int
) -> Connection[TupleRow] | ConnectionFailed:
    import psycopg
    from psycopg.conninfo import conninfo_to_dict, make_conninfo

    if is_ambiguous(url):
        return _unreadable()
    try:
        given = conninfo_to_dict(url)
    except (psycopg.Error, ValueError):
        return _unreadable()
    values = {name: str(value) for name, value in given.items()}
    ours = {"fallback_application_name": application_name}
    if "connect_timeout" not in values and "PGCONNECT_TIMEOUT" not in os.environ:
        ours["connect_timeout"] = str(connect_timeout_s)
    try:
        # Statements are sent as UTF-8, whatever the database stores.
        given_and_ours = ours | values | {"client_encoding": "UTF8"}
        return psycopg.connect(make_conninfo("", **given_and_ours), autocommit=autocommit)
    except (psycopg.Error, ValueError, OSError) as error:
        reason = without_secrets(str(error), values)
    return ConnectionFailed(f"cannot connect to {description(values)}: {reason}", hint=_hint(reason))


def _unreadable() -> ConnectionFailed:
    """Says nothing of the text: libpq's message would quote the piece that it tripped over."""
    return ConnectionFailed(
        "the connection URL or conninfo cannot be read (it is not shown, for it may hold a password)",
        hint="in a URL, write special characters of the password in percent form: "
        "@ is %40, / is %2F, : is %3A, # is %23, % is %25",
    )


def _hint(reason: str) -> str:
    if "password" in reason:
        return "give the password in the URL, in PGPASSWORD or in ~/.pgpass"
    if "refused" in reason or "No such file" in reason:
        return "is the server running, and is this its host and port?"
    return ""
