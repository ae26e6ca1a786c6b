"""No secret of an option reaches any output: canaries in options that are read, compared and written."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from test_registry_canary import MAJOR, TALKATIVE, told

from reconciler.model.secret import SecretLiteral, SecretReference
from reconciler.model.statement import Statement
from reconciler.postgres.connect import connect
from reconciler.postgres.server import Server, embedded_server
from reconciler.registry.confide import execute_confidentially
from reconciler.registry.errors import NotConfidential
from reconciler.registry.resolver import Resolver

SECRET, CHANGED, FOREIGN = "c4nary'Secret\\", "c4nary-Changed", "c4nary-Foreign"
DESIRED = """
foreign_data_wrappers: {w: {options: {token: {env: OPTION}}}}
servers:
  there: {wrapper: w, options: {host: archive.internal, token: {env: OPTION}}}
  new:
    wrapper: w
    user_mappings: {reader: {options: {user: r, password: {env: OPTION}}}}
"""
FORMS: tuple[tuple[str, ...], ...] = ((), ("--sql",), ("--format", "json"), ("--format", "sql"))
FROM = ("--desired", "desired.yaml")
USE = (SecretLiteral("secret_1", SecretReference("env", "OPTION"), "a test"),)
ALTER = Statement("ALTER SERVER there OPTIONS (SET token %(secret_1)s)", literals=USE)


@pytest.fixture(scope="module")
def talkative() -> Iterator[Server]:
    """A server that writes down every statement but those that put the canaries there."""
    with embedded_server(MAJOR, TALKATIVE) as server:
        with connect(server.url(), autocommit=True) as connection:
            connection.execute("create extension pg_stat_statements; create role reader; create role nobody login")
            connection.execute("create foreign data wrapper w")
            for name in ("there", "another"):
                made = f"CREATE SERVER {name} FOREIGN DATA WRAPPER w OPTIONS (token %(secret_1)s)"
                execute_confidentially(connection, Statement(made, literals=USE), Resolver({"OPTION": FOREIGN}))
        yield server


def run(server: Server, folder: Path, *arguments: str, secret: str = SECRET) -> str:
    """Everything a command says, on both channels."""
    environment = {**os.environ, "RECONCILE_URL": server.tcp_url(), "OPTION": secret, "NO_COLOR": "1"}
    command = [str(Path(sys.executable).parent / "reconcile"), *arguments, "-v"]
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, check=False)
    return f"{done.returncode}\n{done.stdout}\n{done.stderr}"


def test_no_canary_anywhere(talkative: Server, tmp_path: Path) -> None:
    (tmp_path / "desired.yaml").write_text(DESIRED)
    said = [
        *(run(talkative, tmp_path, "plan", *FROM, *more) for more in FORMS),
        run(talkative, tmp_path, "apply", *FROM, "--yes"),
        run(talkative, tmp_path, "plan", *FROM, "--exit-code"),
        run(talkative, tmp_path, "plan", *FROM, secret=CHANGED),
        run(talkative, tmp_path, "drift", *FROM, secret=CHANGED),
        run(talkative, tmp_path, "apply", *FROM, "--yes", secret=CHANGED),
        run(talkative, tmp_path, "import", "--out", "imported"),
    ]
    assert all(text.startswith("0\n") for text in said[:4]), said[:4]
    assert "SET token %(secret_1)s" in said[1], said[1]
    assert "token (secret, changed)" in said[0], said[0]
    assert said[4].startswith("0\n"), said[4]  # applied
    assert said[5].startswith("0\n"), said[5]  # an unchanged secret is no change
    assert "password (secret, changed)" in said[6], said[6]
    assert said[7].startswith("2\n"), said[7]
    assert said[8].startswith("0\n"), said[8]
    everything = {f"output {place}": text for place, text in enumerate(said)}
    everything |= {str(path): path.read_text() for path in (tmp_path / "imported").rglob("*") if path.is_file()}
    _search(everything | _server_memory(talkative))
    with connect(talkative.url(), autocommit=True) as connection:
        assert connection.execute("select srvoptions from pg_foreign_server where srvname = 'there'").fetchall() == [
            ([f"token={CHANGED}", "host=archive.internal"],)
        ]


SUBSCRIBED = """
subscriptions:
  s: {connection: {env: OPTION}, publications: p, enabled: false, slot: false, connect: false}
