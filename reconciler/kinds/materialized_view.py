"""Materialized views (sql-creatematerializedview). Their indexes are parts, a kind of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reconciler.model.kind import Altered, Inner, Kind, Outcome, Replace, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Lock, Statement

from .relation import Parameters, change_parameters, exclusive, relation_slot, type_slot, with_clause
from .renaming import by_name, on_itself, rename_column, renames
from .sql import name


class ColumnSettings(NamedTuple):
    """How a column is stored, each empty for the usual: storage, compression, statistics target, options.

    `usual_storage` is that of the column's type; PostgreSQL alone fills it in.
    """

    name: str
    storage: str = ""
    compression: str = ""
    statistics: str = ""
    options: str = ""
    usual_storage: str = ""


Settings = tuple[str, str, str, str, str, str]
"""A `ColumnSettings` as rows of the catalog hold it."""


@dataclass(frozen=True, slots=True)
class MaterializedView(Object):
    """A materialized view; `query` without semicolon, as PostgreSQL prints it.

    `access_method` is None for heap, `tablespace` None for the database's own; `storage_parameters` as in
    pg_class.reloptions; `populated`: it is filled when it is created, and may be read.
    `column_settings` (each a tuple as in `ColumnSettings`) are those of the columns that have any. PostgreSQL alone
    fills in `columns`, their names.
    """

    kind = "materialized view"
    key = ("schema", "name")
    schema: str
    name: str
    query: str
    access_method: str | None = None
    tablespace: str | None = None
    storage_parameters: Parameters = ()
    populated: bool = True
    column_settings: tuple[Settings, ...] = ()
    columns: tuple[str, ...] = ()


def _create(view: MaterializedView, _: Sequence[str]) -> list[Statement]:
    using = f" USING {name(view.access_method)}" if view.access_method else ""
    space = f" TABLESPACE {name(view.tablespace)}" if view.tablespace else ""
    head = f"CREATE MATERIALIZED VIEW {_name(view)}{using}{with_clause(view.storage_parameters)}{space} AS"
    # WITH NO DATA stands on a line of its own: the query may end in a comment.
    data = "" if view.populated else "WITH NO DATA" if view.query.endswith("\n") else "\nWITH NO DATA"
    hazard = Hazard("scans-table", "its query runs to the end before anybody can read it")
    created = Statement(f"{head}\n{view.query}{data}", (hazard,) if view.populated else ())
    return [created, *_settings(view, (), view.column_settings)]


def _drop(view: MaterializedView) -> list[Statement]:
    hazard = Hazard("breaks-clients", "statements that rely on the materialized view as it was fail")
    return [Statement(f"DROP MATERIALIZED VIEW {_name(view)}", (hazard,), exclusive(view.schema, view.name))]


def _query(live: MaterializedView, desired: MaterializedView) -> Outcome:
    return Replace("there is no CREATE OR REPLACE MATERIALIZED VIEW")


def _access_method(live: MaterializedView, desired: MaterializedView) -> Outcome:
    return Replace("the access method of a materialized view cannot be altered before 15")


def _tablespace(live: MaterializedView, desired: MaterializedView) -> Altered:
    hazard = Hazard("rewrites-table", "moving a materialized view copies all its files under an exclusive lock")
    sql = f"ALTER MATERIALIZED VIEW {_name(desired)} SET TABLESPACE {name(desired.tablespace or 'pg_default')}"
    return Altered([Statement(sql, (hazard,), exclusive(desired.schema, desired.name))])


def _storage_parameters(live: MaterializedView, desired: MaterializedView) -> Altered:
    alter = f"ALTER MATERIALIZED VIEW {_name(desired)}"
    lock = Lock("SHARE UPDATE EXCLUSIVE", _name(desired))
    return Altered(change_parameters(alter, live.storage_parameters, desired.storage_parameters, lock))


def _column_settings(live: MaterializedView, desired: MaterializedView) -> Altered:
    return Altered(list(_settings(desired, live.column_settings, desired.column_settings)))


def _settings(
    view: MaterializedView,
    live: Iterable[Settings],
    desired: Iterable[Settings],
) -> Iterator[Statement]:
    """SET what is not as it shall be; what is not said any more goes back to the usual."""
    before = {each[0]: ColumnSettings(*each) for each in live}
    after = {each[0]: ColumnSettings(*each) for each in desired}
    for column in dict.fromkeys((*before, *after)):
        was = before.get(column, ColumnSettings(column))
        now = after.get(column, ColumnSettings(column, usual_storage=was.usual_storage))
        if was.storage != now.storage:
            # SET STORAGE DEFAULT exists since 16 only.
            storage = (now.storage or now.usual_storage).upper()
            yield _set(view, column, f"STORAGE {storage}", "ACCESS EXCLUSIVE")
        if was.compression != now.compression:
            yield _set(view, column, f"COMPRESSION {now.compression or 'default'}", "ACCESS EXCLUSIVE")
        if was.options != now.options:
            alter = f"ALTER MATERIALIZED VIEW {_name(view)} ALTER COLUMN {name(column)}"
            lock = Lock("SHARE UPDATE EXCLUSIVE", _name(view))
            yield from change_parameters(alter, _split(was.options), _split(now.options), lock)
        if was.statistics != now.statistics:
            yield _set(view, column, f"STATISTICS {now.statistics or -1}", "SHARE UPDATE EXCLUSIVE")


def _split(options: str) -> Parameters:
    return tuple(options.split(",")) if options else ()


def _set(view: MaterializedView, column: str, what: str, lock: str) -> Statement:
    sql = f"ALTER MATERIALIZED VIEW {_name(view)} ALTER COLUMN {name(column)} SET {what}"
    return Statement(sql, lock=Lock(lock, _name(view)))


def _name(view: MaterializedView) -> str:
    return name(view.schema, view.name)


def _slots(view: MaterializedView) -> Iterable[tuple[str, ...]]:
    return [relation_slot(view.schema, view.name), type_slot(view.schema, view.name)]


def _column_names(view: MaterializedView) -> tuple[str, ...]:
    return view.columns


MATERIALIZED_VIEW = Kind(
    name="materialized view",
    unordered=("storage_parameters",),
    object_type=MaterializedView,
    catalog="pg_class",
    create=_create,
    drop=_drop,
    rules={
        "query": _query,
        "access_method": _access_method,
        "tablespace": _tablespace,
        "storage_parameters": _storage_parameters,
        "column_settings": _column_settings,
        "populated": Uncompared("whether it has been refreshed since is data; it says how it is created"),
        "columns": Uncompared("follows from the query"),
    },
    slots=_slots,
    top_level=True,
    spelled=("query",),
    rename=renames(by_name, lock=on_itself),
    inner=Inner("materialized view column", _column_names, rename_column),
)
