"""Tables of a document with all their parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desired_columns import Column, columns, draw_column, loose
from desired_names import Qualified, key, sql
from desired_pieces import Draft, Draw, Token, once_in
from desired_values import CONDITIONS, DERIVED, INDEXED
from hypothesis import strategies as st

from reconciler.kinds.made_name import primary_key_name

if TYPE_CHECKING:
    from desired_documents import Pool

SORTED = frozenset((*INDEXED, "enum"))
"""Types that a key can be made of."""


def draw_tables(draw: Draw, draft: Draft, pool: Pool, before: Draft | None) -> None:
    """Add tables, then their columns, then what refers to columns, then what refers to other tables."""
    held = {(column.table, column.name): column for column in columns(before)} if before else {}
    for place, relation in enumerate(pool.relations):
        table = (pool.schemas[place % 2], relation)
        if draft.free(table) and draw(st.integers(0, 4)) > place:
            _add_table(draw, draft, table)
    for _, table in draft.tokens("table"):
        for column in pool.others[: draw(st.integers(1, 5))]:
            draw_column(draw, draft, table, column, held.get((table, column)))
    for _, table in draft.tokens("table"):
        _draw_keys(draw, draft, table, pool)
        _draw_checks(draw, draft, table, pool)
        _draw_indexes(draw, draft, table, pool)
    for _, table in draft.tokens("table"):
        _draw_foreign_keys(draw, draft, table, pool)
        _draw_triggers(draw, draft, table, pool)
        _draw_policies(draw, draft, table, pool)


def _add_table(draw: Draw, draft: Draft, table: Qualified) -> None:
    value = draw(st.sampled_from([{}, {}, {"storage": {"fillfactor": 70}}, {"replica_identity": "full"}]))
    draft.add(("tables", key(table)), dict(value), [("table", table), *names_of(table)], [("schema", table[0])])


def names_of(relation: Qualified) -> list[Token]:
    """The tokens of a relation's own name and that of its row type."""
    return [("relation", relation), ("type name", relation)]


def _draw_keys(draw: Draw, draft: Draft, table: Qualified, pool: Pool) -> None:
    own = [column for column in columns(draft, table) if column.type in SORTED]
    filled = [column for column in own if column.filled == "set"]
    if filled and draw(st.booleans()):
        chosen = filled[: draw(st.integers(1, 2))]
        short = draw(st.booleans())
        given = primary_key_name(table[1]) if short else pool.others[-1]
        listed = [column.name for column in chosen]
        value: Any = listed if short else {"name": given, "columns": listed}
        _add_key(draft, ("tables", key(table), "primary_key"), table, given, value, chosen)
    for given in pool.others[-4:-2]:
        if own and once_in(draw, 3):
            chosen = draw(st.lists(st.sampled_from(own), min_size=1, max_size=2, unique=True))
            value = {"columns": [column.name for column in chosen]}
            value |= draw(st.sampled_from([{}, {"deferrable": True}, {"storage": {"fillfactor": 80}}]))
            if value.get("deferrable"):
                _add_key(draft, ("tables", key(table), "unique", given), table, given, value, chosen, referable=False)
            else:
                _add_key(draft, ("tables", key(table), "unique", given), table, given, value, chosen)


def _add_key(
    draft: Draft,
    path: tuple[str, ...],
    table: Qualified,
    given: str,
    value: Any,
    chosen: list[Column],
    *,
    referable: bool = True,
) -> None:
    # A second constraint over the same columns may be the one that a foreign key leans on: which, is not said.
    makes = tuple((column.name, column.type) for column in chosen)
    taken = any(token[1:] == (table, makes) for token in draft.tokens("key"))
    if draft.free((table[0], given)) and not taken:
        tokens: list[Token] = [("relation", (table[0], given))]
        tokens += [("key", table, makes)] if referable else []
        draft.add(path, value, tokens, [tuple(column) for column in chosen])


def _draw_checks(draw: Draw, draft: Draft, table: Qualified, pool: Pool) -> None:
    for given in pool.others[-2:]:
        conditions = list(_conditions(draft, table))
        if conditions and draw(st.booleans()):
            condition, needs = draw(st.sampled_from(conditions))
            value: Any = condition
            if once_in(draw, 5):
                value = {"expression": condition, "validated": False}
            draft.add(("tables", key(table), "checks", f"{given[:20]}_check"), value, [], needs)


def _conditions(draft: Draft, table: Qualified) -> list[tuple[str, list[Token]]]:
    """Conditions on the table's columns that always hold, and what each needs."""
    found: list[tuple[str, list[Token]]] = []
    for column in columns(draft, table):
        found += [(text.format(column.sql), [tuple(column)]) for text in CONDITIONS.get(column.type, ())]
        found.append((f"{column.sql} is null or {column.sql} is not null", [loose(column)]))
        for function in draft.tokens("function"):
            if function[3] == "number" and column.type == "integer":
                found.append((f"{sql(function[1])}({column.sql}) is distinct from 4711", [tuple(column), function]))
    return found


