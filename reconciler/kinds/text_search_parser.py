"""Text search parsers (sql-createtsparser). They are made of functions in C; only a superuser can make one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconciler.model.kind import Kind, Outcome, Replace
from reconciler.model.object import Object
from reconciler.model.statement import Statement

from .renaming import by_name, renames
from .sql import name


@dataclass(frozen=True, slots=True)
class TextSearchParser(Object):
    """A text search parser; each field the quoted, qualified name of a function, `headline` None without one."""

    kind = "text search parser"
    key = ("schema", "name")
    schema: str
    name: str
    start: str
    gettoken: str
    end: str
    lextypes: str
    headline: str | None = None


_FUNCTIONS = ("start", "gettoken", "end", "lextypes", "headline")


def _create(parser: TextSearchParser, _: Sequence[str]) -> list[Statement]:
    given = [(key, parser.field(key)) for key in _FUNCTIONS if parser.field(key) is not None]
    functions = ",\n    ".join(f"{key.upper()} = {function}" for key, function in given)
    return [Statement(f"CREATE TEXT SEARCH PARSER {_name(parser)} (\n    {functions}\n)")]


def _drop(parser: TextSearchParser) -> list[Statement]:
    return [Statement(f"DROP TEXT SEARCH PARSER {_name(parser)}")]


def _replace(live: TextSearchParser, desired: TextSearchParser) -> Outcome:
    return Replace("ALTER TEXT SEARCH PARSER cannot change its functions (sql-altertsparser)")


def _name(parser: TextSearchParser) -> str:
    return name(parser.schema, parser.name)


TEXT_SEARCH_PARSER = Kind(
    name="text search parser",
    object_type=TextSearchParser,
    catalog="pg_ts_parser",
    create=_create,
    drop=_drop,
    rules=dict.fromkeys(_FUNCTIONS, _replace),
    top_level=True,
    rename=renames(by_name),
)
