"""No secret reaches any output: every command is run with canaries, and everything it could leak to is searched."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reconciler.postgres.connect import connect
from reconciler.postgres.server import Server, embedded_server

SECRET, CHANGED, SALT, PASSWORD = "c4nary-Secret", "c4nary-Changed", "c4nary-Salt", "c4nary-Password"
CANARIES = (SECRET, CHANGED, SALT, PASSWORD)

# Everything a server can be told to write down about its statements.
TALKATIVE = {
    "shared_preload_libraries": "pg_stat_statements",
    "log_statement": "all",
    "log_min_duration_statement": "0",
    "log_duration": "on",
    "log_parameter_max_length": "-1",
    "log_parameter_max_length_on_error": "-1",
    "log_min_error_statement": "debug5",
}
LIVE = """
create extension pg_stat_statements;
create schema platform;
create type platform.database_engine as enum ('postgresql', 'mysql', 'mongodb', 'redis');
create table platform.projects (id uuid primary key default gen_random_uuid(), slug text not null);
insert into platform.projects (slug) values ('analytics');
"""
DESIRED = """
project:
  targets:
    broken: {url: {env: BROKEN_URL}}
schemas: {platform: {}}
types: {platform.database_engine: {enum: [postgresql, mysql, mongodb, redis]}}
tables:
  platform.projects:
    columns: {id: {type: uuid, default: gen_random_uuid()}, slug: {type: text, not_null: true}}
    primary_key: [id]
  platform.databases:
    columns:
      id: {type: uuid, default: gen_random_uuid()}
      project_id: {type: uuid, not_null: true}
      name: {type: text, not_null: true}
      engine: platform.database_engine
      host: text
      port: integer
      database_name: text
      connection_string_encrypted: bytea
      secret_key_id: text
      secret_fingerprint: text
      secret_source: text
      is_placeholder: {type: boolean, not_null: true, default: "false"}
    primary_key: [id]
databases:
  analytics/cache: {engine: redis, connection: {env: CACHE_URL}}
"""


@pytest.fixture(scope="module")
def talkative() -> Iterator[Server]:
    """A server that logs every statement with its parameters."""
    with embedded_server(extra_settings=TALKATIVE) as server:
        with connect(server.url(), autocommit=True) as connection:
            connection.execute(LIVE.encode())
        yield server


def run(server: Server, folder: Path, *arguments: str, secret: str = SECRET, url: str = "") -> str:
    """Everything a command says, on both channels."""
    environment = {
        **os.environ,
        "RECONCILE_URL": url or server.tcp_url(),
        "CACHE_URL": f"redis://user:{secret}@cache.internal:6380/2",
        "RECONCILE_SALT": SALT,
        "BROKEN_URL": f"postgresql://somebody:{PASSWORD}@127.0.0.1:1/nowhere",
        "NO_COLOR": "1",
    }
    command = [str(Path(sys.executable).parent / "reconcile"), *arguments, "-v"]
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, check=False)
    return f"{done.returncode}\n{done.stdout}\n{done.stderr}"


def test_no_canary_anywhere(talkative: Server, tmp_path: Path) -> None:
    desired = tmp_path / "desired.yaml"
    desired.write_text(DESIRED)
    said = [
        run(talkative, tmp_path, "check", "--desired", "desired.yaml"),
        *(run(talkative, tmp_path, "plan", "--desired", "desired.yaml", *more) for more in FORMS),
        run(talkative, tmp_path, "apply", "--desired", "desired.yaml", "--yes"),
        run(talkative, tmp_path, "plan", "--desired", "desired.yaml", "--exit-code"),
        run(talkative, tmp_path, "plan", "--desired", "desired.yaml", secret=CHANGED),
        run(talkative, tmp_path, "drift", "--desired", "desired.yaml", secret=CHANGED),
        run(talkative, tmp_path, "apply", "--desired", "desired.yaml", "--yes", secret=CHANGED),
        run(talkative, tmp_path, "import", "--out", "imported"),
    ]
    assert said[5].startswith("0\n"), said[5]  # applied
    assert said[6].startswith("0\n"), said[6]  # an unchanged secret is no change
    assert "secret, changed" in said[7], said[7]
    assert said[8].startswith("2\n"), said[8]
    assert said[9].startswith("0\n"), said[9]
    everything = {f"output {place}": text for place, text in enumerate(said)}
    everything |= {str(path): path.read_text() for path in (tmp_path / "imported").rglob("*") if path.is_file()}
    everything |= _server_memory(talkative)
    _search(everything)


FORMS: tuple[tuple[str, ...], ...] = ((), ("--sql",), ("--format", "json"), ("--format", "sql"))


def test_no_canary_in_errors(talkative: Server, tmp_path: Path) -> None:
    literal = DESIRED.replace("{env: CACHE_URL}", f"redis://user:{SECRET}@cache.internal")
    password = DESIRED.replace("{env: CACHE_URL}", f"{{placeholder: 'redis://user:{SECRET}@cache.internal'}}")
    misfit = DESIRED.replace("engine: redis", "engine: mongodb")
    said = []
    for name, text in (("literal", literal), ("password", password), ("misfit", misfit), ("good", DESIRED)):
        (tmp_path / f"{name}.yaml").write_text(text)
        said.append(run(talkative, tmp_path, "plan", "--desired", f"{name}.yaml"))
    said.append(run(talkative, tmp_path, "plan", "--desired", "good.yaml", "--target", "broken"))
    unreachable = f"postgresql://somebody:{PASSWORD}@127.0.0.1:1/nowhere"
    said.append(run(talkative, tmp_path, "plan", "--desired", "good.yaml", url=unreachable))
    for text in (*said[:3], *said[4:]):
        assert text.startswith("1\n"), text
    _search({f"output {place}": text for place, text in enumerate(said)})


def _server_memory(server: Server) -> dict[str, str]:
    """What the server wrote down, and what tables hold in readable form."""
    with connect(server.url(), autocommit=True) as connection:
        rows = {
            "pg_stat_statements": connection.execute("select query from pg_stat_statements").fetchall(),
            "pg_stat_activity": connection.execute("select query from pg_stat_activity").fetchall(),
            "runs": connection.execute("select * from reconciler.runs").fetchall(),
            "owned": connection.execute("select * from reconciler.owned").fetchall(),
            "registry": connection.execute("select * from platform.databases").fetchall(),
        }
    log = server.log_path.read_text(errors="replace")
    assert "INSERT INTO platform.databases" in log, "the log was to hold the statements, or this proves nothing"
    return {name: repr(found) for name, found in rows.items()} | {"server log": log}


def _search(everything: dict[str, str]) -> None:
    leaks = [(place, canary) for place, text in everything.items() for canary in CANARIES if canary in text]
    assert not leaks