"""
# Nobody listens there: one subscription never connects, the other is refused for that.
CONNECTION, MOVED = ("host=127.0.0.1 port=1 user=u password=c4nary-" + which for which in ("First", "Second"))

ALONE = (*FROM, "--prune", "none")


def test_no_canary_of_a_connection_string(talkative: Server, tmp_path: Path) -> None:
    (tmp_path / "desired.yaml").write_text(SUBSCRIBED)
    said = [
        *(run(talkative, tmp_path, "plan", *ALONE, *more, secret=CONNECTION) for more in FORMS),
        run(talkative, tmp_path, "apply", *ALONE, "--yes", secret=CONNECTION),
        run(talkative, tmp_path, "plan", *ALONE, "--exit-code", secret=CONNECTION),
        run(talkative, tmp_path, "drift", *ALONE, secret=MOVED),
        run(talkative, tmp_path, "apply", *ALONE, "--yes", secret=MOVED),
        run(talkative, tmp_path, "import", "--out", "imported"),
    ]
    assert [text.partition("\n")[0] for text in said] == ["0", "0", "0", "0", "0", "0", "2", "0", "0"], said
    with connect(talkative.url(), autocommit=True) as connection:
        assert connection.execute("select subconninfo from pg_subscription").fetchall() == [(MOVED,)]
    refused = SUBSCRIBED.replace("s: {", "t: {").replace(", enabled: false, slot: false, connect: false", "")
    (tmp_path / "desired.yaml").write_text(refused)
    said.append(run(talkative, tmp_path, "apply", *ALONE, "--yes", secret=CONNECTION))
    assert said[-1].startswith("1\n"), said[-1]
    (tmp_path / "desired.yaml").write_text(SUBSCRIBED.replace("{env: OPTION}", CONNECTION))
    said.append(run(talkative, tmp_path, "plan", *FROM))
    assert "literal-secret" in said[-1], said[-1]
    everything = {f"output {place}": text for place, text in enumerate(said)}
    everything |= {str(path): path.read_text() for path in (tmp_path / "imported").rglob("*") if path.is_file()}
    with connect(talkative.url(), autocommit=True) as connection:
        connection.execute("drop subscription s")
    _search(everything | _server_memory(talkative))


def test_no_canary_in_errors(talkative: Server, tmp_path: Path) -> None:
    literal = DESIRED.replace("{env: OPTION}", CHANGED)
    (tmp_path / "desired.yaml").write_text(literal)
    said = run(talkative, tmp_path, "plan", *FROM)
    assert "literal-secret" in said
    _search({"output": said})


def test_a_refused_statement_does_not_tell(talkative: Server) -> None:
    refused = Statement("ALTER SERVER there OPTIONS (ADD token %(secret_1)s)", literals=USE)
    syntax = Statement("ALTER SERVER %(secret_1)s", literals=USE)
    with connect(talkative.url(), autocommit=True) as connection:
        said = [_told(connection, each) for each in (refused, syntax)]
        said.append(_told(connection, Statement(ALTER.sql, literals=USE), {}))
        assert connection.execute("show log_statement").fetchone() == ("all",)
        with pytest.raises(psycopg.Error), connection.transaction():
            execute_confidentially(connection, refused, Resolver({"OPTION": SECRET}))
        assert connection.execute("show log_min_messages").fetchone() == ("warning",)
    _search({str(place): text for place, text in enumerate(said)} | _server_memory(talkative))


def test_who_cannot_keep_the_server_quiet_does_not_tell_it(talkative: Server) -> None:
    with connect(talkative.url(), autocommit=True) as connection:
        connection.execute("alter server there owner to nobody; grant usage on foreign data wrapper w to nobody")
        connection.execute("set role nobody")
        with pytest.raises(NotConfidential, match="log_statement = none"):
            execute_confidentially(connection, ALTER, Resolver({"OPTION": SECRET}))
    _search(_server_memory(talkative))


def _told(connection: psycopg.Connection, statement: Statement, environ: dict[str, str] | None = None) -> str:
    resolver = Resolver({"OPTION": SECRET} if environ is None else environ)
    return told(lambda: execute_confidentially(connection, statement, resolver))


def _server_memory(server: Server) -> dict[str, str]:
    """What the server wrote down."""
    with connect(server.url(), autocommit=True) as connection:
        memory = {
            "pg_stat_statements": repr(connection.execute("select query from pg_stat_statements").fetchall()),
            "pg_stat_activity": repr(connection.execute("select query from pg_stat_activity").fetchall()),
        }
    log = server.log_path.read_text(errors="replace")
    assert "create foreign data wrapper w" in log, "the log was to hold the statements, or this proves nothing"
    return memory | {"server log": log}


def _search(everything: dict[str, str]) -> None:
    leaks = [(place, text) for place, text in everything.items() if "c4nary" in text]
    assert not leaks
