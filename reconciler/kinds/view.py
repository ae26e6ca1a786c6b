"""Views (sql-createview)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reconciler.model.kind import Altered, Inner, Kind, Outcome, Replace, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .relation import Parameters, change_parameters, exclusive, relation_slot, type_slot, with_clause
from .renaming import by_name, on_itself, rename_column, renames
from .sql import name


@dataclass(frozen=True, slots=True)
class View(Object):
    """A view; `query` without semicolon, as PostgreSQL prints it.

    `options` as in pg_class.reloptions, sorted, e.g. `security_invoker=true`. PostgreSQL alone fills in
    `printed`, the query as it prints it even where `query` holds a person's words, and `columns`, name and
    type (with a collation that is not the type's own) of each.
    """

    kind = "view"
    key = ("schema", "name")
    schema: str
    name: str
    query: str
    printed: str = ""
    columns: tuple[tuple[str, str], ...] = ()
    options: Parameters = ()


def _create(view: View, _: Sequence[str]) -> list[Statement]:
    return [Statement(f"CREATE VIEW {_definition(view)}")]


def _drop(view: View) -> list[Statement]:
    hazard = Hazard("breaks-clients", "statements that rely on the view as it was fail")
    return [Statement(f"DROP VIEW {_name(view)}", (hazard,), exclusive(view.schema, view.name))]


def _change(live: View, desired: View) -> Outcome:
    if live.printed == desired.printed:
        return _options(live, desired)
    if live.columns != desired.columns[: len(live.columns)]:
        return Replace("CREATE OR REPLACE VIEW can only add columns at the end (sql-createview)")
    # What WITH leaves out is reset (measured), so all options are said again.
    sql = f"CREATE OR REPLACE VIEW {_definition(desired)}"
    return Altered([Statement(sql, tuple(_loosened(live, desired)), exclusive(desired.schema, desired.name))])


def _options(live: View, desired: View) -> Altered:
    lock = exclusive(desired.schema, desired.name)
    hazards = tuple(_loosened(live, desired))
    statements = change_parameters(f"ALTER VIEW {_name(desired)}", live.options, desired.options, lock)
    return Altered([Statement(statement.sql, hazards, lock) for statement in statements])


def _loosened(live: View, desired: View) -> Iterator[Hazard]:
    if _is_on(live, "security_invoker") and not _is_on(desired, "security_invoker"):
        yield Hazard("loosens-access", "the view reads with its owner's rights again, past the reader's policies")
    if _is_on(live, "security_barrier") and not _is_on(desired, "security_barrier"):
        yield Hazard("loosens-access", "functions in a reader's query may see rows that the view hides")
    before, after = _value(live, "check_option"), _value(desired, "check_option")
    if before and after != before and after != "cascaded":
        yield Hazard("loosens-access", "rows that the view does not show may be written through it")


def _is_on(view: View, option: str) -> bool:
    return _value(view, option).lower() in ("true", "on", "yes", "1")


def _value(view: View, option: str) -> str:
    options = dict(each.split("=", 1) for each in view.options)
    return options.get(option, "")


def _definition(view: View) -> str:
    return f"{_name(view)}{with_clause(view.options)} AS\n{view.query}"


def _name(view: View) -> str:
    return name(view.schema, view.name)


def _slots(view: View) -> Iterable[tuple[str, ...]]:
    return [relation_slot(view.schema, view.name), type_slot(view.schema, view.name)]


def _column_names(view: View) -> list[str]:
    return [column for column, _ in view.columns]


VIEW = Kind(
    name="view",
    object_type=View,
    catalog="pg_class",
    create=_create,
    drop=_drop,
    rules={
        "query": _change,
        "printed": Uncompared("the query again"),
        "columns": Uncompared("follows from the query"),
        "options": _change,
    },
    slots=_slots,
    top_level=True,
    spelled=("query",),
    rename=renames(by_name, lock=on_itself),
    inner=Inner("view column", _column_names, rename_column),
)
