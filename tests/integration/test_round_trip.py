"""Law 4: what is imported is as it was found, and a database built from it has the dump of the original.

Every `round_trip/*.sql` is a schema with something that is easily lost. `-- since 18` on its first line says from
which version on it can be loaded, and `-- printed otherwise` that PostgreSQL prints what it reads from its own dump
otherwise than before: then the dump is no judge.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from command_line import Programs, Reconcile
from conftest import MAJOR
from test_fresh_build import columns_in_any_order

from reconciler.postgres.connect import connect
from reconciler.postgres.server import Server

pytest_plugins = ["command_line_fixtures"]

SCHEMAS = sorted((Path(__file__).parent / "round_trip").glob("*.sql"))


@pytest.fixture
def built(server: Server) -> Iterator[str]:
    """The URL of an empty database."""
    with connect(server.url(), autocommit=True) as admin:
        admin.execute("create database round_trip_built template template0")
        yield server.url("round_trip_built")
        admin.execute("drop database round_trip_built with (force)")


@pytest.mark.xdist_group("round-trip")
@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda path: path.stem)
def test_the_import_is_the_schema(schema: Path, reconcile: Reconcile, programs: Programs, built: str) -> None:
    head = schema.read_text(encoding="utf-8").partition("\n")[0]
    if "-- since " in head and int(head.rpartition("-- since ")[2].split()[0]) > MAJOR:
        pytest.skip("PostgreSQL of this version cannot load it")
    programs.psql(reconcile.url, "-f", str(schema))
    reconcile("import", "--out", str(reconcile.folder))
    reconcile("plan", "--prune", "all", "--exit-code")
    reconcile("apply", "--url", built, "--prune", "all", "--allow", "all", "--yes")
    reconcile("plan", "--url", built, "--prune", "all", "--exit-code")
    if "-- printed otherwise" not in head:
        assert columns_in_any_order(programs.dump(built)) == columns_in_any_order(programs.dump(reconcile.url))
