"""What is said and how it exits when something is wrong."""

from __future__ import annotations

import argparse

import pytest

from reconciler.cli.blot import blotted, password_of
from reconciler.cli.errors import explain
from reconciler.cli.main import main
from reconciler.cli.talk import say
from reconciler.model.errors import (
    InternalError,
    Locked,
    ReconcileError,
    Refused,
    Rejected,
    Stale,
    Unsupported,
)
from reconciler.model.source import Place, Problem

PLAIN = argparse.Namespace(no_color=True, verbose=False)
VERBOSE = argparse.Namespace(no_color=True, verbose=True, url="postgresql://u:hunter2@db/x")
PROBLEM = Problem("unknown-key", 'unknown key "typ"', Place("desired/app.yaml", 7, 16, 3), "  id: {typ: int}")


def raised(error: BaseException) -> BaseException:
    try:
        raise error
    except BaseException as caught:
        return caught


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ReconcileError("x"), 1),
        (Rejected([PROBLEM]), 1),
        (Unsupported("x"), 1),
        (InternalError("x"), 1),
        (ValueError("x"), 1),
        (MemoryError(), 1),
        (Refused("x"), 3),
        (Stale("x"), 4),
        (Locked("x"), 5),
        (KeyboardInterrupt(), 130),
    ],
)
def test_every_error_has_its_exit_code(error: BaseException, code: int) -> None:
    assert explain(raised(error), PLAIN) == code


def test_an_error_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    explain(raised(Refused("a step must be allowed", hint="--allow deletes-data")), PLAIN)
    said = capsys.readouterr()
    assert said.err == "error[refused]: a step must be allowed\nhint: --allow deletes-data\n"
    assert said.out == ""


def test_problems_are_shown_with_their_places(capsys: pytest.CaptureFixture[str]) -> None:
    explain(raised(Rejected([PROBLEM])), PLAIN)
    assert capsys.readouterr().err.startswith("desired/app.yaml:7:16: error[unknown-key]")


def test_the_unexpected_is_a_line_without_its_message(capsys: pytest.CaptureFixture[str]) -> None:
    explain(raised(ValueError("password is hunter2")), PLAIN)
    said = capsys.readouterr().err
    assert said.startswith("error[internal]: ValueError in test_cli_errors.py:")
    assert "hunter2" not in said
    assert "Traceback" not in said


def test_a_traceback_does_not_hold_secrets(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MONGODB_URL", "mongodb://m:s3cr3t@host/db")
    explain(raised(ValueError("hunter2 and mongodb://m:s3cr3t@host/db and s3cr3t")), VERBOSE)
    said = capsys.readouterr().err
    assert "Traceback" in said
    assert "hunter2" not in said
    assert "s3cr3t" not in said


@pytest.mark.parametrize(
    ("url", "password"),
    [
        ("postgresql://u:p%40ss@host/db", "p%40ss"),
        ("postgresql://u@host/db", ""),
        ("postgresql:///db?host=/run", ""),
        ("postgresql:///db?user=u&password=secret&host=h", "secret"),
        ("host=h password=secret user=u", "secret"),
        ("host=h password = 'two words' user=u", "two words"),
        ("service=production", ""),
        ("", ""),
    ],
)
def test_finds_the_password_of_a_url(url: str, password: str) -> None:
    assert password_of(url) == password


def test_blots_every_spelling(monkeypatch: pytest.MonkeyPatch) -> None:
    url = "postgresql://u:p%40ss@host/db"
    assert blotted("p%40ss p@ss", [url]) == "*** ***"


def test_wrong_options_do_not_exit_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["plan", "--bogus"])
    assert stopped.value.code == 1
    assert capsys.readouterr().err == "error[usage]: unrecognized arguments: --bogus\nhint: reconcile plan --help\n"


@pytest.mark.parametrize(("word", "hint"), [("paln", "did you mean plan?"), ("xyzzy", "reconcile --help")])
def test_an_unknown_command(word: str, hint: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([word])
    assert stopped.value.code == 1
    assert capsys.readouterr().err == f'error[usage]: there is no command "{word}"\nhint: {hint}\n'


def test_options_are_not_guessed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["plan", "--exit"])
    assert "--exit" in capsys.readouterr().err


def test_what_is_said_cannot_act_on_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    say("table \x1b]0;owned\x07 \u202egpj")
    assert capsys.readouterr().err == "table \\x1b]0;owned\\x07 \\u202egpj\n"
