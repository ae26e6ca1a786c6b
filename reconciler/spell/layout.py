"""Entries laid out in files: a folder per schema, a file per table, bodies of functions in files of their own."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from reconciler.spec.fields import file_keeps

from .entry import Entry, Tree

Files = dict[str, Tree | str]
"""Path below `desired/` → the tree of a YAML file, or the text of any other file."""

_ENDINGS = {"plpgsql": "plpgsql", "sql": "sql"}


def files_from(entries: Iterable[Entry], project: Tree) -> Files:
    """Everything in files."""
    files: Files = {"project.yaml": {"project": project}}
    for entry in entries:
        placed, bodies = with_body_file(entry, files)
        files |= bodies
        tree = files.setdefault(placed.file, {})
        assert isinstance(tree, dict)
        if placed.key:
            tree.setdefault(placed.section, {})[placed.key] = placed.value
        else:
            tree[placed.section] = placed.value
    return {path: _in_order(content) if isinstance(content, dict) else content for path, content in files.items()}


def _in_order(tree: Tree) -> Tree:
    """A table before the sequences that belong to it."""
    return {section: tree[section] for section in sorted(tree, key=lambda section: section == "sequences")}


def project_of(name: str, schemas: Sequence[str], owner: str | None) -> Tree:
    """`project:` for a state that is said exactly."""
    project: Tree = {"name": name, "schemas": list(schemas) or ["*"], "grants": "all"}
    return project | ({"owner": owner} if owner else {})


def with_body_file(entry: Entry, taken: Container[str]) -> tuple[Entry, dict[str, str]]:
    """The entry with its body moved to a file that is not `taken`, where editors know its language; that file."""
    body = entry.value.get("body") if isinstance(entry.value, dict) else None
    if not isinstance(body, str) or not file_keeps(body):
        return entry, {}
    ending = _ENDINGS.get(str(entry.value.get("language")), "txt")
    path = free_path(entry.file.removesuffix(".yaml"), ending, taken)
    value = {**entry.value, "body": {"file": path.rpartition("/")[2]}}
    return replace(entry, value=value), {path: body}


def free_path(stem: str, ending: str, taken: Container[str]) -> str:
    """The first of `stem.sql`, `stem_2.sql`, … that is not taken."""
    path, number = f"{stem}.{ending}", 1
    while path in taken:
        number += 1
        path = f"{stem}_{number}.{ending}"
    return path


def file_name(name: str) -> str:
    """A name that any file system takes; different names may share a file, which merges."""
    plain = "".join(char if char.isalnum() or char in "_-" else "_" for char in name).lower()
    return plain or "_"
