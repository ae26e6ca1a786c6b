"""The commands against a real database: what they exit with, what goes to stdout and what to stderr."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from reconciler.apply.lock import applying
from reconciler.cli.main import main

Run = Callable[..., int]
DESIRED = """\
project: {schemas: [shop], prune: none}
schemas: {shop: {}}
tables:
  shop.orders:
    columns: {id: bigint, note: text}
"""


@pytest.fixture
def run(database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command on a database of the test's own and the desired state above."""
    (tmp_path / "desired").mkdir()
    (tmp_path / "desired" / "shop.yaml").write_text(DESIRED)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RECONCILE_URL", database)
    monkeypatch.setenv("NO_COLOR", "1")
    return lambda *words: main(words)


def test_from_nothing_to_in_sync(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("plan") == 0
    assert run("plan", "--exit-code") == 2
    assert run("drift") == 2
    assert run("apply", "--yes") == 0
    assert capsys.readouterr().err == ""
    assert run("plan", "--exit-code") == 0
    assert run("drift") == 0
    assert run("apply") == 0  # nothing to do: nobody is asked
    shown = capsys.readouterr()
    assert shown.out.count("the database is as declared") == 3
    assert shown.err == ""


def test_stdout_is_data(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run("plan", "--format", "json", "--verbose")
    shown = capsys.readouterr()
    assert json.loads(shown.out)["summary"]["create"] == 2
    assert "reading the live catalog\n" in shown.err
    run("drift", "--format", "json")
    assert json.loads(capsys.readouterr().out)["in_sync"] is False


def test_the_script_does_what_the_plan_says(
    run: Run, connection: psycopg.Connection, capsys: pytest.CaptureFixture[str]
) -> None:
    run("plan", "--format", "sql")
    script = capsys.readouterr().out
    assert "\\set ON_ERROR_STOP on\n" in script
    # What psql does with its own commands, this driver does not.
    connection.execute(script.replace("\\set ON_ERROR_STOP on\n", "").encode())
    assert run("plan", "--exit-code") == 0


def test_a_dangerous_step_is_refused(
    run: Run, connection: psycopg.Connection, capsys: pytest.CaptureFixture[str]
) -> None:
    run("apply", "--yes", "--quiet")
    connection.execute("alter table shop.orders add by_hand text")
    assert run("drift") == 2
    assert "extra    column by_hand" in capsys.readouterr().out
    assert run("apply", "--yes") == 3
    said = capsys.readouterr()
    assert "!! deletes-data" in said.out
    assert said.err.startswith("error[refused]: ")
    assert run("apply", "--yes", "--allow", "deletes-data:shop.orders.*") == 0


def test_nobody_there_to_confirm(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("apply") == 1
    assert capsys.readouterr().err.startswith("error[not-confirmed]: ")
    assert run("plan", "--exit-code") == 2


def test_another_apply_holds_the_lock(run: Run, connection: psycopg.Connection) -> None:
    with applying(connection):
        assert run("apply", "--yes") == 5


def test_what_cannot_be_read_is_no_plan(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    Path("desired/broken.yaml").write_text("tables: {shop.orders: {colums: {}}}\n")
    for command in ("check", "plan", "drift", "apply"):
        assert run(command) == 1
        shown = capsys.readouterr()
        assert shown.out == ""
        assert "desired/broken.yaml:1:" in shown.err


def test_no_server_there(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("drift", "--url", "postgresql://u:hunter2@127.0.0.1:1/x") == 1
    said = capsys.readouterr().err
    assert "error[connection-failed]" in said
    assert "hunter2" not in said


def test_check_says_what_is_declared(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check") == 0
    assert capsys.readouterr().out.startswith("The desired state is valid: 1 schema, 1 table (")
