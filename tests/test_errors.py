"""Every folder below golden/errors: what a person is told about a desired state that cannot be used.

A case is `errors/<code>/` or, where one code says several things, `errors/<code>/<what-happened>/`. It holds
`desired.yaml` or a folder `desired/`, and `errors.txt`, the text byte for byte. `case.yaml` may give `target`
and `variables`, and `stage: compile` for what only a server can find.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from reconciler.load import load
from reconciler.load.hints import HINTS
from reconciler.model.errors import Rejected
from reconciler.postgres.endpoint import SCRATCH_DATABASE
from reconciler.postgres.server import Server
from reconciler.render.problems import render_problems
from reconciler.session import Options, opened

GOLDEN = Path(__file__).parent / "golden/errors"
# Folders with nothing in them but errors.txt are cases too: what is missing is the error.
CASES = sorted(path.parent for path in GOLDEN.rglob("errors.txt"))
CASES += sorted({path.parent for path in GOLDEN.rglob("desired.yaml")} - set(CASES))


def _settings(case: Path) -> dict[str, Any]:
    written = case / "case.yaml"
    return (yaml.safe_load(written.read_text()) or {}) if written.exists() else {}


LOADED = [case for case in CASES if _settings(case).get("stage", "load") == "load"]


@pytest.mark.parametrize("case", LOADED, ids=lambda case: str(case.relative_to(GOLDEN)))
def test_errors(case: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    monkeypatch.chdir(case)
    settings = _settings(case)
    desired = Path("desired.yaml") if Path("desired.yaml").exists() else Path("desired")
    with pytest.raises(Rejected) as rejected:
        load(desired, settings.get("variables", {}), target=settings.get("target"))
    text = render_problems(rejected.value.problems)
    if request.config.getoption("--update-golden", default=False):
        Path("errors.txt").write_text(text)
    assert text == Path("errors.txt").read_text()
    assert f"error[{case.relative_to(GOLDEN).parts[0]}]" in text


COMPILED = [case for case in CASES if _settings(case).get("stage") == "compile"]


@pytest.mark.parametrize("case", COMPILED, ids=lambda case: str(case.relative_to(GOLDEN)))
def test_errors_that_a_server_finds(
    case: Path, server: Server, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.chdir(case)
    options = Options(Path("desired.yaml"), shadow_url=server.url(SCRATCH_DATABASE))
    with pytest.raises(Rejected) as rejected, opened(options, lambda _: None, connected=False) as session:
        session.check()
    text = render_problems(rejected.value.problems)
    if request.config.getoption("--update-golden"):
        Path("errors.txt").write_text(text)
    assert text == Path("errors.txt").read_text()
    assert f"error[{case.relative_to(GOLDEN).parts[0]}]" in text


def test_every_hint_belongs_to_a_code_with_a_case() -> None:
    shown = "".join((case / "errors.txt").read_text() for case in CASES)
    assert [code for code in HINTS if f"[{code}]" not in shown] == []
