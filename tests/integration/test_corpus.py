"""A sample of the transitions of other tools' test suites, judged from outside; `make corpus` runs all of them.

The corpus is no part of this project: where it is neither beside it nor where RECONCILE_TEST_CORPUS says, this is
skipped.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from conftest import MAJOR
from known_gaps import compare, read_gaps
from run_corpus import judged

from reconciler.postgres.server import embedded_server

_BESIDE = Path(__file__).parents[3] / "shared/corpus"
CORPUS = Path(os.environ.get("RECONCILE_TEST_CORPUS", _BESIDE))
SAMPLE = 8


@pytest.mark.skipif(not (CORPUS / "run.py").exists(), reason=f"no corpus at {CORPUS}: set RECONCILE_TEST_CORPUS")
def test_a_sample_of_the_corpus_agrees_with_the_list() -> None:
    # On a server of its own: imports take up every role there is, and other tests make some.
    with embedded_server(MAJOR, {"wal_level": "logical"}) as server:
        results = judged(server, CORPUS, sample=SAMPLE)
    assert len(results) == SAMPLE
    comparison = compare(read_gaps(), results, MAJOR, whole=False)
    assert comparison.agrees, "\n".join(comparison.lines())
