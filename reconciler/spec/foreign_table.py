"""`foreign_tables:`."""

from __future__ import annotations

from typing import Annotated

from reconciler.kinds.check import Check
from reconciler.kinds.column import Column
from reconciler.kinds.foreign_table import ForeignTable
from reconciler.kinds.relation import column_address
from reconciler.model.object import Object
from reconciler.model.source import Path
from reconciler.model.state import State

from .check import AnyCheck, flatten_check, spell_check
from .column import ColumnSpec, flatten_column, spell_column
from .fields import Name, shorthand
from .names import split_qualified
from .options import AnyOptions, flatten_options, spell_options
from .satellites import Labelled, Owned, flatten_satellites, spell_satellites
from .sheet import Sheet
from .statistics import AnyStatistics, flatten_statistics, statistics_of
from .trigger import TriggerSpec, flatten_trigger, triggers_of


class ForeignColumnSpec(ColumnSpec):
    """A column of a foreign table, with what the wrapper wants to know of it."""

    options: AnyOptions = {}


class ForeignTableSpec(Owned, Labelled):
    """A foreign table: what is elsewhere, as it looks here."""

    server: Name
    options: AnyOptions = {}
    columns: dict[Name, Annotated[ForeignColumnSpec, shorthand("type")]] = {}
    checks: dict[Name, AnyCheck] = {}
    statistics: dict[Name, AnyStatistics] = {}
    triggers: dict[Name, TriggerSpec] = {}


def flatten_foreign_table(written: str, spec: ForeignTableSpec, path: Path, sheet: Sheet) -> None:
    """Add the table and all its parts."""
    schema, name = split_qualified(written)
    kind = ForeignTable.kind
    address = sheet.add(ForeignTable(schema, name, spec.server, *flatten_options(spec.options)), path)
    for column, column_spec in spec.columns.items():
        flatten_column(
            schema, name, column, column_spec, (*path, "columns", column), sheet,
            on_kind=kind, options=flatten_options(column_spec.options),
        )  # fmt: skip
    for check, check_spec in spec.checks.items():
        flatten_check(schema, name, check, check_spec, (*path, "checks", check), sheet, on_kind=kind)
    for statistics, statistics_spec in spec.statistics.items():
        flatten_statistics(address, statistics, statistics_spec, (*path, "statistics", statistics), sheet)
    for trigger, trigger_spec in spec.triggers.items():
        flatten_trigger(schema, name, kind, trigger, trigger_spec, (*path, "triggers", trigger), sheet)
    flatten_satellites(address, spec, path, sheet)
    if spec.grants is not None:
        # Exact means exact: rights on a column are rights on the table's rows.
        sheet.declared |= {("grant", column_address(schema, name, column)) for column in spec.columns}


def spell_foreign_table(table: ForeignTable, state: State) -> dict[str, object]:
    """The foreign table as a person would write it."""
    spelled: dict[str, object] = {"server": table.server, **spell_options(table.options, table.secrets)}
    columns = {thing.name: _spell_column(thing, state) for thing in _parts(table, state) if isinstance(thing, Column)}
    checks = {thing.name: spell_check(thing, state) for thing in _parts(table, state) if isinstance(thing, Check)}
    parts = {
        "columns": columns,
        "checks": checks,
        "statistics": statistics_of(table.address, state),
        "triggers": triggers_of(table.schema, table.name, state),
    }
    spelled |= {section: part for section, part in parts.items() if part}
    return spelled | spell_satellites(table.address, state)


def _spell_column(column: Column, state: State) -> str | dict[str, object]:
    spelled = spell_column(column, state)
    options = spell_options(column.options, column.secrets)
    return {**({"type": spelled} if isinstance(spelled, str) else spelled), **options} if options else spelled


def _parts(table: ForeignTable, state: State) -> list[Object]:
    """What belongs to the table, in the order of the state."""
    return [thing for address, thing in state.objects.items() if address.path[:2] == table.address.path]
