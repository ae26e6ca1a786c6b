"""What people write and PostgreSQL spells differently: it is emitted as written, and the second plan is empty.

The corpus is in expressions/, one entry a line; a `↵` there is a line end. `§` stands before the columns of the
table: for nothing in most places, for `new.` in a trigger.

- immutable.txt: conditions for a policy, a check, the predicate and the key of an index, a view, the WHEN of a
  trigger and a generated column;
- stable.txt: the same but for indexes and generated columns, which do not take them;
- with_a_query.txt: conditions that only policies and views take;
- queries.txt: whole queries, for a view and a materialized view;
- defaults.txt: a type and a default for a column of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest
import yaml
from sandbox import compiled, reach, rolled_back, shown

from reconciler.model.plan import Plan
from reconciler.postgres.connect import connect
from reconciler.postgres.endpoint import SCRATCH_DATABASE
from reconciler.postgres.server import Server

CORPUS = Path(__file__).parent / "expressions"

COLUMNS = {
    "v": "text", "n": "integer", "b": "bigint", "x": "numeric", "ok": "boolean", "d": "date",
    "at": "timestamptz", "local": "timestamp", "span": "interval", "j": "jsonb", "a": "integer[]", "words": "text[]",
    "u": "uuid", "bits": "bit(4)", "bytes": "bytea", "mood": "app.mood", "Quoted Col": "text", 'say "hi"': "text",
    "select": "integer", "during": "tstzrange", "net": "inet", "search": "tsvector", "short": "character varying(20)",
}  # fmt: skip


@dataclass(frozen=True)
class Use:
    """An expression where it is used: its place in the table of the document, and the step that carries it."""

    address: str
    written: str


@pytest.fixture(scope="module")
def live(server: Server) -> Iterator[psycopg.Connection]:
    with connect(server.url(), autocommit=True) as connection:
        yield connection


@pytest.fixture(scope="module")
def scratch(server: Server) -> Iterator[psycopg.Connection]:
    with connect(server.url(SCRATCH_DATABASE), autocommit=True) as connection:
        yield connection


def _lines(corpus: str) -> list[Any]:
    lines = (CORPUS / f"{corpus}.txt").read_text(encoding="utf-8").removesuffix("\n").split("\n")
    return [pytest.param(line.replace("↵", "\n"), id=line.replace("§", "").strip()) for line in lines]


@pytest.mark.parametrize("condition", _lines("immutable"))
def test_immutable_condition(condition: str, live: psycopg.Connection, scratch: psycopg.Connection) -> None:
    bare = condition.replace("§", "")
    things = _in_policy(bare) | _in_check(bare) | _in_trigger(condition.replace("§", "new."))
    things["indexes"] = {"things_predicate": {"on": "b", "where": bare}, "things_key": [_in_parentheses(bare)]}
    things["columns"] = {"made": {"type": "boolean", "generated": bare}}
    uses = [
        Use("index app.things_predicate", bare),
        Use("index app.things_key", _in_parentheses(bare)),
        Use("column app.things.made", bare),
        *_uses_of_a_condition(condition),
    ]
    _check(things, _in_view(bare), uses, live, scratch)


@pytest.mark.parametrize("condition", _lines("stable"))
def test_stable_condition(condition: str, live: psycopg.Connection, scratch: psycopg.Connection) -> None:
    bare = condition.replace("§", "")
    things = _in_policy(bare) | _in_check(bare) | _in_trigger(condition.replace("§", "new."))
    _check(things, _in_view(bare), _uses_of_a_condition(condition), live, scratch)


@pytest.mark.parametrize("condition", _lines("with_a_query"))
def test_condition_with_a_query(condition: str, live: psycopg.Connection, scratch: psycopg.Connection) -> None:
    uses = [Use("policy app.things.own", condition), Use("view app.seen", condition)]
    _check(_in_policy(condition), _in_view(condition), uses, live, scratch)


@pytest.mark.parametrize("query", _lines("queries"))
def test_query(query: str, live: psycopg.Connection, scratch: psycopg.Connection) -> None:
    bare = query.rstrip(";")
    document = {"views": {"app.seen": {"query": query}}, "materialized_views": {"app.kept": {"query": query}}}
    uses = [Use("view app.seen", bare), Use("materialized view app.kept", bare)]
    _check({}, document, uses, live, scratch)


@pytest.mark.parametrize("default", _lines("defaults"))
def test_default(default: str, live: psycopg.Connection, scratch: psycopg.Connection) -> None:
    type_name, expression = default.split(" | ", 1)
    # Another column follows: what is written must not reach into it.
    things = {"columns": {"given": {"type": type_name, "default": expression, "not_null": True}, "next": "text"}}
    _check(things, {}, [Use("default app.things.given", expression)], live, scratch)


def _in_parentheses(condition: str) -> str:
    """As the key of an index, where the parentheses are the writer's; a comment ends with its line."""
    return f"({condition}\n)" if "--" in condition else f"({condition})"


