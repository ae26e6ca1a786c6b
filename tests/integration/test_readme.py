"""What the README shows works as it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from reconciler.cli.main import COMMANDS
from reconciler.postgres.endpoint import SCRATCH_DATABASE
from reconciler.postgres.server import Server
from reconciler.session import Options, opened

ROOT = Path(__file__).parent.parent.parent
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The fenced blocks of a language."""
    fenced = TEXT.split("```")[1::2]
    return [block.removeprefix(language + "\n") for block in fenced if block.startswith(language + "\n")]


@pytest.mark.parametrize("yaml", [block for block in blocks("yaml") if "tables:" in block])
def test_the_yaml_is_sound(yaml: str, server: Server, tmp_path: Path) -> None:
    (tmp_path / "shop.yaml").write_text(yaml)
    options = Options(tmp_path, shadow_url=server.url(SCRATCH_DATABASE))
    with opened(options, lambda _: None, connected=False) as session:
        state = session.check()
    assert not state.warnings
    assert any(address.name == "shop.orders" for address in state.objects)


def test_every_command_exists() -> None:
    named = {line.split()[1] for block in blocks("") for line in block.splitlines() if line.startswith("reconcile ")}
    assert named <= set(COMMANDS)
    assert named


def test_every_make_target_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = {line.split()[1] for block in blocks("") for line in block.splitlines() if line.startswith("make ")}
    assert named
    assert all(f"\n{target}:" in makefile for target in named)
