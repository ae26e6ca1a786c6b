"""What the constraints of a table share (sql-altertable). NOT NULL is not among them: it is the column's business."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Outcome, Replace, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Lock, Statement

from .relation import Parameters, exclusive, relation_slot, table_address, with_clause
from .sql import name, names


@dataclass(frozen=True, slots=True)
class Constraint(Object):
    """Where a constraint is and what it is called."""

    key = ("schema", "table", "name")
    schema: str
    table: str
    name: str


@dataclass(frozen=True, slots=True)
class IndexedConstraint(Constraint):
    """A constraint kept by an index of its name.

    `include` holds columns that the index carries along; `storage_parameters` and `tablespace`
    (None for the database's own) are those of the index. `partitioned`: the table is, and has partitions; each of
    them has its own, attached to this one.
    """

    include: tuple[str, ...] = ()
    deferrable: bool = False
    initially_deferred: bool = False
    storage_parameters: Parameters = ()
    tablespace: str | None = None
    partitioned: bool = False


def clause(constraint: Constraint, definition: str) -> str:
    """The constraint as CREATE TABLE and ADD take it."""
    return f"CONSTRAINT {name(constraint.name)} {definition}"


def added(constraint: Constraint, definition: str, hazards: Sequence[Hazard], lock: Lock | None = None) -> Statement:
    """ALTER TABLE … ADD CONSTRAINT, under ACCESS EXCLUSIVE unless told otherwise."""
    only = isinstance(constraint, IndexedConstraint) and constraint.partitioned
    return altered(constraint, f"ADD {clause(constraint, definition)}", hazards, lock, only=only)


def dropped(constraint: Constraint, *hazards: Hazard) -> Statement:
    """ALTER TABLE … DROP CONSTRAINT."""
    return altered(constraint, f"DROP CONSTRAINT {name(constraint.name)}", hazards)


def altered(
    constraint: Constraint,
    action: str,
    hazards: Sequence[Hazard] = (),
    lock: Lock | None = None,
    *,
    only: bool = False,
) -> Statement:
    """ALTER TABLE with one action; `only` this one, not its partitions."""
    table = ("ONLY " if only else "") + name(constraint.schema, constraint.table)
    return Statement(f"ALTER TABLE {table} {action}", tuple(hazards), lock or exclusive_on_table(constraint))


def validated(constraint: Constraint) -> Statement:
    """VALIDATE CONSTRAINT: reads every row, while others go on reading and writing (sql-altertable)."""
    hazards = (scans, Hazard("may-fail-on-data", "fails if a row violates the constraint"))
    lock = Lock("SHARE UPDATE EXCLUSIVE", name(constraint.schema, constraint.table))
    return altered(constraint, f"VALIDATE CONSTRAINT {name(constraint.name)}", hazards, lock)


def timing(deferrable: bool, initially_deferred: bool) -> str:
    """` DEFERRABLE INITIALLY DEFERRED` or less; INITIALLY DEFERRED implies DEFERRABLE (sql-createtable)."""
    if initially_deferred:
        return " DEFERRABLE INITIALLY DEFERRED"
    return " DEFERRABLE" if deferrable else ""


def carried(constraint: IndexedConstraint) -> str:
    """` INCLUDE (…)`, or nothing."""
    return f" INCLUDE ({names(constraint.include)})" if constraint.include else ""


def stored(constraint: IndexedConstraint) -> str:
    """` WITH (…) USING INDEX TABLESPACE …`, as far as either is said."""
    space = f" USING INDEX TABLESPACE {name(constraint.tablespace)}" if constraint.tablespace else ""
    return with_clause(constraint.storage_parameters) + space


def replaced(live: Constraint, desired: Constraint) -> Outcome:
    """The rule of most fields."""
    return Replace("ALTER TABLE cannot change this of a constraint (sql-altertable)")


def validity(live: Constraint, desired: Constraint) -> Outcome:
    """The rule of `validated`: what was checked cannot be taken for unchecked again."""
    if desired.field("validated"):
        return Altered([validated(desired)])
    return Replace("a validated constraint cannot be made NOT VALID (sql-altertable)")


def exclusive_on_table(constraint: Constraint) -> Lock:
    """ACCESS EXCLUSIVE on the constraint's table."""
    return exclusive(constraint.schema, constraint.table)


def merges(constraint: IndexedConstraint, *indexed: object) -> Hashable:
    """CREATE TABLE makes one index for constraints that index the same (transformIndexConstraints, 14 to 18)."""
    return (indexed, constraint.include, constraint.deferrable, constraint.initially_deferred)


def parent(constraint: Constraint) -> Address:
    """The table."""
    return table_address(constraint.schema, constraint.table)


def needs(constraint: Constraint) -> Iterable[Address]:
    """The table; the columns are recorded by PostgreSQL."""
    return [parent(constraint)]


def slots(constraint: Constraint) -> Iterable[tuple[str, ...]]:
    """Constraints of one table share names, whatever their kind."""
    return [("constraint", constraint.schema, constraint.table, constraint.name)]


def slots_with_index(constraint: Constraint) -> Iterable[tuple[str, ...]]:
    """The constraint's name, and the same name again among the relations of the schema for its index."""
    return [*slots(constraint), relation_slot(constraint.schema, constraint.name)]


def on_new_table(constraint: Constraint, live: Mapping[Address, Object]) -> bool:
    """Whether the table is only being created: there are no rows and nobody waits for it."""
    return parent(constraint) not in live


of_the_table = Uncompared("follows from the table")
scans = Hazard("scans-table", "every row is checked")
builds = Hazard("blocks-writes", "nobody reads or writes the table while the index is built")
unguarded = Hazard("breaks-clients", "INSERT … ON CONFLICT that relies on it will fail; duplicates may enter")
