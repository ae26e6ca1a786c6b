"""Where the scratch database lives (DESIGN D2): a given URL, the embedded server, or beside the target."""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from reconciler.model.errors import Unsupported

from . import dev
from .binaries import Binaries, find, find_any
from .connect import connect, server_version
from .endpoint import SCRATCH_DATABASE
from .errors import NoBinaries
from .server import embedded_server

if TYPE_CHECKING:
    from psycopg import Connection

_PREFIX = "reconcile_scratch_"
_ABANDONED_AFTER_S = 600


@contextmanager
def scratch_connection(
    *, target: Connection | None, shadow_url: str = "", extensions: Iterable[str] = (), icu: bool = False
) -> Iterator[Connection]:
    """A connection to an empty database of the target's major version (any, without a target).

    Its server has the `extensions` and, if asked for `icu`, is built with that library; the embedded one is not.

    Raises:
        Unsupported: there is nowhere to build; the message names the ways out.
    """
    wanted = sorted(set(extensions))
    with ExitStack() as stack:
        if shadow_url:
            yield stack.enter_context(_given(shadow_url, target))
            return
        major = server_version(target) if target is not None else None
        embedded = _embedded(stack, major, wanted, icu=icu)
        if embedded is not None:
            yield embedded
            return
        if target is not None and _may_create_database(target):
            yield stack.enter_context(_beside(target))
            return
        raise _nowhere(major, wanted, icu=icu)


@contextmanager
def _given(url: str, target: Connection | None) -> Iterator[Connection]:
    with connect(url, autocommit=True) as connection:
        if target is not None and server_version(connection) != server_version(target):
            raise Unsupported(
                f"the scratch server is PostgreSQL {server_version(connection)}, the target {server_version(target)}",
                hint="versions spell some things differently: give --shadow-url a server of the target's version",
            )
        yield connection


def _embedded(stack: ExitStack, major: int | None, extensions: list[str], *, icu: bool) -> Connection | None:
    """A scratch database on the embedded server, if there is one of that version with all that is needed."""
    binaries = _binaries(major)
    if binaries is None:
        return None
    running = dev.running(binaries.major)
    server = running or stack.enter_context(embedded_server(binaries=binaries))
    connection = stack.enter_context(connect(server.url(SCRATCH_DATABASE), autocommit=True))
    # initdb takes ICU's locales up as collations; `unicode` is there without ICU, too.
    row = connection.execute(
        "select (select count(*) from pg_available_extensions where name = any(%s)),"
        " exists (select from pg_collation where collname = 'und-x-icu')",
        (extensions,),
    ).fetchone()
    return connection if row is not None and row[0] == len(extensions) and row[1] >= icu else None


def _binaries(major: int | None) -> Binaries | None:
    try:
        return find_any() if major is None else find(major)
    except NoBinaries:
        return None


def _may_create_database(target: Connection) -> bool:
    query = "select rolsuper or rolcreatedb from pg_roles where rolname = current_user"
    row = target.execute(query).fetchone()
    return bool(row and row[0])


@contextmanager
def _beside(target: Connection) -> Iterator[Connection]:
    """A temporary database on the target's server, with its encoding and locale; dropped at the end."""
    from psycopg import sql

    _sweep(target)
    name = f"{_PREFIX}{int(time.time())}_{secrets.token_hex(4)}"
    row = target.execute(
        "select pg_encoding_to_char(encoding), datcollate, datctype from pg_database"
        " where datname = current_database()"
    ).fetchone()
    encoding, collate, ctype = row if row is not None else ("UTF8", "C", "C")
    create = sql.SQL("create database {} template template0 encoding {} lc_collate {} lc_ctype {}")
    drop = sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(name))
    try:
        target.execute(create.format(sql.Identifier(name), encoding, collate, ctype))
        with connect(_conninfo(target, name), autocommit=True) as connection:
            yield connection
    finally:
        target.execute(drop)


def _sweep(target: Connection) -> None:
    """Drop what a killed run left behind: ours by name, unused, and older than any build takes."""
    from psycopg import sql

    rows = target.execute(
        "select d.datname::text from pg_database d where d.datname like 'reconcile\\_scratch\\_%'"
        " and pg_has_role(d.datdba, 'member')"
        " and not exists (select from pg_stat_activity a where a.datid = d.oid)"
    ).fetchall()
    for (name,) in rows:
        made = name.removeprefix(_PREFIX).partition("_")[0]
        if made.isdigit() and time.time() - int(made) > _ABANDONED_AFTER_S:
            target.execute(sql.SQL("drop database if exists {}").format(sql.Identifier(name)))


def _conninfo(target: Connection, dbname: str) -> str:
    from psycopg.conninfo import make_conninfo

    return make_conninfo(target.info.dsn, password=target.info.password or None, dbname=dbname)


def _nowhere(major: int | None, extensions: list[str], *, icu: bool) -> Unsupported:
    needs = f" with the extensions {', '.join(extensions)}" if extensions else ""
    version = f"PostgreSQL {major}" if major else "a PostgreSQL"
    version += " built with ICU" if icu else ""
    return Unsupported(
        f"there is nowhere to build the desired state: it takes an empty database on {version}{needs}",
        hint="give one with --shadow-url, or get the embedded server with `reconcile dev fetch"
        f"{f' {major}' if major else ''}`, or let the role create databases on the target's server",
    )
