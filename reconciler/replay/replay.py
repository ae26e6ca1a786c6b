"""Runs an SQL file in a database that is thrown away afterwards."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from .pieces import Piece, pieces
from .scanner import Unclosed, strings

if TYPE_CHECKING:
    from psycopg import Connection, Error

# Commands of psql (app-psql) that say nothing about the schema; pg_dump writes the first two.
_HARMLESS = frozenset(
    {"restrict", "unrestrict", "echo", "qecho", "warn", "pset", "timing", "x", "encoding", "set", "unset", "prompt"}
)
_CONNECT = ("c", "connect")
_PASSWORD = "password"
# Every new database has the one, every server of ours the other.
_ARE_THERE = ('schema "public" already exists', 'role "postgres" already exists')
_NO_ROLE = ('role "', '" does not exist')


class Failed(Exception):
    """A piece of the file cannot be run. `offset` and `length` say what to point at.

    `secrets` are the spans of strings that may be passwords.
    """

    def __init__(self, offset: int, length: int, message: str, hint: str = "", sqlstate: str = "") -> None:
        super().__init__(message)
        self.secrets: list[tuple[int, int]] = []
        self.offset, self.length, self.message, self.hint, self.sqlstate = offset, length, message, hint, sqlstate


class Restart(Exception):
    """A role had to be made up in the middle of a transaction, which is lost: begin again with an empty database."""


def replay(text: str, connect: Callable[[str], Connection], make_role: Callable[[str], None]) -> Connection:
    """Run a file; returns the connection to the database that it fills.

    `connect` opens a database ("" for the one to begin with); `make_role` makes up a role that the file names
    and does not create.

    Raises:
        Failed: at the first piece that cannot be run.
        Restart: see there.
    """
    connection = connect("")
    made: dict[str, Connection | None] = {}
    try:
        for piece in pieces(text):
            if piece.kind == "command":
                connection = _command(piece, connection, connect, made)
            elif piece.words[:2] == ("create", "database"):
                made[_make_database(piece, connection)] = None
            elif piece.words[:1] != ("copy",):  # rows are not looked at, and COPY would wait for them
                _run(piece, connection, make_role)
    except Unclosed as error:
        raise Failed(error.offset, 1, str(error)) from None
    return next((filled for filled in made.values() if filled is not None), connection)


def _command(
    piece: Piece, connection: Connection, connect: Callable[[str], Connection], made: dict[str, Connection | None]
) -> Connection:
    command, _, rest = piece.text[1:].partition(" ")
    if command in _CONNECT:
        name = _database(rest)
        if name in made:
            others = [other for other, filled in made.items() if filled is not None and other != name]
            if others:
                message = f"the file fills several databases, {others[0]} and {name}"
                raise Failed(piece.start, len(piece.text), message, "import them one by one: pg_dump --create")
            made[name] = connect(name)
            return made[name] or connection
        return connect(name) if name else connection
    if command not in _HARMLESS:
        hint = "write out what it stands for, or take the line away"
        raise Failed(piece.start, len(piece.text), f"the psql command \\{command} cannot be run here", hint)
    return connection


def _make_database(piece: Piece, connection: Connection) -> str:
    """Make the database that CREATE DATABASE names, without the locale and place of the server it comes from."""
    from psycopg import sql

    rest = piece.text.split(None, 2)[2]
    name = rest[1:].partition('"')[0] if rest.startswith('"') else rest.split()[0].lower()
    connection.execute(sql.SQL("create database {} template template0").format(sql.Identifier(name)))
    return name


def _database(written: str) -> str:
    """The database that \\connect names: the first of its arguments, a name or -reuse-previous=on and a conninfo."""
    from psycopg.conninfo import conninfo_to_dict

    words = written.split()
    if words[:1] == ["-reuse-previous=on"]:
        conninfo = written.partition("-reuse-previous=on")[2].strip().removeprefix('"').removesuffix('"')
        return str(conninfo_to_dict(conninfo).get("dbname", ""))
    name = words[0] if words else ""
    if name.startswith('"'):
        return written.strip()[1:].partition('"')[0]
    return "" if name == "-" else name


def _run(piece: Piece, connection: Connection, make_role: Callable[[str], None]) -> None:
    from psycopg import Error

    while True:
        try:
            connection.execute(piece.text.encode())
            # The file was read as UTF-8, whatever it says about itself.
            if connection.info.encoding != "utf-8":
                connection.execute("set client_encoding to 'UTF8'")
            return
        except Error as error:
            message = error.diag.message_primary or str(error)
            if message in _ARE_THERE:
                return
            if not (message.startswith(_NO_ROLE[0]) and message.endswith(_NO_ROLE[1])):
                raise _failed(piece, error) from None
            make_role(message.removeprefix(_NO_ROLE[0]).removesuffix(_NO_ROLE[1]))
            if connection.info.transaction_status.name == "INERROR":
                raise Restart from None


def _failed(piece: Piece, error: Error) -> Failed:
    position = error.diag.statement_position
    offset = int(position) - 1 if position else _named(piece.text, error.diag.message_primary or "")
    message = error.diag.message_primary or str(error)
    if error.diag.message_detail:
        message += f" ({error.diag.message_detail})"
    length = next((at for at, char in enumerate(piece.text[offset:]) if not (char.isalnum() or char in '_."')), 1)
    hint, state = error.diag.message_hint or "", error.sqlstate or ""
    failed = Failed(piece.start + offset, max(1, length), message, hint, state)
    if _PASSWORD in piece.text.lower():
        failed.secrets = [(piece.start + start, piece.start + end) for start, end in strings(piece.text)]
    return failed


def _named(statement: str, message: str) -> int:
    """Without a position: where the name stands that the message quotes, or the beginning."""
    name = message.partition('"')[2].partition('"')[0]
    return max(0, statement.find(name)) if name else 0
