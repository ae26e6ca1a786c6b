"""Strategies: a desired state, and another that shares much with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desired_names import NAMES, ROLES, Qualified, key
from desired_pieces import Draft, Draw, Token, once_in
from desired_relations import draw_relations
from desired_satellites import draw_satellites
from desired_tables import draw_tables
from hypothesis import strategies as st

from reconciler.kinds.sql import name


@dataclass(frozen=True)
class Pool:
    """The names that all documents of one example are made of, so that they meet often."""

    schemas: tuple[str, ...]
    relations: tuple[str, ...]
    others: tuple[str, ...]
    roles: tuple[str, ...]
    owners: tuple[str, ...]


@dataclass(frozen=True)
class Transition:
    """Two documents as YAML: what is there, and what shall be."""

    before: str
    after: str


@st.composite
def transitions(draw: Draw) -> Transition:
    """A document, and one made of much of it."""
    pool = draw(pools())
    before = draw(drafts(pool, Draft()))
    kept = {path: piece for path, piece in before.pieces.items() if not once_in(draw, 4)}
    after = draw(drafts(pool, Draft(kept).complete(), before))
    return Transition(before.text(), after.text())


@st.composite
def documents(draw: Draw) -> str:
    """One document as YAML."""
    draft: Draft = draw(drafts(draw(pools()), Draft()))
    return draft.text()


@st.composite
def pools(draw: Draw) -> Pool:
    """Few names, and most of them difficult."""
    names = draw(st.permutations(NAMES))
    roles = draw(st.permutations(ROLES))
    # Owners are declared for everything or for nothing: who owned what was not declared is not restored (D3).
    owners = ("postgres", *roles[:2]) if draw(st.booleans()) else ()
    return Pool(("app", names[0]), tuple(names[1:6]), tuple(names[6:14]), tuple(roles[:2]), owners)


@st.composite
def drafts(draw: Draw, pool: Pool, kept: Draft, before: Draft | None = None) -> Draft:
    """A document around the pieces that are kept; `before` is what the live rows were made under."""
    draft = Draft(dict(kept.pieces))
    for role in pool.roles:
        draft.add(("roles", role), {"login": draw(st.booleans())}, [("role", role)])
    for schema in pool.schemas:
        draft.add(("schemas", schema), {}, [("schema", schema)])
    _draw_types(draw, draft, pool)
    _draw_functions(draw, draft, pool)
    _draw_sequences(draw, draft, pool)
    draw_tables(draw, draft, pool, before)
    draw_relations(draw, draft, pool)
    draw_satellites(draw, draft, pool)
    return draft.complete()


def _draw_types(draw: Draw, draft: Draft, pool: Pool) -> None:
    enum, domain, composite = ((schema, each) for schema, each in zip(_spread(pool), pool.others[:3], strict=True))
    # The first label is that of the rows that are there.
    labels = ["first", *draw(st.lists(st.sampled_from(["it's", "B", "ö", 'q"', "back\\"]), unique=True, max_size=4))]
    _add_type(draft, enum, {"enum": labels}, "enum")
    base, check = draw(st.sampled_from([("integer", "value > -1000"), ("text", "value <> 'it''s bad'")]))
    checks = {pool.others[3]: check} if draw(st.booleans()) else {}
    _add_type(draft, domain, {"domain": base, "checks": checks}, "domain")
    attributes = {each: draw(st.sampled_from(["integer", "text", "date"])) for each in pool.others[: draw(_few)]}
    _add_type(draft, composite, {"composite": attributes}, "composite", ("relation", composite))


def _add_type(draft: Draft, qualified: Qualified, value: dict[str, Any], sort: str, *more: Token) -> None:
    if draft.free(qualified):
        makes = [("type", qualified, sort), ("type name", qualified), *more]
        draft.add(("types", key(qualified)), value, makes, [("schema", qualified[0])])


_few = st.integers(1, 3)


def _draw_functions(draw: Draw, draft: Draft, pool: Pool) -> None:
    first, second, third, fourth = _qualified(pool, 4)
    _add_function(draft, first, "integer", _calculation(draw, pool), "number")
    condition = {"returns": "boolean", "language": "sql", "volatility": "stable",
                 "body": draw(st.sampled_from(["select true", "select current_user is not null"]))}  # fmt: skip
    if draw(st.booleans()):
        condition |= {"security": "definer", "settings": {"search_path": "pg_catalog"}}
    _add_function(draft, second, "", condition, "condition")
    bodies = ["begin return new; end", "begin\n  return new; -- it's\nend", "begin return null; end"]
    body = draw(st.sampled_from(bodies))
    _add_function(draft, third, "", {"returns": "trigger", "language": "plpgsql", "body": body}, "trigger")
    counted = draw(st.sampled_from(["select count(*) from pg_catalog.pg_class", "select 1::bigint"]))
    _add_function(draft, fourth, "", {"returns": "bigint", "language": "sql", "body": counted}, "count")


def _add_function(draft: Draft, qualified: Qualified, types: str, value: dict[str, Any], purpose: str) -> None:
    path = ("functions", f"{key(qualified)}({types})")
    draft.add(path, value, [("function", qualified, types, purpose)], [("schema", qualified[0])])


def _calculation(draw: Draw, pool: Pool) -> dict[str, Any]:
    """An immutable function of an integer."""
    value: dict[str, Any] = {"returns": draw(st.sampled_from(["integer", "bigint"])), "volatility": "immutable"}
    argument = draw(st.sampled_from(["", *pool.others[:2]]))
    if argument:
        value["arguments"] = [f"{name(argument)} integer" + draw(st.sampled_from(["", " default 1"]))]
    form = draw(st.sampled_from(["body", "sql_body", "plpgsql"]))
    if form == "sql_body":
        return value | {"language": "sql", "sql_body": draw(st.sampled_from(["return $1 + 1", "return abs($1)"]))}
    if form == "plpgsql":
        return value | {"language": "plpgsql", "body": "begin return $1 * 2; end", "strict": draw(st.booleans())}
    return value | {"language": "sql", "body": draw(st.sampled_from(["select $1 + 1", "select $1 -- one\n"]))}


def _draw_sequences(draw: Draw, draft: Draft, pool: Pool) -> None:
    (qualified,) = _qualified(pool, 1, start=4)
    forms = [{}, {"increment": 5}, {"type": "integer", "start": 10}, {"cycle": True, "max": 900}]
    options = draw(st.sampled_from(forms))
    if draw(st.booleans()) and draft.free(qualified):
        makes: list[Token] = [("sequence", qualified), ("relation", qualified)]
        draft.add(("sequences", key(qualified)), dict(options), makes, [("schema", qualified[0])])


def _spread(pool: Pool) -> tuple[str, str, str]:
    return (pool.schemas[0], pool.schemas[1], pool.schemas[0])


def _qualified(pool: Pool, count: int, start: int = 4) -> list[Qualified]:
    return [(pool.schemas[place % 2], pool.others[(start + place) % len(pool.others)]) for place in range(count)]
