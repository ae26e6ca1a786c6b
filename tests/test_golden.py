"""Runs every golden case, and proves what its author never writes.

The plan is plan.sql, byte for byte; it applies; a second plan is empty; the result is what a fresh build of
the same YAML gives; seeded rows survive; nothing dangerous was in it that the case does not accept.
Everything happens in transactions that roll back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from golden_case import Case, cases, shown
from label_provider import load_label_provider

from reconciler.kinds.column import Column
from reconciler.kinds.index import Index
from reconciler.kinds.registry import KINDS
from reconciler.model.object import Object
from reconciler.model.plan import Plan
from reconciler.model.rename import Formerly, Renaming
from reconciler.model.scope import Scope
from reconciler.model.state import State
from reconciler.model.statement import REFUSED_HAZARDS
from reconciler.pipeline import (
    observe,
    pending_renames,
    plan_between,
    read_desired,
    read_live,
    with_renames,
)
from reconciler.postgres.connect import connect, server_version
from reconciler.postgres.endpoint import SCRATCH_DATABASE
from reconciler.postgres.server import Server
from reconciler.registry.confide import execute_confidentially
from reconciler.registry.parameter import resolve_parameter
from reconciler.registry.resolver import Resolver
from reconciler.spec.database import registry_table

# As the applier runs them; enum values may be used at once, since here the type is made in this transaction.
_AS_APPLIED = "set local search_path = ''; set local check_function_bodies = off"

# What the environment would hold; the same for every case, so that fingerprints are the same.
SECRETS = Resolver(
    {
        "RECONCILE_SALT": "pepper",
        "CACHE_URL": "redis://:secret@cache.internal:6380/2",
        "PUBLISHER": "host=publisher.internal dbname=shop password=secret",
    }
)


@pytest.fixture(scope="session")
def live(server: Server) -> Iterator[psycopg.Connection]:
    with connect(server.url("postgres"), autocommit=True) as connection:
        yield connection


@pytest.fixture(scope="session")
def scratch(server: Server) -> Iterator[psycopg.Connection]:
    with connect(server.url(SCRATCH_DATABASE), autocommit=True) as connection:
        yield connection


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in cases()])
def test_golden(
    case: Case, live: psycopg.Connection, scratch: psycopg.Connection, request: pytest.FixtureRequest
) -> None:
    if not case.fits(server_version(live)):
        pytest.skip(f"for PostgreSQL {case.options['pg']}")
    if case.options.get("labels") and not load_label_provider(live):
        pytest.skip("without a C compiler there is no provider of security labels")
    if reason := case.options.get("known_failure"):
        request.applymarker(pytest.mark.xfail(reason=reason, strict=True))
    loaded = case.loaded()
    desired = read_desired(case.sheet(loaded, server_version(scratch)), scratch, loaded)
    scope = case.scope(loaded, desired)
    if desired.renames:
        pending = _pending(case, live, desired, scope)
        desired = with_renames(desired, pending, case.sheet(loaded, server_version(scratch)), scratch)
    live.execute("begin")
    try:
        live.execute((case.sql("live.sql") or "select 1").encode())
        live.execute((case.sql("seed.sql") or "select 1").encode())
        registry = registry_table(loaded.document.project.registry)
        seen = observe(live, desired, registry, SECRETS)
        plan = plan_between(seen.live, seen.desired, scope)
        _compare(
            case.plan_file(server_version(live)), shown(plan), update=request.config.getoption("--update-golden")
        )
        _check_hazards(case, plan)
        rows = _rows(live)
        _run(live, plan)
        reached = read_live(live)
        seen = observe(live, desired, registry, SECRETS)
        assert not pending_renames(seen.live, seen.desired, scope).renamings, "a rename is not over"
        again = plan_between(seen.live, replace(seen.desired, formerly=Formerly()), scope)
        assert shown(again) == "-- nothing to do\n", "the second plan is not empty"
        assert not again.changes
        if "deletes-data" not in case.options.get("accept", []):
            _check_rows(live, rows)
        live.execute("rollback; begin")
        if not loaded.document.databases:  # rows belong to projects that only the live side has
            _run(live, plan_between(read_live(live), replace(desired, formerly=Formerly()), scope))
        else:
            return
        assert _managed(reached, desired) == _managed(read_live(live), desired), "differs from a fresh build"
    finally:
        live.execute("rollback")


def _pending(case: Case, live: psycopg.Connection, desired: State, scope: Scope) -> tuple[Renaming, ...]:
    """The renames that the case needs. Roles of live.sql are gone when the scratch build makes its own."""
    live.execute("begin")
    try:
        live.execute((case.sql("live.sql") or "select 1").encode())
        found = pending_renames(read_live(live), desired, scope)
    finally:
        live.execute("rollback")
    assert not found.conflicts
    return found.renamings


def _compare(path: Path, text: str, *, update: bool) -> None:
    if update:
        path.write_text(text, encoding="utf-8")
    assert path.exists()
    assert text == path.read_text(encoding="utf-8")


def _check_hazards(case: Case, plan: Plan) -> None:
    dangerous = {hazard.name for _, hazard in plan.hazards() if hazard.name in REFUSED_HAZARDS}
    assert dangerous == set(case.options.get("accept", [])), "accept: in case.yaml is not what the plan holds"
    done = {f"{step.action}:{step.address.kind}" for step in plan.steps()}
    assert not done & set(case.options.get("forbid", []))


def _run(connection: psycopg.Connection, plan: Plan) -> None:
    connection.execute(_AS_APPLIED)
    for step in plan.steps():
        secret = step.statement.secret
        if step.statement.literals:
            execute_confidentially(connection, step.statement, SECRETS)
        elif secret is None:
            connection.execute(step.sql.encode())
        else:
            connection.execute(step.sql.encode(), {"secret": resolve_parameter(connection, secret, SECRETS)})
    connection.execute("set constraints all immediate; set constraints all deferred")


def _rows(connection: psycopg.Connection) -> dict[int, int]:
    """Tables of the case, by oid since they may be renamed → their number of rows."""
    tables = connection.execute(
        "select c.oid, format('%I.%I', n.nspname, c.relname)"
        " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
        " where c.relkind = 'r' and c.oid >= 16384 and n.nspname !~ '^pg_'"
    ).fetchall()
    return {oid: _count(connection, name) for oid, name in tables}


def _count(connection: psycopg.Connection, table: str) -> int:
    row = connection.execute(f"select count(*) from {table}".encode()).fetchone()
    return int(row[0]) if row else 0


def _check_rows(connection: psycopg.Connection, before: dict[int, int]) -> None:
    after = _rows(connection)
    assert {oid: after.get(oid) for oid in before} == before, "rows were lost"


def _managed(state: State, desired: State) -> dict[str, str]:
    """What is comparable between two databases: declared objects and what belongs to them.

    But for whether a sequence was used: rows may have taken numbers from it on the one side only. And what PostgreSQL
    calls the keys of an index that are no columns stays when a function in them is renamed.
    """
    return {
        str(address): repr(_apart(thing)).replace("used=True", "used=False")
        for address, thing in state.objects.items()
        if (address in desired.objects or KINDS.root(thing, state.objects) in desired.objects)
        and (not KINDS.of(thing).undeclared or KINDS.of(thing).declaration(thing) in desired.declared)
    }


def _apart(thing: Object) -> Object:
    """Without what partitions that somebody else makes (`partitions: external`) do to it."""
    if isinstance(thing, Column):
        return replace(thing, with_heirs=False)
    return replace(thing, partitioned=False, expression_names=()) if isinstance(thing, Index) else thing
