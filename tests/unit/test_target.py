"""Which database a command is meant for, and which servers it takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from reconciler import adopt, session
from reconciler.cli.main import main
from reconciler.load import load
from reconciler.model.errors import Unsupported
from reconciler.project import project_of
from reconciler.target import NEWEST, OLDEST, refuse_version, target_url


def test_supported_versions_pass() -> None:
    refuse_version(OLDEST)
    refuse_version(NEWEST)
    refuse_version(NEWEST + 1, force=True)


@pytest.mark.parametrize("force", [False, True])
def test_a_server_that_is_too_old_is_refused_whatever_is_forced(force: bool) -> None:
    with pytest.raises(Unsupported, match=f"PostgreSQL 13; {OLDEST} to {NEWEST} are supported"):
        refuse_version(13, force=force)


def test_a_server_that_is_too_new_says_how_to_go_on() -> None:
    with pytest.raises(Unsupported) as refused:
        refuse_version(NEWEST + 1)
    assert "--force" in refused.value.hint


@pytest.mark.parametrize("command", ["plan", "drift", "apply", "import"])
@pytest.mark.parametrize("version", [13, NEWEST + 1])
def test_every_command_that_connects_looks(
    command: str, version: int, database: str, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    for module in (session, adopt):
        monkeypatch.setattr(module, "server_version", lambda _: version)
    (tmp_path / "all.yaml").write_text("schemas: {app: {}}", encoding="utf-8")
    where = ["--out", str(tmp_path / "new")] if command == "import" else ["--desired", str(tmp_path)]
    assert main([command, "--url", database, *where]) == 1
    assert f"the server is PostgreSQL {version}" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("url", "hint"),
    [
        ("{env: NOT_SET_ANYWHERE}", "set NOT_SET_ANYWHERE in the environment"),
        ("{file: no/such/file}", "put the URL into the file no/such/file"),
    ],
)
def test_a_url_that_cannot_be_had_says_what_to_do(url: str, hint: str, tmp_path: Path) -> None:
    path = tmp_path / "all.yaml"
    path.write_text(f"project: {{targets: {{production: {{url: {url}}}}}}}\nschemas: {{app: {{}}}}", encoding="utf-8")
    with pytest.raises(Unsupported, match="cannot be had") as refused:
        target_url("", "production", project_of(load(path)))
    assert hint in refused.value.hint
