"""A secret that was written into a file is refused, and shown nowhere."""

from __future__ import annotations

import traceback
from pathlib import Path

import pytest
from pydantic import ValidationError

from reconciler.load import load
from reconciler.load.masking import continues_secret, without_passwords
from reconciler.model.errors import Rejected
from reconciler.render.problems import render_problems
from reconciler.spec.document import Document

CANARY = "hunter2"
URL = f"postgres://app:{CANARY}@db.example.org/app"
TARGET = "project: {targets: {live: %s}}"


@pytest.mark.parametrize(
    "text",
    [
        TARGET % f"{{url: '{URL}'}}",
        TARGET % f"{{lock_timout: 2s, url: '{URL}', protect: perhaps}}",
        TARGET % f"{{url: {{env: '{URL}'}}}}",
        TARGET % f"{{url: {{env: {CANARY}-x}}}}",
        TARGET % f"{{url: ['{CANARY}']}}",
        TARGET % f"{{url: {{value: {CANARY}, env: A}}}}",
        TARGET % f"{{url: {{placeholder: [{CANARY}]}}}}",
        TARGET % f"{{url: {{env: A}}, url: {CANARY}}}",
        TARGET % f"{{url: 'host=db password={CANARY}'}}",
        TARGET % f"{{prune: 'host=db password={CANARY} user=x'}}",
        TARGET % f"{{prune: '{URL}'}}",
        TARGET % f"{{url: '{CANARY}${{NOWHERE}}'}}",
        TARGET % f"{{url: '{URL}'",
        TARGET % f"{{url: !secret {CANARY}}}",
        f"project:\n  targets:\n    live:\n      url: >-\n        {CANARY}\n        {CANARY}\n      x: 1\n",
        f"project:\n  targets:\n    live:\n      url: |\n   {CANARY}\n",
        f"project:\n  registry:\n    salt: {CANARY}\n   other: 1\n",
        f"project: {{registry: {{salt: &salt {CANARY}}}, name: *salt, nam: 1}}",
        f"roles: {{app: {{password: {CANARY}}}}}",
        f"roles: {{app: {{password: {{is: [{CANARY}]}}}}}}",
        f"roles: {{app: {{login: '{URL}'}}}}",
        f"databases: {{a/b: {{engine: redis, connection: '{URL}'}}}}",
        f"databases: {{a/b: {{engine: redis, connection: {{url: {CANARY}}}}}}}",
        f"databases: {{a/b: {{engine: redis, connection: {{placeholder: x}}, password: {CANARY}}}}}",
        f"databases: {{a/b: {{engine: valkey, connection: {CANARY}}}}}",
        f"databeses: {{a/b: {{connection: {CANARY}}}}}",
        f"project: {{name: x}}\n---\nproject: {{name: y, registry: {{salt: {CANARY}}}}}",
    ],
)
def test_a_literal_is_shown_nowhere(text: str, tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(text)
    with pytest.raises(Rejected) as rejected:
        load(tmp_path)
    problems = rejected.value.problems
    error = rejected.value
    shown = [render_problems(problems), repr(problems), repr(error), str(error), *map(str, error.args)]
    shown += traceback.format_exception(error)
    assert CANARY not in "\n".join(shown)
    assert error.__cause__ is None
    assert error.__context__ is None, "pydantic's error keeps what it rejected"


def test_a_loaded_state_does_not_show_its_texts(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(f"# {CANARY}\nproject: {{name: '${{NAME}}'}}")
    assert CANARY not in repr(load(tmp_path, {"NAME": "x", "OTHER": CANARY}))


def test_pydantics_own_text_does_not_repeat_what_it_rejects() -> None:
    with pytest.raises(ValidationError) as raised:
        Document.model_validate({"project": {"targets": {"live": {"url": CANARY, "prune": CANARY}}}})
    assert CANARY not in str(raised.value) + repr(raised.value)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("redis://:pw@host:6379", "redis://:**@host:6379"),
        ("a://u:p@ss/w@host b://u@host", "a://u:******@host b://u@host"),
        ("https://example.org:8080/x?y=z", "https://example.org:8080/x?y=z"),
        ("host=a password='x y' user=b", "host=a password=** ** user=b"),
    ],
)
def test_passwords_in_urls_and_connection_strings(text: str, shown: str) -> None:
    assert without_passwords(text) == shown


def test_a_column_called_password_is_no_secret(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(
        "tables:\n  app.t:\n    columns:\n      password: serial\n      token: {typ: text}\n"
    )
    with pytest.raises(Rejected) as rejected:
        load(tmp_path)
    assert [problem.excerpt.strip() for problem in rejected.value.problems] == [
        "password: serial",
        "token: {typ: text}",
    ]


def test_a_line_with_a_key_of_its_own_is_looked_at_no_further() -> None:
    above = iter(["password: |", "x: y"])
    assert not continues_secret("  key: value", above)
    assert continues_secret("  more of it", above)
    assert list(above) == ["x: y"], "climbing on would take a second for every thousand problems"
