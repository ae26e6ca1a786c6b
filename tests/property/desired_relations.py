"""Views and materialized views of a document."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from desired_columns import columns, loose
from desired_names import Qualified, key, sql
from desired_pieces import Draft, Draw, Token, once_in
from desired_tables import names_of
from hypothesis import strategies as st

from reconciler.kinds.sql import name

if TYPE_CHECKING:
    from desired_documents import Pool


def draw_relations(draw: Draw, draft: Draft, pool: Pool) -> None:
    """Add views over tables and over each other."""
    for place, relation in enumerate(pool.relations):
        view = (pool.schemas[place % 2], relation)
        if not draft.free(view) or draw(st.booleans()):
            continue
        queries = [*_over_tables(draft), *_over_views(draft), *_joins(draft)]
        if not queries:
            continue
        query, output, needs = draw(st.sampled_from(queries))
        if not once_in(draw, 4):
            _add_view(draw, draft, view, query, output, needs)
        else:
            _add_materialized_view(draw, draft, view, query, output, needs)


def _add_view(draw: Draw, draft: Draft, view: Qualified, query: str, output: str, needs: list[Token]) -> None:
    options = draw(st.sampled_from([{}, {}, {"security_barrier": "true"}]))
    value: dict[str, Any] = {"query": query, "options": dict(options)}
    makes = [("view", view), ("output", view, output), *names_of(view)]
    draft.add(("views", key(view)), value, makes, [("schema", view[0]), *needs])


def _add_materialized_view(
    draw: Draw, draft: Draft, view: Qualified, query: str, output: str, needs: list[Token]
) -> None:
    index = f"{view[1][:20]} mv idx"
    value: dict[str, Any] = {"query": query, "with_data": draw(st.booleans())}
    makes = [("materialized view", view), *names_of(view)]
    if value["with_data"]:
        makes.append(("output", view, output))  # else nobody may read it yet
    if draw(st.booleans()) and draft.free((view[0], index)):
        value["indexes"] = {index: [f"({name(output)} is null)"]}
        makes.append(("relation", (view[0], index)))
    draft.add(("materialized_views", key(view)), value, makes, [("schema", view[0]), *needs])


Query = tuple[str, str, list[Token]]
"""The query, one of its columns, and what it needs."""


def _over_tables(draft: Draft) -> list[Query]:
    found: list[Query] = []
    for column in columns(draft):
        renamed = f't.{column.sql} as "it\'s", 1 as one'
        table, needs = sql(column.table), [loose(column)]
        found += [
            (f"select {column.sql} from {table}", column.name, needs),
            (f"select {renamed} from {table} as t where t.{column.sql} is not null", "one", needs),
            (f"select count(*) as number from {table} -- all of them", "number", [("table", column.table)]),
        ]
        if column.type == "integer":
            calls = [token for token in draft.tokens("function") if token[3] == "number"]
            found += [
                (f"select {sql(call[1])}({column.sql})::text as called from {table}", "called", [tuple(column), call])
                for call in calls
            ]
    return found


def _over_views(draft: Draft) -> list[Query]:
    return [
        (f"select v.{name(output)}, 2 as two from {sql(view)} v", output, [("output", view, output)])
        for _, view, output in draft.tokens("output")
    ]


def _joins(draft: Draft) -> list[Query]:
    found = columns(draft)
    pairs = pairwise(found)
    return [
        (
            f"select a.{one.sql} as first, b.{two.sql} as second from {sql(one.table)} a, {sql(two.table)} b",
            "second",
            [loose(one), loose(two)],
        )
        for one, two in pairs
    ]
