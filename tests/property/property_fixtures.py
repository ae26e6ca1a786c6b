"""Connections that all examples share; a test module asks for them with `pytest_plugins = ["property_fixtures"]`."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest

from reconciler.postgres.connect import connect
from reconciler.postgres.endpoint import SCRATCH_DATABASE
from reconciler.postgres.server import Server


@pytest.fixture(scope="session")
def live_database(server: Server) -> Iterator[psycopg.Connection]:
    with connect(server.url(), autocommit=True) as connection:
        yield connection


@pytest.fixture(scope="session")
def scratch_database(server: Server) -> Iterator[psycopg.Connection]:
    with connect(server.url(SCRATCH_DATABASE), autocommit=True) as connection:
        yield connection
