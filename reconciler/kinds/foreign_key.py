"""Foreign keys (sql-createtable). Always statements of their own, so that tables may refer to each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reconciler.model.kind import Altered, Kind, Outcome, Readdress, Replace, Uncompared
from reconciler.model.statement import Hazard, Lock, Statement

from . import constraint as shared
from .constraint import Constraint
from .relation import table_address
from .renaming import on_whole, renames
from .sql import name, names


@dataclass(frozen=True, slots=True)
class ForeignKey(Constraint):
    """A foreign key.

    `references_columns` empty (only as written): the primary key of the other table. `on_delete` and
    `on_update` as in the command, e.g. `set null`; `on_delete_columns` (since 15) the columns that SET NULL
    or SET DEFAULT sets, empty for all. `period` (since 18): the last column on both sides is a range that has
    to be covered. `enforced` since 18; what is not enforced is never validated either. `brought_as`: the name that
    one of a partition comes with, which is that of the partitioned table's, where it has another one; `ahead`: the
    partition has another constraint of that name.
    """

    kind = "foreign key"
    columns: tuple[str, ...]
    references_schema: str
    references_table: str
    references_columns: tuple[str, ...] = ()
    match: str = "simple"
    on_update: str = "no action"
    on_delete: str = "no action"
    on_delete_columns: tuple[str, ...] = ()
    period: bool = False
    deferrable: bool = False
    initially_deferred: bool = False
    validated: bool = True
    enforced: bool = True
    brought_as: str | None = None
    ahead: bool = False


def _create(key: ForeignKey, _: Sequence[str]) -> list[Statement]:
    if key.brought_as is not None:
        action = f"RENAME CONSTRAINT {name(key.brought_as)} TO {name(key.name)}"
        return [shared.altered(key, action)]
    unchecked = "" if key.validated else " NOT VALID"
    # A constraint that is not enforced is not validated without saying so.
    late = shared.timing(key.deferrable, key.initially_deferred) + (unchecked if key.enforced else " NOT ENFORCED")
    hazards = (_waits, shared.scans, _fails) if key.validated and key.enforced else ()
    # Takes the same lock on the referenced table (sql-altertable).
    lock = Lock("SHARE ROW EXCLUSIVE", name(key.schema, key.table))
    return [shared.added(key, _definition(key) + late, hazards, lock)]


def _definition(key: ForeignKey) -> str:
    target = name(key.references_schema, key.references_table)
    if key.references_columns:
        target += f" ({_listed(key, key.references_columns)})"
    match = " MATCH FULL" if key.match == "full" else ""
    update = f" ON UPDATE {key.on_update.upper()}" if key.on_update != "no action" else ""
    delete = f" ON DELETE {key.on_delete.upper()}" if key.on_delete != "no action" else ""
    some = f" ({names(key.on_delete_columns)})" if key.on_delete_columns else ""
    return f"FOREIGN KEY ({_listed(key, key.columns)}) REFERENCES {target}{match}{update}{delete}{some}"


def _listed(key: ForeignKey, columns: Sequence[str]) -> str:
    if not key.period:
        return names(columns)
    return ", ".join([name(column) for column in columns[:-1]] + [f"PERIOD {name(columns[-1])}"])


def _drop(key: ForeignKey) -> list[Statement]:
    # Takes ACCESS EXCLUSIVE on the referenced table as well, whose triggers go with it.
    return [shared.dropped(key)]


def _timing(live: ForeignKey, desired: ForeignKey) -> Altered:
    words = shared.timing(desired.deferrable, desired.initially_deferred) or " NOT DEFERRABLE"
    # Without these words an INITIALLY DEFERRED constraint would stay so before 18.
    words += " INITIALLY IMMEDIATE" if desired.deferrable and not desired.initially_deferred else ""
    return Altered([shared.altered(desired, f"ALTER CONSTRAINT {name(desired.name)}{words}")])


def _enforcement(live: ForeignKey, desired: ForeignKey) -> Outcome:
    """Both `enforced` and `validated`: to enforce is to validate (sql-altertable, since 18)."""
    if live.enforced == desired.enforced:
        return shared.validity(live, desired)
    if not desired.enforced:
        return Altered([shared.altered(desired, f"ALTER CONSTRAINT {name(desired.name)} NOT ENFORCED")])
    if not desired.validated:
        return Replace("enforcing a constraint validates it (sql-altertable)")
    action = f"ALTER CONSTRAINT {name(desired.name)} ENFORCED"
    return Altered([shared.altered(desired, action, (_waits, shared.scans, _fails))])


_waits = Hazard("blocks-writes", "nobody writes either table while every row is checked")
_fails = Hazard("may-fail-on-data", "fails if a row refers to one that is not there")


def _readdressed(key: ForeignKey, to: Readdress) -> ForeignKey:
    schema, table = to(table_address(key.references_schema, key.references_table)).path
    return replace(key, references_schema=schema, references_table=table)


FOREIGN_KEY = Kind(
    name="foreign key",
    object_type=ForeignKey,
    catalog="pg_constraint",
    create=_create,
    drop=_drop,
    rules={
        "columns": shared.replaced,
        "references_schema": shared.replaced,
        "references_table": shared.replaced,
        "references_columns": shared.replaced,
        "match": shared.replaced,
        "on_update": shared.replaced,
        "on_delete": shared.replaced,
        "on_delete_columns": shared.replaced,
        "period": shared.replaced,
        "deferrable": _timing,
        "initially_deferred": _timing,
        "validated": _enforcement,
        "enforced": _enforcement,
        "brought_as": Uncompared("the name of another"),
        "ahead": Uncompared("follows from the names of others"),
    },
    parent=shared.parent,
    needs=shared.needs,
    slots=shared.slots,
    harmless=shared.on_new_table,
    carried=("deferrable", "initially_deferred", "validated", "enforced"),
    attached=True,
    named_after=lambda key: key.brought_as is not None,
    # PostgreSQL would make up a name for it; what is there already is attached under its own.
    ahead=lambda key: key.ahead,
    chooses=("primary key", "unique", "index"),
    rename=renames(lock=on_whole),
    alike=True,
    readdress=_readdressed,
)
