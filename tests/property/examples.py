"""How many examples a run tries: few by default, and the same in every run.

`RECONCILE_EXAMPLES=2000 pytest tests/property` tries that many, others each time (`--hypothesis-seed` repeats them);
the tests are then marked `slow`.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

_WANTED = int(os.environ.get("RECONCILE_EXAMPLES", "0"))

Test = Callable[..., Any]


def tried(usually: int) -> Callable[[Test], Test]:
    """How a law is tried: with so many examples unless the run asks for another number."""
    how = settings(
        max_examples=_WANTED or usually,
        derandomize=not _WANTED,
        # No timed tests: the machine may be busy.
        deadline=None,
        database=None,
        print_blob=True,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    return lambda test: pytest.mark.slow(how(test)) if _WANTED else how(test)
