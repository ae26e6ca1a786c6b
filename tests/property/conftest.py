"""Connections that a whole run shares, and how many examples a run tries.

`bounded` is the default: few examples, the same in every run. `--hypothesis-profile=deep` tries thousands, others
each time, and is slow.
"""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from hypothesis import HealthCheck, Phase, settings

from reconciler.postgres.connect import connect
from reconciler.postgres.endpoint import SCRATCH_DATABASE
from reconciler.postgres.server import Server

# An example takes a fifth of a second, and the machine may be busy: no time limits (no timed tests).
_COMMON = settings(
    deadline=None,
    database=None,
    print_blob=True,
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)
# A case that fails is shown as it was found: making it smaller may take minutes (--hypothesis-profile=deep does).
settings.register_profile(
    "bounded", parent=_COMMON, max_examples=20, derandomize=True, phases=(Phase.explicit, Phase.generate)
)
settings.register_profile("glance", parent=_COMMON, max_examples=400, phases=(Phase.generate,))
settings.register_profile("deep", parent=_COMMON, max_examples=2000, phases=(Phase.generate, Phase.shrink))


def pytest_configure(config: pytest.Config) -> None:
    if not config.getoption("--hypothesis-profile"):
        settings.load_profile("bounded")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--hypothesis-profile") == "deep":
        for item in items:
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def live(server: Server) -> Iterator[psycopg.Connection]:
    with connect(server.url(), autocommit=True) as connection:
        yield connection


@pytest.fixture(scope="session")
def scratch(server: Server) -> Iterator[psycopg.Connection]:
    with connect(server.url(SCRATCH_DATABASE), autocommit=True) as connection:
        yield connection
