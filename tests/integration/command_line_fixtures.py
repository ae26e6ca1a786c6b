"""Fixtures around `command_line`; a test module asks for them with `pytest_plugins = ["command_line_fixtures"]`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from command_line import SALT, Programs, Reconcile

from reconciler.postgres.connect import connect
from reconciler.postgres.endpoint import SCRATCH_DATABASE
from reconciler.postgres.server import Server


@pytest.fixture
def reconcile(server: Server, database: str, tmp_path: Path) -> Reconcile:
    """Aimed at a database of the test's own. Builds in the server's scratch database, which saves half a second."""
    folder = tmp_path / "desired"
    folder.mkdir()
    shadow = {"RECONCILE_SHADOW_URL": server.url(SCRATCH_DATABASE)}
    alone = {"RECONCILE_NO_CACHE": "1"}  # what another test left behind is no answer
    return Reconcile(database, folder, {"RECONCILE_SALT": SALT, **shadow, **alone})


@pytest.fixture
def programs(server: Server) -> Programs:
    return Programs(server)


@pytest.fixture
def role(server: Server, request: pytest.FixtureRequest) -> Iterator[str]:
    """A role of the test's own, which may log in and nothing else; it and all it owns are gone afterwards."""
    name = f"tester_{abs(hash(request.node.nodeid)):x}"
    with connect(server.url(), autocommit=True) as admin:
        admin.execute(f"create role {name} login".encode())
        yield name
        databases = admin.execute("select datname from pg_database where datallowconn").fetchall()
        for (database,) in databases:
            with connect(server.url(database), autocommit=True) as inside:
                inside.execute(f"drop owned by {name} cascade".encode())
        admin.execute(f"drop role {name}".encode())
