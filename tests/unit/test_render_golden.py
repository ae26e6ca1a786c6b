"""Plans in every form they are shown in, against expected files: `pytest --update-golden` writes them; read them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reconciler.diff import compare
from reconciler.kinds.column import Column
from reconciler.kinds.comment import Comment
from reconciler.kinds.default import Default
from reconciler.kinds.enum import Enum
from reconciler.kinds.function import Function
from reconciler.kinds.grant import Grant
from reconciler.kinds.membership import Membership
from reconciler.kinds.owner import Owner
from reconciler.kinds.partition import Partition
from reconciler.kinds.policy import Policy
from reconciler.kinds.registry import KINDS
from reconciler.kinds.role import Role
from reconciler.kinds.row_security import RowSecurity
from reconciler.kinds.schema import Schema
from reconciler.kinds.table import Table
from reconciler.kinds.view import View
from reconciler.model.address import Address
from reconciler.model.object import Object
from reconciler.model.plan import Plan, Step, Transaction
from reconciler.model.scope import Scope
from reconciler.model.secret import SecretReference, SecretUse
from reconciler.model.state import Leader, State, Unmodelled
from reconciler.model.statement import Hazard, Statement
from reconciler.plan import make_plan
from reconciler.render.drift import render_drift
from reconciler.render.json import render_drift_json, render_json
from reconciler.render.sql import render_sql
from reconciler.render.text import render_plan

GOLDEN = Path(__file__).parents[1] / "golden" / "render"

APP, USER, ADMIN = Schema("app"), Role("app_user"), Role("app_admin")


def columns(table: str, **types: str) -> list[Object]:
    """Columns by name, each just its type; `!` for NOT NULL."""
    return [Column("app", table, name, kind.rstrip("!"), kind.endswith("!")) for name, kind in types.items()]


def state(*things: Object, needs: dict[Address, set[Address]] | None = None) -> State:
    """A state of these objects, with what they say they need and what PostgreSQL would have recorded."""
    objects = {thing.address: thing for thing in things}
    said = {each.address: frozenset(KINDS.of(each).needs(each)) & objects.keys() for each in things}
    more = {address: said[address] | needed for address, needed in (needs or {}).items()}
    return State(objects, said | more, version=18)


def planned(live: State, desired: State) -> Plan:
    """The plan between two states, its changes in the order of the states."""
    plan = make_plan(compare(live, desired, KINDS), live, desired, Scope(("app",)), KINDS)
    order = {address: place for place, address in enumerate({**live.objects, **desired.objects})}
    return replace(plan, changes=tuple(sorted(plan.changes, key=lambda change: order.get(change.address, 0))))


def everything_new() -> Plan:
    databases = Table("app", "databases")
    id_column = Column("app", "databases", "id", "uuid", not_null=True)
    projects = Table("app", "projects")
    policy = Policy("app", "databases", "own_org", False, "select", ("app_user",), OWN_ORG)
    touch = Function("app", "touch", "()", returns="trigger", body=BODY_BEFORE, settings=("search_path=",))
    return planned(
        state(),
        state(
            APP,
            USER,
            Role("app_support", connection_limit=10),
            Membership("app_support", "app_user"),
            Grant(APP.address, "app_user", ("USAGE",)),
            Enum("app", "engine", ("postgresql", "mysql", "mongodb", "redis")),
            databases,
            id_column,
            Default("app", "databases", "id", "gen_random_uuid()"),
            *columns("databases", project_id="uuid!", engine="app.engine!", connection_string_encrypted="bytea"),
            Comment(id_column.address, "Given out once and never again."),
            RowSecurity("app", "databases", enabled=True),
            policy,
            Policy("app", "databases", "open", True, "all", ("public",), "true", "true"),
            Owner(databases.address, "app_support"),
            Grant(databases.address, "app_user", ("INSERT", "SELECT")),
            Comment(databases.address, "Registry of the databases that projects connect to, and of how they are."),
            touch,
            projects,
            *columns("projects", id="uuid", organization_id="uuid"),
            needs={policy.address: {projects.address}},
        ),
    )


def a_bit_of_everything() -> Plan:
    projects, old = Table("app", "projects"), Table("app", "old_projects")
    slug, report = Address("column", ("app", "projects", "slug")), View("app", "report", query=QUERY)
    common = (APP, USER, ADMIN, projects)
    live = state(
        *common,
        *columns("projects", id="uuid!", slug="text", legacy="text"),
        Default("app", "projects", "slug", "'none'::text"),
        RowSecurity("app", "projects", enabled=True),
        Policy("app", "projects", "members", True, "select", ("app_user", "public"), MEMBERS_BEFORE),
        Policy("app", "projects", "writers", True, "update", ("app_user",), "true"),
        Grant(projects.address, "app_user", ("DELETE", "INSERT", "SELECT")),
        Grant(projects.address, "app_admin", ("SELECT",)),
        Comment(projects.address, "What people make in the application, by name"),
        Function("app", "touch", "()", returns="trigger", body=BODY_BEFORE),
        report,
        old,
        *columns("old_projects", id="uuid!", name="text"),
        RowSecurity("app", "old_projects"),
        needs={report.address: {slug}},
    )
    desired = state(
        *common,
        *columns("projects", id="uuid!", slug="character varying(40)!", owner_id="uuid"),
        Default("app", "projects", "slug", "''::text"),
        RowSecurity("app", "projects", enabled=True, forced=True),
        Policy("app", "projects", "members", True, "select", ("app_admin", "app_user"), MEMBERS_AFTER),
        Policy("app", "projects", "writers", False, "update", ("app_user",), "true"),
        Grant(projects.address, "app_user", ("INSERT", "SELECT", "UPDATE")),
        Comment(projects.address, "What people make in the application, by address"),
        Comment(Address("column", ("app", "projects", "id")), "Never changes."),
        Function("app", "touch", "()", returns="trigger", body=BODY_AFTER, security_definer=True),
        report,
        needs={report.address: {slug}},
    )
    return planned(live, desired)


def a_rollout() -> Plan:
    """The same on many tables, something else on one."""
    tables = [Table("app", name) for name in ("audit_log", "invoices", "members", "plans", "projects")]
    flags = [RowSecurity("app", table.name) for table in tables]
    live = state(APP, USER, *tables, *flags)
    open_to_all = [Policy("app", table.name, "open", using="true", with_check="true") for table in tables[:-1]]
    own = Policy("app", "projects", "own", using="(owner = CURRENT_USER)")
    enabled = [replace(each, enabled=True) for each in flags]
    return planned(live, state(APP, USER, *tables, *enabled, *open_to_all, own))


def nothing() -> Plan:
    return replace(planned(state(APP, USER), state(APP, USER)), managed=412)


def much_left_alone() -> Plan:
    plan = nothing()
    return replace(
        plan,
        scope=Scope(("app", "app_*"), "owned", ("app.tmp_*",), None),
        undeclared=tuple(Address("table", ("app", f"by_hand_{number}")) for number in range(3)),
        ignored=(Address("table", ("app", "tmp_import")),),
        unmodelled=tuple(Unmodelled("text search dictionary", f"app.words_{number:02}") for number in range(11)),
        notes=("the ledger (schema reconciler) could not be read, so nothing is pruned",),
    )


def two_transactions() -> Plan:
    live = state(APP, Enum("app", "size", ("small", "large")), Table("app", "shirts"), *columns("shirts", id="uuid"))
    shirts = columns("shirts", id="uuid", size="app.size")
    medium = Default("app", "shirts", "size", "'medium'::app.size")
    desired = state(APP, Enum("app", "size", ("small", "medium", "large")), Table("app", "shirts"), *shirts, medium)
    return planned(live, desired)


def hostile_names() -> Plan:
    """Names and texts that try to leave their comment, their line and their terminal."""
    bad = Table("app", "t\n; drop table app.users; --")
    what = "line one\nline two \x1b[31mred\x1b[0m \u202etxt.exe"
    things = [bad, Column("app", bad.name, 'say "hi"', "text"), Comment(bad.address, what)]
    view = View("app", "v", query=" SELECT 1 AS a -- the first")
    return planned(state(APP), state(APP, *things, view))


def partitions() -> Plan:
    """What PostgreSQL carries over is told once, where it is said; what differs, where it differs."""
    parts = ["events_2024", "events_2025", "events_2026"]
    tables = [Table("app", "events", partition_by="RANGE (at)"), *(Table("app", part) for part in parts)]
    months = {part: f"FOR VALUES FROM ('{part[-4:]}-01-01') TO ('{int(part[-4:]) + 1}-01-01')" for part in parts}
    ties = [Partition("app", part, "app", "events", bounds) for part, bounds in months.items()]
    late = replace(ties[-1], bounds="FOR VALUES FROM ('2026-01-01') TO ('2026-07-01')")

    def with_columns(ties: list[Partition], **types: str) -> State:
        made = [each for table in tables for each in columns(table.name, **types)]
        special = Default("app", "events_2025", "id", "0" if "kind" in types else "1")
        found = state(APP, *tables, *made, special, *ties)
        leaders = {
            Address("column", ("app", tie.table, name)): (
                Leader(Address("column", ("app", "events", name)), tie.address, own=False),
            )
            for tie in ties
            for name in types
        }
        return replace(found, leaders=leaders)

    live = with_columns(ties, id="integer", at="date!", gone="text")
    return planned(live, with_columns([*ties[:2], late], id="bigint", at="date!", kind="text"))


def a_secret() -> Plan:
    """A step whose secret is filled in only when it is applied."""
    plan = planned(state(APP, USER), state(APP, Role("app_user", login=True)))
    use = SecretUse(
        SecretReference("env", "MONGODB_URL"), SecretReference("env", "SALT"), "select id::text from app.p", "a/docs"
    )
    sql = "UPDATE app.databases SET connection = %(secret)s\nWHERE name = 'docs'"
    hazard = Hazard("breaks-clients", "who reads it must know the new key")
    step = Step(2, USER.address, "alter", Statement(sql, (hazard,), secret=use))
    return replace(plan, transactions=(Transaction((*plan.steps(), step)),))


OWN_ORG = (
    "(project_id IN ( SELECT p.id\n   FROM app.projects p\n"
    "  WHERE (p.organization_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)))"
)
MEMBERS_BEFORE = "(organization_id = (current_setting('app.current_org_id'::text))::uuid)"
MEMBERS_AFTER = "(organization_id = (NULLIF(current_setting('app.current_org_id'::text, true), ''::text))::uuid)"
BODY_BEFORE = """
begin
  -- Rows of before the migration have no time of change.
  if new.updated_at is null then
    new.updated_at := now();
  end if;
  return new;
