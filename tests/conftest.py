"""A throw-away PostgreSQL for the whole run, and how a case gets a database of its own without making one."""

from __future__ import annotations

import os
from collections.abc import Iterator

import psycopg
import pytest

from reconciler.postgres.binaries import find
from reconciler.postgres.connect import connect
from reconciler.postgres.server import Server, embedded_server

# What one run remembers would be an answer in the next; the tests of that ask for it.
os.environ["RECONCILE_NO_CACHE"] = "1"
MAJOR = int(os.environ.get("RECONCILE_TEST_POSTGRES", "18"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the expected files instead of comparing")


def pytest_report_header() -> str:
    binaries = find(MAJOR)
    return f"PostgreSQL {binaries.version} ({binaries.origin})"


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The server all tests of this process share."""
    settings = {"shared_preload_libraries": "pg_stat_statements", "wal_level": "logical"}
    with embedded_server(MAJOR, settings) as running:
        yield running


@pytest.fixture
def database(server: Server, request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of an empty database that is dropped after the test."""
    name = f"test_{abs(hash(request.node.nodeid)):x}"
    with connect(server.url("postgres"), autocommit=True) as admin:
        admin.execute(f'create database "{name}" template template0'.encode())
        yield server.url(name)
        admin.execute(f'drop database "{name}" with (force)'.encode())


@pytest.fixture
def connection(database: str) -> Iterator[psycopg.Connection]:
    """A connection to an empty database of the test's own, in autocommit."""
    with connect(database, autocommit=True) as opened:
        yield opened
