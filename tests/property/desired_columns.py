"""Columns of a document: whatever they become, the row that is there survives it."""

from __future__ import annotations

from typing import Any, NamedTuple

from desired_names import Qualified, key, sql
from desired_pieces import Draft, Draw, Token, once_in
from desired_values import BECOMES, COLLATED, DEFAULTS, DERIVED, TYPES
from hypothesis import strategies as st

from reconciler.kinds.sql import literal, name


class Column(NamedTuple):
    """The token of a column.

    `filled` says what a row holds there: `null` (nothing), `set` (the default; not null), `either`, `generated`.
    """

    what: str
    table: Qualified
    name: str
    type: str
    filled: str

    @property
    def sql(self) -> str:
        """The column in an expression."""
        return name(self.name)


def columns(draft: Draft, table: Qualified | None = None) -> list[Column]:
    """The columns there are, of one table or of all."""
    found = [Column(*token) for token in draft.tokens("column")]
    return [column for column in found if table is None or column.table == table]


def loose(column: Column) -> Token:
    """The token of those who need the column whatever its type."""
    return ("any column", column.table, column.name)


def draw_column(draw: Draw, draft: Draft, table: Qualified, column: str, before: Column | None) -> None:
    """Add a column; `before` is the one that holds rows now."""
    path = ("tables", key(table), "columns", column)
    if draft.there(*path):
        return
    form = draw(st.sampled_from(["plain", "plain", "plain", "own type", "generated", "identity"]))
    if form == "generated" and _draw_generated(draw, draft, table, column, before):
        return
    if form == "own type" and _draw_own_type(draw, draft, table, column, before):
        return
    if before is not None and before.type not in BECOMES:
        _draw_own_type(draw, draft, table, column, before)
        return
    allowed = TYPES if before is None else BECOMES[before.type]
    type_name = draw(st.sampled_from(allowed))
    filled = _filled(draw, before)
    value: dict[str, Any] = {"type": type_name}
    needs: list[Token] = [("table", table)]
    if filled != "null":
        identity = form == "identity" and filled == "set" and type_name in ("integer", "bigint", "smallint")
        if identity:
            value["identity"] = draw(st.sampled_from(["always", "by default", {"generation": "always", "start": 5}]))
        else:
            value["default"] = _default(draw, draft, type_name, needs)
        value["not_null"] = filled == "set"
    if type_name in COLLATED and once_in(draw, 6):
        value["collation"] = "pg_catalog.C"
    if type_name in COLLATED and once_in(draw, 10):
        value |= draw(st.sampled_from([{"storage": "external"}, {"compression": "pglz"}, {"statistics": 50}]))
    _add(draft, path, value, Column("column", table, column, type_name, filled), needs)


def _filled(draw: Draw, before: Column | None) -> str:
    """What holds nothing now cannot be made NOT NULL, and what holds a value may break a foreign key."""
    if before is None:
        return str(draw(st.sampled_from(["null", "set", "set", "either"])))
    if before.filled == "set":
        return str(draw(st.sampled_from(["set", "either"])))
    return before.filled if before.filled != "generated" else "either"


def _default(draw: Draw, draft: Draft, type_name: str, needs: list[Token]) -> str:
    sequences = draft.tokens("sequence") if type_name in ("integer", "bigint") else []
    if sequences and draw(st.booleans()):
        needs.append(sequences[0])
        return f"nextval({literal(sql(sequences[0][1]))})"
    calls = [token for token in draft.tokens("function") if token[3] == "number"]
    if calls and type_name in ("integer", "bigint") and once_in(draw, 4):
        needs.append(calls[0])
        return f"{sql(calls[0][1])}(1)"
    return str(draw(st.sampled_from(DEFAULTS[type_name])))


def _draw_generated(draw: Draw, draft: Draft, table: Qualified, column: str, before: Column | None) -> bool:
    """Add a generated column if there is something to generate it from."""
    sources = [
        (each, type_name, expression)
        for each in columns(draft, table)
        if each.type in DERIVED and each.filled != "generated" and each.name != column
        for type_name, expression in DERIVED[each.type]
        if before is None or before.type == type_name
    ]
    if not sources:
        return False
    source, type_name, expression = draw(st.sampled_from(sources))
    value = {"type": type_name, "generated": expression.format(source.sql)}
    made = Column("column", table, column, type_name, "generated")
    _add(draft, ("tables", key(table), "columns", column), value, made, [("table", table), source])
    return True


def _draw_own_type(draw: Draw, draft: Draft, table: Qualified, column: str, before: Column | None) -> bool:
    """Add a column of an enum, domain or composite type of the document."""
    own = [token for token in draft.tokens("type") if before is None or before.type == token[2]]
    if not own:
        return False
    token = draw(st.sampled_from(own))
    value: dict[str, Any] = {"type": sql(token[1])}
    filled = "null" if before is None else before.filled
    if filled == "generated":
        return False
    if token[2] == "enum" and before is None:
        filled = draw(st.sampled_from(["null", "set"]))
    if filled == "set":
        value |= {"default": f"'first'::{sql(token[1])}" if draw(st.booleans()) else "'first'", "not_null": True}
    made = Column("column", table, column, token[2], filled)
    _add(draft, ("tables", key(table), "columns", column), value, made, [("table", table), token])
    return True


def _add(draft: Draft, path: tuple[str, ...], value: dict[str, Any], made: Column, needs: list[Token]) -> None:
    draft.add(path, value, [tuple(made), loose(made)], [tuple(token) for token in needs])
