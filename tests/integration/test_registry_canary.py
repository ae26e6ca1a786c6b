"""A canary in the place of a secret: nothing that anybody can read may hold it."""

from __future__ import annotations

import os
import pickle
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from registry_platform import REGISTRY, apply, plan, read, set_up

from reconciler.model.secret import SecretReference, SecretUse
from reconciler.postgres.connect import connect
from reconciler.postgres.server import Server, embedded_server
from reconciler.registry import encryption
from reconciler.registry.encryption import encrypt, row_key
from reconciler.registry.engines import parse
from reconciler.registry.parameter import check_secrets, resolve_parameter
from reconciler.registry.resolver import Resolver
from reconciler.registry.secret import Secret

MAJOR = int(os.environ.get("RECONCILE_TEST_POSTGRES", "18"))
CANARY = "S3CR3T-canary"
SALT = "S3CR3T-salt"
URL = f"redis://:{CANARY}@cache.example:6380/2"
DATABASES: dict[str, object] = {"analytics/cache": {"engine": "redis", "connection": {"env": "CACHE_URL"}}}
TALKATIVE = {
    "shared_preload_libraries": "pg_stat_statements",
    "log_statement": "all",
    "log_min_duration_statement": "0",
    "log_duration": "on",
    "log_parameter_max_length": "-1",
    "log_parameter_max_length_on_error": "-1",
    "log_min_error_statement": "debug5",
}


@pytest.fixture(scope="module")
def talkative() -> Iterator[Server]:
    """A server that writes down everything it is told."""
    with embedded_server(MAJOR, TALKATIVE) as running:
        yield running


@pytest.fixture
def platform(talkative: Server) -> Iterator[psycopg.Connection]:
    with connect(talkative.url(), autocommit=True) as admin:
        admin.execute("create database canary")
    with connect(talkative.url("canary"), autocommit=True) as connection:
        connection.execute("create extension pg_stat_statements")
        set_up(connection)
        yield connection
    with connect(talkative.url(), autocommit=True) as admin:
        admin.execute("drop database canary with (force)")


@pytest.fixture
def resolver(monkeypatch: pytest.MonkeyPatch) -> Resolver:
    monkeypatch.setenv("CACHE_URL", URL)
    monkeypatch.setenv("RECONCILE_SALT", SALT)
    return Resolver()


def told(call: Callable[[], object]) -> str:
    """All that a reporter of errors could make of what the call raises, the variables of every frame included."""
    try:
        call()
    except Exception as error:
        whole = traceback.TracebackException.from_exception(error, capture_locals=True)
        chain = [repr(error), str(error), *whole.format()]
        while (error := error.__context__ or error.__cause__) is not None:  # type: ignore[assignment]
            chain += traceback.TracebackException.from_exception(error, capture_locals=True).format()
        return "".join(chain)
    raise AssertionError("nothing was raised")


def spellings(connection: psycopg.Connection) -> list[str]:
    """What must not be found: the secrets, and the key that is made of them."""
    found = connection.execute("select id::text from platform.projects where slug = 'analytics'").fetchone()
    assert found is not None
    return [CANARY, SALT, row_key(found[0], Secret(SALT)).reveal()]


def test_the_server_never_learns_it(platform: psycopg.Connection, talkative: Server, resolver: Resolver) -> None:
    platform.execute("select %s::text", ["this parameter is logged"])
    made, _ = plan(platform, DATABASES, resolver)
    apply(platform, made, resolver)
    with connect(talkative.url("canary")) as other:
        activity = str(other.execute("select query from pg_stat_activity").fetchall())
        statements = str(other.execute("select query from pg_stat_statements").fetchall())
    log = talkative.log_path.read_text(errors="replace")
    # The three do tell what they are told.
    assert "this parameter is logged" in log
    assert "INSERT INTO platform.databases" in statements
    assert "INSERT INTO platform.databases" in log
    for spelling in spellings(platform):
        assert spelling not in log
        assert spelling not in statements
        assert spelling not in activity


def test_a_refused_write_does_not_tell(platform: psycopg.Connection, talkative: Server, resolver: Resolver) -> None:
    made, _ = plan(platform, DATABASES, resolver)
    platform.execute("alter table platform.databases add check (name <> 'cache')")
    said = told(lambda: apply(platform, made, resolver))
    assert "CheckViolation" in said
    log = talkative.log_path.read_text(errors="replace")
    for spelling in spellings(platform):
        assert spelling not in said
        assert spelling not in log


def test_no_value_shows_it(platform: psycopg.Connection, resolver: Resolver) -> None:
    made, completed = plan(platform, DATABASES, resolver)
    apply(platform, made, resolver)
    live, notes = read(platform)
    for spelling in spellings(platform):
        assert spelling not in f"{made!r} {made} {completed!r} {live!r} {notes} {resolver!r}"
        assert spelling.encode() not in pickle.dumps(live.objects)


USE = SecretUse(SecretReference("env", "CACHE_URL"), REGISTRY.salt, "select 'id'", "analytics/cache")


def _broken(_: bytes) -> bool:
    raise RuntimeError("a defect")


def test_no_exception_shows_it(
    platform: psycopg.Connection, resolver: Resolver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made, _ = plan(platform, DATABASES, resolver)
    [planned] = [step.statement.secret for step in made.steps() if step.statement.secret is not None]
    gone = replace(planned, owner_query="select 1 where false")
    syntax = replace(planned, owner_query="select nothing from nowhere")
    (tmp_path / "binary").write_bytes(CANARY.encode() + b"\xff")
    binary = replace(planned, reference=SecretReference("file", "binary", str(tmp_path)))
    calls: list[Callable[[], object]] = [
        lambda: check_secrets([USE, planned], resolver),
        lambda: resolve_parameter(platform, USE, resolver),
        lambda: resolve_parameter(platform, gone, resolver),
        lambda: resolve_parameter(platform, syntax, resolver),
        lambda: resolve_parameter(platform, binary, resolver),
        lambda: encrypt(Secret(f"{CANARY}\n"), Secret(CANARY)),
        lambda: pickle.dumps(Secret(CANARY)),
    ]
    said = [told(call) for call in calls]
    monkeypatch.setattr(encryption, "_is_aes256", _broken)
    said.append(told(lambda: resolve_parameter(platform, planned, resolver)))
    monkeypatch.setattr(encryption, "_is_aes256", lambda message: True)
    monkeypatch.setattr(encryption, "decrypt", lambda message, key: None)
    said.append(told(lambda: resolve_parameter(platform, planned, resolver)))
    for spelling in spellings(platform):
        assert [text for text in said if spelling in text] == []


def test_a_careless_function_would_be_caught() -> None:
    def careless() -> None:
        text = Secret(CANARY).reveal()
        raise RuntimeError(len(text))

    assert CANARY in told(careless)


@pytest.mark.parametrize("engine", ["redis", "mongodb", "mysql", "postgresql"])
@pytest.mark.parametrize("url", [CANARY, f"x://{CANARY}@h", f"mongodb://h:{CANARY}/", f"\ud800{CANARY}"])
def test_no_reason_quotes_it(engine: str, url: str) -> None:
    reason = parse(engine, Secret(url))
    assert isinstance(reason, str)
    assert CANARY not in reason
