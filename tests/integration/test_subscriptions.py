"""A subscription between two servers: what makes, changes and drops its slot runs outside of transactions."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import MAJOR

from reconciler.postgres.connect import connect
from reconciler.postgres.server import Server, embedded_server

TABLE = """
tables: {public.t: {columns: {a: integer}}}
"""
SUBSCRIBED = TABLE + "subscriptions: {s: {connection: {env: PUBLISHER}, publications: [p], comment: From there.}}"
SETTINGS = {"wal_level": "logical", "log_statement": "all"}


@pytest.fixture
def publisher() -> Iterator[Server]:
    with embedded_server(MAJOR, SETTINGS) as server:
        with connect(server.url(), autocommit=True) as connection:
            connection.execute("create table t (a integer); insert into t values (1)")
            connection.execute("create publication p for table t; create publication q for table t")
        yield server


def reconcile(server: Server, publisher: Server, folder: Path, text: str, *arguments: str) -> str:
    """Everything a command says, and how it ended."""
    (folder / "desired.yaml").write_text(text)
    environment = {**os.environ, "RECONCILE_URL": server.tcp_url(), "PUBLISHER": publisher.tcp_url(), "NO_COLOR": "1"}
    command = [str(Path(sys.executable).parent / "reconcile"), *arguments, "--desired", "desired.yaml"]
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, check=False)
    return f"{done.returncode}\n{done.stdout}\n{done.stderr}"


def test_a_subscription_lives(publisher: Server, tmp_path: Path) -> None:
    with embedded_server(MAJOR, SETTINGS) as server:
        said = [reconcile(server, publisher, tmp_path, SUBSCRIBED, "apply", "--yes")]
        with connect(server.url(), autocommit=True) as connection:
            assert _arrived(connection.execute, "select a from t")
        said.append(reconcile(server, publisher, tmp_path, SUBSCRIBED, "plan", "--exit-code"))
        more = SUBSCRIBED.replace("[p]", "[p, q]")
        said.append(reconcile(server, publisher, tmp_path, more, "apply", "--yes"))
        said.append(reconcile(server, publisher, tmp_path, TABLE, "apply", "--yes", "--allow", "all"))
        assert all(text.startswith("0\n") for text in said), "\n".join(said)
        with connect(publisher.url(), autocommit=True) as connection:
            assert connection.execute("select slot_name from pg_replication_slots").fetchall() == []
        log = server.log_path.read_text(errors="replace")
    assert "ALTER SUBSCRIPTION s SET PUBLICATION" in log
    assert "CREATE SUBSCRIPTION" not in log
    assert "CONNECTION" not in log


def _arrived(execute: object, query: str) -> bool:
    """Whether rows are there within half a minute."""
    for _ in range(150):
        if execute(query).fetchall():  # type: ignore[operator]
            return True
        time.sleep(0.2)
    return False
