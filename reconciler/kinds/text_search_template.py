"""Text search templates (sql-createtstemplate). They are made of functions in C; only a superuser can make one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconciler.model.kind import Kind, Outcome, Replace
from reconciler.model.object import Object
from reconciler.model.statement import Statement

from .renaming import by_name, renames
from .sql import name


@dataclass(frozen=True, slots=True)
class TextSearchTemplate(Object):
    """A text search template; each field the quoted, qualified name of a function, `init` None without one."""

    kind = "text search template"
    key = ("schema", "name")
    schema: str
    name: str
    lexize: str
    init: str | None = None


def _create(template: TextSearchTemplate, _: Sequence[str]) -> list[Statement]:
    init = f"INIT = {template.init}, " if template.init is not None else ""
    return [Statement(f"CREATE TEXT SEARCH TEMPLATE {_name(template)} ({init}LEXIZE = {template.lexize})")]


def _drop(template: TextSearchTemplate) -> list[Statement]:
    return [Statement(f"DROP TEXT SEARCH TEMPLATE {_name(template)}")]


def _replace(live: TextSearchTemplate, desired: TextSearchTemplate) -> Outcome:
    return Replace("ALTER TEXT SEARCH TEMPLATE cannot change its functions (sql-altertstemplate)")


def _name(template: TextSearchTemplate) -> str:
    return name(template.schema, template.name)


TEXT_SEARCH_TEMPLATE = Kind(
    name="text search template",
    object_type=TextSearchTemplate,
    catalog="pg_ts_template",
    create=_create,
    drop=_drop,
    rules={"lexize": _replace, "init": _replace},
    top_level=True,
    rename=renames(by_name),
)
