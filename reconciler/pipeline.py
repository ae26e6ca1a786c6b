"""load → compile → introspect → diff → plan. Each stage is called once, in order, and knows only values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .diff import Pending, aim, compare, foresee, hints, pending, rename
from .introspect import introspect
from .introspect.signature import signature
from .introspect.snapshot import snapshot
from .kinds.catalog import query
from .kinds.database import named
from .kinds.registered_database import RegisteredDatabase, RegistryTable
from .kinds.registry import KINDS
from .model.address import Address
from .model.change import Create
from .model.object import Object
from .model.plan import Plan, Step
from .model.rename import Renamed, Renaming
from .model.scope import Scope
from .model.state import EMPTY, State
from .plan import check_complete, make_plan
from .registry.completion import Misfit, complete
from .registry.options import compare_options
from .registry.projects import missing_projects
from .registry.resolver import Resolver
from .registry.rows import observe as registered
from .registry.rows import with_rows

if TYPE_CHECKING:
    from psycopg import Connection

    from .compile.pinpoint import Sources
    from .spec.sheet import Sheet


def read_live(connection: Connection) -> State:
    """What is in a database now. Read-only; leaves the connection as found."""
    return introspect(connection, KINDS, query)


def read_desired(sheet: Sheet, scratch: Connection, sources: Sources) -> State:
    """What should be, as PostgreSQL spells it. Leaves nothing behind in the scratch database."""
    from .compile import compile_state  # with pydantic, which a plan of what is remembered does not need

    return compile_state(sheet, scratch, KINDS, sources, read=read_live, units=_creation)


def pending_renames(live: State, desired: State, scope: Scope) -> Pending:
    """The renames that are said and that this database still needs. Pure."""
    return pending(desired, live, scope, KINDS)


def with_renames(desired: State, renamings: Sequence[Renaming], sheet: Sheet, scratch: Connection) -> State:
    """The desired state with how it reads before those renames. Leaves nothing behind in the scratch database."""
    from .compile import compile_formerly

    formerly = compile_formerly(sheet, desired, renamings, scratch, KINDS, read=read_live, units=_creation)
    return replace(desired, formerly=formerly)


@dataclass(frozen=True, slots=True)
class Observed:
    """Both states with their registered databases; `notes` and `misfits` are what showed on the way.

    `signature` stands for everything that was read; None where that is more than the catalogs.
    """

    live: State
    desired: State
    notes: tuple[str, ...]
    misfits: tuple[Misfit, ...]
    signature: str | None = None


def observe(connection: Connection, desired: State, registry: RegistryTable, resolver: Resolver) -> Observed:
    """What is live, rows of the registry included, and the desired state with what its secrets tell.

    Read-only, in one snapshot; leaves the connection as found.

    Raises:
        RegistryUnreadable: databases are declared, and the role cannot see which are registered.
    """
    declared = any(isinstance(thing, RegisteredDatabase) for thing in desired.objects.values())
    with snapshot(connection):
        mark = signature(connection)
        live = read_live(connection)
        rows, notes = registered(connection, registry, declared=declared)
        misfits = missing_projects(connection, desired.objects.values())
        compared, doubts = compare_options(connection, desired, live, resolver)
    live = with_rows(live, rows)
    completed = complete(compared, live.objects, resolver)
    kept = Address("table", (registry.schema, registry.table)) in live.objects
    if declared or kept or compared is not desired:
        mark = None  # rows and secrets change without a trace in the catalogs
    noted = (*notes, *completed.notes, *doubts)
    return Observed(live, completed.state, noted, (*misfits, *completed.misfits), mark)


def plan_between(live: State, desired: State, scope: Scope) -> Plan:
    """The plan that brings a database from live to desired, within the scope. Pure.

    `desired` comes from `with_renames` where `pending_renames` finds any.
    """
    desired = named(desired, live)
    live, renamed = rename(live, desired, scope, KINDS)
    scope = replace(scope, owned=_owned(scope, renamed))
    live = foresee(live, desired, KINDS)
    target = aim(desired, live, scope, KINDS)
    changes = compare(live, target.state, KINDS, renamed.coincident)
    if changes:
        check_complete(target.state, KINDS)
    plan = make_plan(changes, live, target.state, scope, KINDS, renamed=renamed)
    notes = hints(changes, target.state, renamed, KINDS)
    return replace(plan, undeclared=target.undeclared, ignored=target.ignored, notes=notes)


def _owned(scope: Scope, renamed: Renamed) -> frozenset[Address] | None:
    """What earlier applies created, by the addresses after the renames."""
    return None if scope.owned is None else frozenset(renamed.moved.get(a, a) for a in scope.owned)


def _creation(objects: Mapping[Address, Object], folded: bool) -> Iterable[Step]:
    """The steps that create these objects where there is nothing: the plan from the empty state."""
    needs = {address: frozenset(KINDS.of(thing).needs(thing)) & objects.keys() for address, thing in objects.items()}
    changes = tuple(Create(thing) for thing in objects.values())
    plan = make_plan(changes, EMPTY, State(objects, needs), Scope(()), KINDS, folded=folded)
    # What PostgreSQL brings along (EXECUTE for PUBLIC) need not be taken off what is rolled back anyway.
    return [step for step in plan.steps() if step.address in objects]
