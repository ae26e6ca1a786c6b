"""Whatever stands in a file, loading it ends in a document or in Rejected."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import yaml

from reconciler.load import load
from reconciler.model.errors import Rejected
from reconciler.model.source import Problem
from reconciler.render.problems import render_problems

GOLDEN = Path(__file__).parent.parent / "golden/errors"
VALID = b"""\
project: {name: x, targets: {live: {url: {env: URL}, vars: {A: b}}}, schemas: [app]}
roles: {app_user: {login: false, settings: {work_mem: 4MB}}}
tables:
  app.users: &users
    comment: "One \\t of ${A:-them}"
    columns:
      id: bigint
      name: {type: text, default: "'x'", grants: {app_user: select}}
    policies:
      own: {as: restrictive, for: select, to: [app_user], using: id = 1}
      file: {using: {file: nowhere.sql}}
  app.others:
    <<: *users
    comment: |
      Several
      lines
"""
PIECES = [
    b"&a ", b"*a", b"<<: *users\n", b"!!x ", b"${", b"$${", b"{", b"}", b"[", b"]", b": ", b"- ", b"\n", b"\t", b'"',
    b"'", b"|\n", b">-\n", b"\xff", b"\0", b"\\0", b"\\ud800", b"\r", b"\xe2\x80\xa8", b"\xc2\x85", b"---\n",
    b"...\n", b"%YAML 1.1\n", b"? ", b"~", b"#", b"file: ", b"null", b"\xef\xbb\xbf", b"\xf0\x9f\x98\x80",
]  # fmt: skip


def problems_of(file: Path) -> tuple[Problem, ...] | None:
    """What is wrong with a file; None when nothing is."""
    try:
        load(file)
    except Rejected as rejected:
        return rejected.problems
    return None


def broken(seed: int) -> bytes:
    """A valid document with a few pieces put in, taken out, doubled or changed."""
    chance = random.Random(seed)
    text = bytearray(VALID)
    for _ in range(chance.randrange(1, 6)):
        at, other = chance.randrange(len(text)), chance.randrange(len(text))
        match chance.randrange(4):
            case 0:
                text[at:at] = chance.choice(PIECES)
            case 1:
                del text[at : at + chance.randrange(1, 9)]
            case 2:
                text[at] = chance.randrange(256)
            case 3:
                text[at:at] = text[other : other + chance.randrange(80)]
    return bytes(text)


@pytest.mark.parametrize("libyaml", [True, False])
def test_broken_files_are_rejected_and_nothing_worse(
    libyaml: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", libyaml and yaml.__with_libyaml__)
    file = tmp_path / "x.yaml"
    for seed in range(400):
        file.write_bytes(broken(seed) if seed % 8 else random.Random(seed).randbytes(60))
        try:
            problems = problems_of(file)
        except Exception as error:
            raise AssertionError(f"seed {seed}") from error
        assert problems is None or render_problems(problems).count("error[") == len(problems) > 0


CASES = sorted(path for path in GOLDEN.rglob("desired.yaml") if "not-yaml" not in path.parts)


@pytest.mark.parametrize("file", CASES, ids=lambda file: str(file.parent.relative_to(GOLDEN)))
def test_both_parsers_find_the_same_problems(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = []
    for libyaml in (yaml.__with_libyaml__, False):
        monkeypatch.setattr(yaml, "__with_libyaml__", libyaml)
        found.append(problems_of(file))
    assert found[0] == found[1]