def _in_policy(condition: str) -> dict[str, Any]:
    return {"policies": {"own": {"using": condition, "with_check": condition}}}


def _in_check(condition: str) -> dict[str, Any]:
    return {"checks": {"things_check": condition}}


def _in_trigger(condition: str) -> dict[str, Any]:
    return {"triggers": {"touch": {"before": ["update"], "when": condition, "execute": "app.touch()"}}}


def _in_view(condition: str) -> dict[str, Any]:
    return {"views": {"app.seen": {"query": f"select n from app.things where {condition}"}}}


def _uses_of_a_condition(condition: str) -> list[Use]:
    bare = condition.replace("§", "")
    return [
        Use("policy app.things.own", bare),
        Use("check app.things.things_check", bare),
        Use("trigger app.things.touch", condition.replace("§", "new.")),
        Use("view app.seen", bare.rstrip()),
    ]


def _document(things: dict[str, Any], more: dict[str, Any]) -> str:
    """A small schema around the table `app.things`, to which `things` adds."""
    table = {**things, "columns": {**COLUMNS, **things.get("columns", {})}}
    functions = {
        "app.touch()": {"returns": "trigger", "language": "plpgsql", "body": "begin return new; end"},
        "app.has_scope(text)": {"arguments": "scope text", "returns": "boolean", "language": "sql",
                                "volatility": "immutable", "body": "select scope = 's.manage'"},
        "app.twice(integer)": {"returns": "integer", "language": "sql", "volatility": "immutable",
                               "body": "select $1 * 2"},
    }  # fmt: skip
    document: dict[str, Any] = {
        "schemas": {"app": {}},
        "types": {"app.mood": {"enum": ["happy", "sad"]}},
        "sequences": {"app.counter": {}},
        "functions": functions,
        "tables": {"app.things": table, "app.other": {"columns": {"id": "integer", "name": "text"}}},
    }
    return yaml.safe_dump(document | more, allow_unicode=True, sort_keys=False, width=10**6)


def _check(
    things: dict[str, Any],
    more: dict[str, Any],
    uses: list[Use],
    live: psycopg.Connection,
    scratch: psycopg.Connection,
) -> None:
    """Build it, expect nothing left to do, and find each text in its step byte for byte."""
    desired = compiled(_document(things, more), scratch)
    with rolled_back(live):
        plan = reach(live, desired.state)
    for use in uses:
        assert use.written in _sql(plan, use.address), f"{use.address} is not emitted as written:\n{shown(plan)}"
    again = compiled(desired.text, scratch)
    assert again.state.objects == desired.state.objects, "the same text was read differently the second time"


def _sql(plan: Plan, address: str) -> str:
    """Everything that the steps hold which make the object, on its own or as a part of another."""
    return "\n".join(step.sql for step in plan.steps() if address in {str(made) for made in step.makes})
