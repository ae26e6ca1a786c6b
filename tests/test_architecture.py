"""Tests that read the code: what makes this house easy to work in stays true."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from reconciler.kinds.registry import KINDS
from reconciler.model.kind import Kind, Uncompared

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "reconciler"
MODULES = sorted(PACKAGE.rglob("*.py"))

# Who may import whom, besides `model`. Data flows one way; pipeline, session, target and cli call the stages.
STAGES = {
    "model": set[str](),
    "kinds": set[str](),
    "spec": {"kinds"},
    "files": set[str](),
    "load": {"files", "spec"},
    "remember": {"files"},
    "compile": {"kinds", "spec"},
    "introspect": set[str](),
    "diff": set[str](),
    "plan": set[str](),
    "apply": set[str](),
    "ledger": set[str](),
    "registry": {"kinds"},
    "render": {"diff"},  # how collections differ is diff's to say
    "replay": set[str](),
    "revise": {"files", "load", "spec"},
    "spell": {"kinds", "spec"},
    "postgres": set[str](),
}
CALLERS = {"adopt", "cli", "from_sql", "pipeline", "project", "revised", "session", "target", "written"}

# One home per library; a replacement touches one folder.
HOMES = {
    "yaml": {"load"},
    "pydantic": {"spec", "load"},
    "pydantic_core": {"spec", "load"},
    "deepdiff": {"diff"},
    "sqlglot": {"compile", "access"},
    "rich": {"cli", "render"},
    "rpgp_py": {"registry"},
}
# Every table has its flags and every object its owner: they come and go with it. A database is there.
NEVER = {
    ("create", "row security"),
    ("drop", "row security"),
    ("drop", "owner"),
    ("drop", "shell type"),
    ("create", "database"),
    ("drop", "database"),
    ("drop", "attached index"),  # it ends with either index, or with the partition
}
KIND_FREE = ("model", "diff", "plan", "render", "apply")


def stage_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).parts
    return parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """Absolute names of everything a module imports, also inside functions."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    package = ("reconciler", *path.relative_to(PACKAGE).parent.parts)
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            yield ".".join([*above, *([node.module] if node.module else [])])


def text_of(node: ast.AST) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_data_flows_one_way(path: Path) -> None:
    stage = stage_of(path)
    if stage in CALLERS or stage.startswith("__"):
        return
    allowed = STAGES[stage] | {stage, "model"}
    for name in imports(path):
        parts = name.split(".")
        if parts[0] == "reconciler" and len(parts) > 1:
            assert parts[1] in allowed, f"{stage} must not import {name}"


@pytest.mark.parametrize("library", sorted(HOMES))
def test_each_library_has_one_home(library: str) -> None:
    users = {stage_of(path) for path in MODULES for name in imports(path) if name.split(".")[0] == library}
    assert users <= HOMES[library]


def test_only_postgres_connects() -> None:
    for path in MODULES:
        if stage_of(path) == "postgres":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = [ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)]
        assert not {"psycopg.connect", "Connection.connect"} & set(calls), path


@pytest.mark.parametrize("stage", KIND_FREE)
def test_machinery_names_no_kind(stage: str) -> None:
    names = {kind.name for kind in KINDS.kinds}
    for path in (PACKAGE / stage).rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found = {text for node in ast.walk(tree) if (text := text_of(node)) in names}
        assert not found, f"{path.relative_to(ROOT)} names {found}"


def test_only_the_command_line_prints() -> None:
    for path in MODULES:
        if stage_of(path) == "cli":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = [ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)]
        assert not {"print", "sys.stdout.write", "sys.stderr.write"} & set(calls), path


@pytest.mark.parametrize("kind", KINDS.kinds, ids=lambda kind: kind.name)
def test_every_field_has_a_rule(kind: Kind) -> None:  # type: ignore[type-arg]
    names = {field.name for field in fields(kind.object_type)}
    assert names - set(kind.object_type.key) == set(kind.rules)
    for name, rule in kind.rules.items():
        assert not isinstance(rule, Uncompared) or rule.reason, name


@pytest.mark.parametrize("kind", KINDS.kinds, ids=lambda kind: kind.name)
def test_every_kind_has_golden_cases(kind: Kind) -> None:  # type: ignore[type-arg]
    folder = ROOT / "tests" / "golden" / kind.name.replace(" ", "-")
    happened = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*/plan.sql"))
    for action in ("create", "alter", "drop"):
        if (action, kind.name) in NEVER:
            continue
        if action == "alter" and not kind.compared:
            continue
        others = (" replace ", f" set aside {kind.name} ") if action == "alter" else ()
        assert any(words in happened for words in (f" {action} {kind.name} ", *others)), (
            f"no golden case has {action} {kind.name}"
        )


def test_the_coverage_table_is_the_registry() -> None:
    text = (PACKAGE / "README.md").read_text(encoding="utf-8")
    listed = [line.split("|")[1].strip() for line in text.splitlines() if line.startswith("| ")]
    covered = listed[listed.index("kind") + 1 :]
    assert [name for name in covered if not name.startswith("-")] == [kind.name for kind in KINDS.kinds]
