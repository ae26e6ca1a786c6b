"""The command line as people run it, against the real server of the test run."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

import psycopg
import pytest
from conftest import MAJOR

from reconciler.postgres.server import Server

REPOSITORY = Path(__file__).parents[2]
PLATFORM = REPOSITORY / "examples/platform"
SALT = "a-salt-for-tests-only"

_THEIRS = ("PG", "RECONCILE_", "FORCE_COLOR", "COLUMNS")
_WHERE = ("RECONCILE_CACHE", "RECONCILE_POSTGRES_BIN")

Process = subprocess.Popen[str]


@dataclass(frozen=True)
class Outcome:
    """What one run said and how it ended."""

    command: str
    code: int
    out: str
    err: str

    def __str__(self) -> str:
        return f"$ {self.command}\nexit {self.code}\n--- stdout\n{self.out}\n--- stderr\n{self.err}"


@dataclass
class Reconcile:
    """The program, aimed at one database and one folder of YAML.

    `environment` wins over the caller's own; `pids` are those of every process started so far.
    """

    url: str
    folder: Path
    environment: dict[str, str] = field(default_factory=dict)
    pids: list[int] = field(default_factory=list)

    def __call__(self, command: str, *options: str, expect: int | None = 0, **environment: str) -> Outcome:
        """Run a command to its end; anything but the expected exit code fails the test with all that was said."""
        arguments = self.arguments(command, *options)
        process = self._started(arguments, environment, subprocess.DEVNULL)
        try:
            out, err = process.communicate(timeout=120)
        finally:
            process.kill()  # only where it has not ended by itself
        outcome = Outcome(" ".join(arguments[1:]), process.returncode, out, err)
        assert expect is None or outcome.code == expect, f"expected exit {expect}:\n{outcome}"
        return outcome

    def start(self, command: str, *options: str, stdin: int = subprocess.DEVNULL, **environment: str) -> Process:
        """Run a command and do not wait for it."""
        return self._started(self.arguments(command, *options), environment, stdin)

    def _started(self, arguments: list[str], environment: Mapping[str, str], stdin: int) -> Process:
        process = subprocess.Popen(
            arguments, env=self.surroundings(environment), text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=stdin,
        )  # fmt: skip
        self.pids.append(process.pid)
        return process

    def arguments(self, command: str, *options: str) -> list[str]:
        """The command line; what is given wins over the database and the folder that this is aimed at."""
        aimed = {"--url": self.url, "--desired": str(self.folder)}
        takes = {"check": {"--desired"}, "import": {"--url"}, "dev": set[str]()}.get(command, set(aimed))
        if "--target" in options:
            takes = takes - {"--url"}
        wanted = [word for name in aimed if name in takes and name not in options for word in (name, aimed[name])]
        return [sys.executable, "-m", "reconciler", command, *wanted, *options]

    def surroundings(self, more: Mapping[str, str]) -> dict[str, str]:
        """The environment, free of what the developer's own shell may have set."""
        kept = {name: value for name, value in os.environ.items() if name in _WHERE or not name.startswith(_THEIRS)}
        return {**kept, "PYTHONPATH": str(REPOSITORY), **self.environment, **more}

    def write(self, text: str, name: str = "all.yaml") -> None:
        """Make this the desired state (or one file of it)."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@dataclass(frozen=True)
class Programs:
    """The server's own client programs."""

    server: Server

    def psql(self, url: str, *arguments: str) -> str:
        """What psql prints; stops at the first error."""
        return self._run("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", url, *arguments)

    def dump(self, url: str, *arguments: str) -> str:
        """What pg_dump prints of the schema, but for what says nothing.

        Two lines are random in every dump; the grants on an object come in the order in which they were given.
        """
        lines = self.whole_dump(url, *arguments).splitlines(keepends=True)
        kept = [line for line in lines if not line.startswith(_RANDOM)]
        blocks = groupby(kept, key=lambda line: line.startswith("GRANT "))
        return "".join(line for grants, block in blocks for line in (sorted(block) if grants else block))

    def whole_dump(self, url: str, *arguments: str) -> str:
        """What pg_dump prints of the schema, byte for byte."""
        return self._run("pg_dump", "--schema-only", "-d", url, *arguments)

    def _run(self, tool: str, *arguments: str) -> str:
        binaries = self.server.binaries
        done = subprocess.run(
            [binaries.tool(tool), *arguments], env=binaries.environment(), capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{tool} {' '.join(arguments)}:\n{done.stdout}\n{done.stderr}"
        return done.stdout


_RANDOM = ("\\restrict ", "\\unrestrict ")


def no_programs(cache: Path) -> dict[str, str]:
    """An environment in which no PostgreSQL programs are found, and so no embedded server."""
    if Path(f"/usr/lib/postgresql/{MAJOR}/bin/postgres").exists():
        pytest.skip(f"this machine's own PostgreSQL {MAJOR} is always found")
    return {"RECONCILE_CACHE": str(cache), "RECONCILE_POSTGRES_BIN": "", "PATH": "/nonexistent"}


def as_role(url: str, role: str) -> str:
    """The URL, as another role; the server's socket asks for no password."""
    return url.replace("postgresql://postgres@", f"postgresql://{role}@")


def cell(connection: psycopg.Connection, query: str) -> object:
    """The one value that a query gives."""
    row = connection.execute(query.encode()).fetchone()
    assert row is not None, query
    return row[0]


def column(connection: psycopg.Connection, query: str) -> list[object]:
    """The first column of what a query gives."""
    return [row[0] for row in connection.execute(query.encode()).fetchall()]


def allowed_by(refused: Outcome) -> str:
    """What the refusal says would allow it."""
    found = re.search(r"--allow '([^']+)'", refused.err)
    assert found is not None, f"the refusal does not say how to allow it:\n{refused}"
    return found[1]
