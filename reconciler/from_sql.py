"""A state from an SQL file: built in an embedded server that is thrown away, and read as any database is."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from .adopt import Found
from .files.folder import read_text, shown
from .load.sources import Sources
from .model.address import Address
from .model.errors import Rejected, Unsupported
from .model.source import Problem
from .model.state import State
from .pipeline import read_live
from .postgres.connect import connect
from .postgres.server import Server, embedded_server
from .registry.connection_strings import with_harmless_connections
from .replay import Failed, Restart, replay

if TYPE_CHECKING:
    from psycopg import Connection

_IMPORTER = "reconcile_import"
"""Who runs the file. What it owns has the owner that whoever runs the file makes it: the file says none."""
_DATABASE = "reconcile_import"
_CODES = {"42601": "syntax-error", "42P01": "unresolved-name", "42703": "unresolved-name", "42704": "unresolved-name"}
_CODES |= {"42883": "unresolved-name", "3F000": "unresolved-name"}


def read_sql(file: Path, say: Callable[[str], None]) -> Found:
    """What a file creates in an empty database. Runs the file as a superuser: it must be one you trust.

    Raises:
        Rejected: PostgreSQL refused something; says where in the file.
        Unsupported: it is not there, or no UTF-8 text.
        NoBinaries: there is no embedded server.
    """
    text = _text(file)
    say("building what the file creates")
    with embedded_server() as server, ExitStack() as stack:
        unknown = _prepared(server)
        connection = _replayed(text, file, server, unknown, stack)
        state = with_harmless_connections(connection, read_live(connection))
    return Found(_without_importer(state), file.stem, f"the file {file.name}", frozenset(unknown))


def _text(file: Path) -> str:
    try:
        return read_text(file)
    except OSError as error:
        hint = "write it with pg_dump --encoding=UTF8" if "UTF-8" in str(error.strerror) else ""
        raise Unsupported(f"cannot read {shown(file)}: {str(error.strerror).lower()}", hint=hint) from None


def _prepared(server: Server) -> set[str]:
    with connect(server.url(), autocommit=True) as admin:
        admin.execute(f"create role {_IMPORTER} superuser login".encode())
    return set()


def _replayed(text: str, file: Path, server: Server, unknown: set[str], stack: ExitStack) -> Connection:
    while True:
        _empty(server)
        try:
            return replay(
                text,
                lambda name: stack.enter_context(connect(_url(server, name or _DATABASE), autocommit=True)),
                lambda name: _make_up(server, name, unknown),
            )
        except Failed as failed:
            raise Rejected([_problem(failed, text, file)]) from None
        except Restart:
            stack.close()


def _empty(server: Server) -> None:
    """An empty database, and none of those that a first attempt may have made."""
    keep = ["postgres", "reconcile_scratch", "template0", "template1"]
    with connect(server.url(), autocommit=True) as admin:
        from psycopg import sql

        rows = admin.execute("select datname::text from pg_database where datname <> all(%s)", (keep,)).fetchall()
        for (name,) in rows:
            admin.execute(sql.SQL("drop database {} with (force)").format(sql.Identifier(name)))
        admin.execute(f"create database {_DATABASE} owner {_IMPORTER} template template0".encode())


def _make_up(server: Server, name: str, unknown: set[str]) -> None:
    from psycopg import sql

    unknown.add(name)
    with connect(server.url(), autocommit=True) as admin:
        admin.execute(sql.SQL("create role {}").format(sql.Identifier(name)))


def _url(server: Server, database: str) -> str:
    from psycopg.conninfo import make_conninfo

    return make_conninfo(server.url(), user=_IMPORTER, dbname=database)


def _problem(failed: Failed, text: str, file: Path) -> Problem:
    sources = Sources()
    sources.add(shown(file), text)
    sources.secrets += failed.secrets
    place = sources.place(failed.offset, failed.offset + failed.length)
    code = _CODES.get(failed.sqlstate, "rejected")
    return Problem(code, failed.message, place, sources.excerpt(place, guess=True), failed.hint)


def _without_importer(state: State) -> State:
    """Without what says no more than who ran the file."""
    importer = Address("role", (_IMPORTER,))
    objects = {a: t for a, t in state.objects.items() if importer not in state.needs.get(a, ()) and a != importer}
    return replace(state, objects=objects)
