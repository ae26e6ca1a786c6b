"""Commands that need no database."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from reconciler.cli.apply import split_allowed
from reconciler.cli.main import main
from reconciler.cli.options import session_options
from reconciler.cli.progress import Progress
from reconciler.cli.screen import has_colour
from reconciler.cli.starter import FILES
from reconciler.load import load


def test_init_writes_a_valid_desired_state(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "desired"
    assert main(["init", str(folder)]) == 0
    said = capsys.readouterr()
    assert [Path(line) for line in said.out.splitlines()] == [folder / name for name in FILES]
    assert f"reconcile check --desired {folder}" in said.err
    document = load(folder).document
    assert list(document.tables) == ["app.notes"]
    assert list(document.functions) == ["app.touch_updated_at()"]


@pytest.mark.parametrize("name", ["project.yaml", "somewhere/mine.yml"])
def test_init_overwrites_nothing(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = tmp_path / name
    mine.parent.mkdir(exist_ok=True)
    mine.write_text("mine")
    assert main(["init", str(tmp_path)]) == 1
    assert mine.read_text() == "mine"
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [mine]
    assert capsys.readouterr().err.startswith("error[already-there]: ")


def test_schema_is_a_json_schema(capsys: pytest.CaptureFixture[str]) -> None:
    from jsonschema import Draft202012Validator

    assert main(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "$id" not in schema
    assert {"project", "tables", "roles"} <= schema["properties"].keys()


def test_commas_in_argument_types_separate_nothing() -> None:
    assert split_allowed("deletes-data:app.t, loosens-access:app.f(integer, text)") == [
        "deletes-data:app.t",
        "loosens-access:app.f(integer, text)",
    ]
    assert split_allowed("all") == ["all"]
    assert split_allowed("") == []


def options(**given: object) -> argparse.Namespace:
    usual: dict[str, object] = {"desired": Path("d"), "target": "", "shadow_url": "", "var": [], "no_color": True}
    return argparse.Namespace(**(usual | given))


def test_a_password_on_the_command_line_is_warned_of(capsys: pytest.CaptureFixture[str]) -> None:
    session_options(options(url="postgresql://u:hunter2@h/d"))
    said = capsys.readouterr().err
    assert said.startswith("warning: the password in --url is visible")
    assert "hunter2" not in said
    session_options(options(url="postgresql://u@h/d"))
    assert capsys.readouterr().err == ""


def test_the_shadow_url_may_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECONCILE_SHADOW_URL", "service=shadow")
    assert session_options(options()).shadow_url == "service=shadow"
    assert session_options(options(shadow_url="service=other")).shadow_url == "service=other"


def test_a_variable_needs_a_value(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["check", "--var", "ENVIRONMENT"])
    assert 'argument --var: "ENVIRONMENT" must be written as NAME=VALUE' in capsys.readouterr().err


class Terminal:
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "option", "coloured"),
    [
        ({}, False, True),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, False),
        ({"TERM": "dumb"}, False, False),
        ({}, True, False),
    ],
)
def test_colour(environment: dict[str, str], option: bool, coloured: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert has_colour(argparse.Namespace(no_color=option), Terminal()) is coloured  # type: ignore[arg-type]


def test_progress_says_nothing_while_it_is_quick(capsys: pytest.CaptureFixture[str]) -> None:
    shown = Progress(quiet=False, verbose=False)
    shown("reading the live catalog")
    shown.stop()
    assert capsys.readouterr().err == ""


def test_progress_says_a_line_when_it_takes_long(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reconciler.cli.progress._PATIENCE_WITHOUT_TERMINAL_S", 0.0)
    monkeypatch.setattr("reconciler.cli.progress._TICK_S", 0.001)
    shown = Progress(quiet=False, verbose=False)
    shown("reading the live catalog")
    while not shown.told:
        pass
    shown.stop()
    assert capsys.readouterr().err == "reading the live catalog …\n"