end
"""
BODY_AFTER = BODY_BEFORE.replace("now()", "clock_timestamp()").replace("  return new;", "  perform 1;\n  return new;")
QUERY = " SELECT slug,\n    count(*) AS projects\n   FROM app.projects\n  GROUP BY slug"

CASES: dict[str, Callable[[], Plan]] = {
    "a-bit-of-everything": a_bit_of_everything,
    "a-rollout": a_rollout,
    "a-secret": a_secret,
    "everything-new": everything_new,
    "hostile-names": hostile_names,
    "partitions": partitions,
    "much-left-alone": much_left_alone,
    "nothing": nothing,
    "two-transactions": two_transactions,
}
FORMS: dict[str, Callable[[Plan], str]] = {
    "text-80.txt": lambda plan: render_plan(plan, KINDS, width=80, colour=False, show_sql=True),
    "text-160.txt": lambda plan: render_plan(plan, KINDS, width=160, colour=False),
    "plan.sql": lambda plan: render_sql(plan, KINDS),
    "plan.json": lambda plan: render_json(plan, KINDS),
    "drift.txt": lambda plan: render_drift(plan, KINDS, width=80, colour=False),
    "drift.json": lambda plan: render_drift_json(plan, KINDS),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("case", CASES)
def test_is_shown_as_expected(case: str, form: str, request: pytest.FixtureRequest) -> None:
    shown = FORMS[form](CASES[case]())
    path = GOLDEN / case / form
    if request.config.getoption("--update-golden", default=False):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")


def test_every_expected_file_belongs_to_a_case() -> None:
    expected = {(case, form) for case in CASES for form in FORMS}
    assert {(path.parent.name, path.name) for path in GOLDEN.glob("*/*")} == expected
