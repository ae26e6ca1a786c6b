"""A case of an outside corpus: a folder with two schemas as SQL, some with rows for either."""

from __future__ import annotations

import hashlib
import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path
from typing import Any

from psycopg import sql

from reconciler.postgres.connect import connect
from reconciler.postgres.server import Server


class DoesNotLoad(Exception):
    """A file of the case is not for this version of PostgreSQL."""


@dataclass(frozen=True)
class CorpusCase:
    """`<corpus>/<peer>/<case>/`: old.sql and new.sql, meta.json; perhaps seed.sql and seed-b.sql."""

    folder: Path

    @property
    def name(self) -> str:
        return f"{self.folder.parent.name}/{self.folder.name}"

    @cached_property
    def meta(self) -> dict[str, Any]:
        path = self.folder / "meta.json"
        return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}

    @property
    def roles(self) -> list[str]:
        """The roles that its SQL takes for granted."""
        return [*self.meta.get("roles", ()), *self.meta.get("creates_roles", ())]

    @property
    def alone(self) -> bool:
        """Whether its SQL changes what belongs to the whole cluster, e.g. roles."""
        return bool(self.meta.get("isolated_cluster"))


@dataclass(frozen=True)
class Direction:
    """A case forwards (old to new) or backwards; `seed` holds rows for the side it starts from."""

    case: CorpusCase
    backwards: bool

    @property
    def name(self) -> str:
        return f"{self.case.name} {'backwards' if self.backwards else 'forwards'}"

    @property
    def start(self) -> Path:
        return self.case.folder / ("new.sql" if self.backwards else "old.sql")

    @property
    def goal(self) -> Path:
        return self.case.folder / ("old.sql" if self.backwards else "new.sql")

    @property
    def seed(self) -> Path | None:
        """The file with rows, if there is one."""
        path = self.case.folder / ("seed-b.sql" if self.backwards else "seed.sql")
        return path if path.exists() else None


def corpus_cases(corpus: Path, only: str = "*", sample: int = 0) -> list[CorpusCase]:
    """The cases whose `<peer>/<case>` fits the glob; `sample` takes that many, by a hash that stays the same.

    Those that change the whole cluster come last: what they leave behind must not reach the others.
    """
    cases = [CorpusCase(path.parent) for path in sorted(corpus.glob("*/*/new.sql"))]
    chosen = [case for case in cases if fnmatchcase(case.name, only)]
    if sample:
        chosen = sorted(chosen, key=lambda case: hashlib.sha1(case.name.encode()).hexdigest())[:sample]
    return sorted(chosen, key=lambda case: (case.alone, case.name))


@contextmanager
def two_databases(server: Server, direction: Direction) -> Iterator[tuple[str, str]]:
    """The URLs of a database with what it starts from and one with the goal; both are dropped afterwards.

    Raises:
        DoesNotLoad: the server refuses one of the files.
    """
    names = ("rows_start", "rows_goal")
    _make_roles(server, direction.case.roles)
    try:
        for name, file in zip(names, (direction.start, direction.goal), strict=True):
            _remove(server, name)
            _administrate(server, "create database {} template template0", name)
            run_file(server, server.url(name), file)
        yield server.url(names[0]), server.url(names[1])
    finally:
        for name in names:
            _remove(server, name)


def run_file(server: Server, url: str, file: Path) -> None:
    """Run a file of SQL by psql, as people would. Raises: DoesNotLoad."""
    command = [server.binaries.tool("psql"), "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", url, "-f", str(file)]
    done = subprocess.run(
        command, env=server.binaries.environment(), capture_output=True, text=True, timeout=120, check=False
    )
    if done.returncode:
        raise DoesNotLoad(f"{file.name}: {done.stderr.strip()}")


def _make_roles(server: Server, roles: list[str]) -> None:
    with connect(server.url("postgres"), autocommit=True) as admin:
        there = {row[0] for row in admin.execute("select rolname from pg_roles").fetchall()}
        for role in dict.fromkeys(roles):
            if role not in there:
                admin.execute(sql.SQL("create role {}").format(sql.Identifier(role)))


def _remove(server: Server, name: str) -> None:
    """Drop a database, if it is there; no subscription may be left in it (sql-dropdatabase)."""
    with connect(server.url("postgres"), autocommit=True) as admin:
        if not admin.execute("select 1 from pg_database where datname = %s", [name]).fetchone():
            return
    with connect(server.url(name), autocommit=True) as inside:
        ours = "select s.subname from pg_subscription s join pg_database d on d.oid = s.subdbid where d.datname = %s"
        for (subscription,) in inside.execute(ours, [name]).fetchall():
            # Without its slot: the publisher may be nowhere (sql-dropsubscription).
            for action in (
                "alter subscription {} disable",
                "alter subscription {} set (slot_name = none)",
                "drop subscription {}",
            ):
                inside.execute(sql.SQL(action).format(sql.Identifier(subscription)))
    _administrate(server, "drop database {} with (force)", name)


def _administrate(server: Server, command: str, name: str) -> None:
    with connect(server.url("postgres"), autocommit=True) as admin:
        admin.execute(sql.SQL(command).format(sql.Identifier(name)))