def _draw_indexes(draw: Draw, draft: Draft, table: Qualified, pool: Pool) -> None:
    for place in range(2):
        given = f"{pool.others[place][:20]} idx {table[1][:4]}"
        own = columns(draft, table)
        if not own or not draft.free((table[0], given)) or draw(st.booleans()):
            continue
        column = draw(st.sampled_from(own))
        keys, needs = _keys(draw, draft, column)
        if not keys:
            continue
        value: dict[str, Any] = {"on": keys}
        conditions = [each for each in _conditions(draft, table) if once_in(draw, 4)]
        if conditions:
            value["where"] = conditions[0][0]
            needs += conditions[0][1]
        if once_in(draw, 4):
            value["unique"] = True
        draft.add(("tables", key(table), "indexes", given), value, [("relation", (table[0], given))], needs)


def _keys(draw: Draw, draft: Draft, column: Column) -> tuple[list[str], list[Token]]:
    """Keys of an index over a column, and what they need."""
    forms: list[tuple[str, list[Token]]] = []
    if column.type in SORTED:
        forms += [(column.sql, []), (f"{column.sql} desc nulls last", [])]
    if column.filled != "generated" or column.type in SORTED:
        forms += [(f"({text.format(column.sql)})", []) for _, text in DERIVED.get(column.type, ())]
    if column.type == "integer":
        calls = [token for token in draft.tokens("function") if token[3] == "number"]
        forms += [(f"{sql(token[1])}({column.sql})", [token]) for token in calls]
    if not forms:
        return [], []
    text, needs = draw(st.sampled_from(forms))
    return [text], [tuple(column), *needs]


def _draw_foreign_keys(draw: Draw, draft: Draft, table: Qualified, pool: Pool) -> None:
    """Foreign keys of columns that hold nothing, to any table, also in circles."""
    for _, other, parts in draft.tokens("key"):
        chosen: list[Column] = []
        for _, type_name in parts:
            empty = [c for c in columns(draft, table) if (c.type, c.filled) == (type_name, "null")]
            chosen += [column for column in empty if column not in chosen][:1]
        if len(chosen) != len(parts) or draw(st.booleans()):
            continue
        value: dict[str, Any] = {
            "columns": [column.name for column in chosen],
            "references": key(other),
            "to": [column for column, _ in parts],
            "on_delete": draw(st.sampled_from(["no action", "cascade", "set null"])),
            "initially_deferred": draw(st.booleans()),
        }
        path = ("tables", key(table), "foreign_keys", f"{pool.others[0][:20]} fk {other[1][:8]}")
        draft.add(path, value, [], [("key", other, parts), *(tuple(column) for column in chosen)])


def _draw_triggers(draw: Draw, draft: Draft, table: Qualified, pool: Pool) -> None:
    functions = [token for token in draft.tokens("function") if token[3] == "trigger"]
    own = columns(draft, table)
    if not functions or not own or not once_in(draw, 3):
        return
    column = draw(st.sampled_from(own))
    event = draw(st.sampled_from(["insert", "update", "delete", f"update of {_listed(column)}"]))
    value: dict[str, Any] = {
        draw(st.sampled_from(["before", "after"])): [event],
        "execute": f"{sql(functions[0][1])}({draw(st.sampled_from(['', _ARGUMENTS]))})",
    }
    # A BEFORE trigger does not see what is generated later (sql-createtrigger).
    if event.startswith("update") and column.filled != "generated":
        value["when"] = f"old.{column.sql}::text is distinct from new.{column.sql}::text"
    path = ("tables", key(table), "triggers", pool.others[1])
    draft.add(path, value, [], [functions[0], loose(column), tuple(column)])


_ARGUMENTS = r"'it''s', 'a,b'"


def _listed(column: Column) -> str:
    return '"' + column.name.replace('"', '""') + '"'


def _draw_policies(draw: Draw, draft: Draft, table: Qualified, pool: Pool) -> None:
    for given in pool.others[:2]:
        if draw(st.booleans()):
            continue
        conditions = [*_conditions(draft, table), *_calls(draft), *_queries(draft)]
        condition, needs = draw(st.sampled_from(conditions)) if conditions else ("true", [])
        command = draw(st.sampled_from(["all", "select", "update", "insert"]))
        value: dict[str, Any] = {"as": draw(st.sampled_from(["permissive", "restrictive"])), "for": command}
        if command != "insert":
            value["using"] = condition
        if command == "insert" or (command != "select" and draw(st.booleans())):
            value["with_check"] = condition
        roles = [token[1] for token in draft.tokens("role")]
        if roles and draw(st.booleans()):
            value["to"] = roles[: draw(st.integers(1, 2))]
        needs = [*needs, ("table", table), *(("role", role) for role in value.get("to", ()))]
        draft.add(("tables", key(table), "policies", given), value, [], needs)
    if draw(st.booleans()):
        setting = draw(st.sampled_from(["enabled", "forced", "disabled"]))
        draft.add(("tables", key(table), "row_security"), setting, [], [("table", table)])


def _calls(draft: Draft) -> list[tuple[str, list[Token]]]:
    return [(f"(select {sql(token[1])}())", [token]) for token in draft.tokens("function") if token[3] == "condition"]


def _queries(draft: Draft) -> list[tuple[str, list[Token]]]:
    """Conditions that read a table, perhaps this one, perhaps one whose policies read this one."""
    return [
        (f"exists (select 1 from {sql(column.table)} o where o.{column.sql} is not null)", [loose(column)])
        for column in columns(draft)
    ]
