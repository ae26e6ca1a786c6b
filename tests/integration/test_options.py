"""Secret options as who may not see them, or does not have the secret at hand, finds them."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from sandbox import compiled, rolled_back

from reconciler.model.plan import Plan
from reconciler.model.scope import Scope
from reconciler.pipeline import observe, plan_between
from reconciler.postgres.connect import connect
from reconciler.postgres.endpoint import SCRATCH_DATABASE
from reconciler.postgres.server import Server
from reconciler.registry.confide import check_literals
from reconciler.registry.errors import SecretUnavailable
from reconciler.registry.resolver import Resolver
from reconciler.spec.database import registry_table
from reconciler.spec.document import Document

LIVE = """
create foreign data wrapper w; create server s foreign data wrapper w;
create user mapping for public server s options ("user" 'r', password 'as it is');
"""
DESIRED = """
foreign_data_wrappers: {w: }
servers:
  s:
    wrapper: w
    user_mappings: {public: {options: {user: r, password: {env: PASSWORD}}}}
"""


@pytest.fixture
def scratch(server: Server) -> Iterator[psycopg.Connection]:
    with connect(server.url(SCRATCH_DATABASE), autocommit=True) as connection:
        yield connection


@pytest.fixture
def live(server: Server) -> Iterator[psycopg.Connection]:
    with connect(server.url(), autocommit=True) as connection, rolled_back(connection):
        connection.execute(LIVE.encode())
        yield connection


def planned(
    live: psycopg.Connection, scratch: psycopg.Connection, environ: dict[str, str], text: str = DESIRED
) -> tuple[Plan, tuple[str, ...]]:
    seen = observe(
        live, compiled(text, scratch).state, registry_table(Document().project.registry), Resolver(environ)
    )
    return plan_between(seen.live, seen.desired, Scope((), "none")), seen.notes


def test_a_secret_is_compared(live: psycopg.Connection, scratch: psycopg.Connection) -> None:
    plan, notes = planned(live, scratch, {"PASSWORD": "as it is"})
    assert not plan.changes
    assert not notes
    plan, notes = planned(live, scratch, {"PASSWORD": "another"})
    assert [step.sql for step in plan.steps()] == [
        "ALTER USER MAPPING FOR PUBLIC SERVER s OPTIONS (SET password %(secret_1)s)"
    ]
    assert not notes


def test_a_secret_that_is_not_at_hand_is_taken_for_unchanged(
    live: psycopg.Connection, scratch: psycopg.Connection
) -> None:
    plan, notes = planned(live, scratch, {})
    assert plan.empty
    assert notes == ("user mapping s.public: password: (secret, not checked: PASSWORD is not set)",)


def test_a_new_secret_that_is_not_at_hand_stops_the_apply(
    live: psycopg.Connection, scratch: psycopg.Connection
) -> None:
    live.execute("drop user mapping for public server s")
    plan, _ = planned(live, scratch, {})
    literals = [each for step in plan.steps() for each in step.statement.literals]
    with pytest.raises(SecretUnavailable, match=r"user mapping s\.public: password: PASSWORD is not set"):
        check_literals(literals, Resolver({}))


def test_options_that_are_hidden_are_left_as_they_are(live: psycopg.Connection, scratch: psycopg.Connection) -> None:
    live.execute("create role nosy; set role nosy")
    plan, notes = planned(live, scratch, {"PASSWORD": "another"}, DESIRED.replace("user: r", "user: other"))
    assert plan.empty
    assert notes == ("user mapping s.public: its options are hidden from this role, and were not compared",)


def test_a_placeholder_replaces_nothing(live: psycopg.Connection, scratch: psycopg.Connection) -> None:
    text = DESIRED.replace("{env: PASSWORD}", "{placeholder: set by hand}")
    plan, _ = planned(live, scratch, {}, text)
    assert plan.empty
    live.execute("drop user mapping for public server s")
    plan, _ = planned(live, scratch, {}, text)
    assert not plan.empty


def test_a_value_that_is_said_is_compared_and_shown(live: psycopg.Connection, scratch: psycopg.Connection) -> None:
    plan, _ = planned(live, scratch, {}, DESIRED.replace("{env: PASSWORD}", "{value: as it is}"))
    assert plan.empty
    plan, _ = planned(live, scratch, {}, DESIRED.replace("{env: PASSWORD}", "{value: another}"))
    assert [step.sql for step in plan.steps()] == [
        "ALTER USER MAPPING FOR PUBLIC SERVER s OPTIONS (SET password 'another')"
    ]


def test_a_connection_string_is_compared(live: psycopg.Connection, scratch: psycopg.Connection) -> None:
    made = (
        "create subscription s connection 'dbname=elsewhere' publication p with (connect = false, slot_name = none)"
    )
    live.execute(made)
    text = "subscriptions: {s: {connection: {env: PUBLISHER}, publications: p, enabled: false, slot: false}}"
    plan, notes = planned(live, scratch, {"PUBLISHER": "dbname=elsewhere"}, text)
    assert plan.empty
    assert not notes
    plan, _ = planned(live, scratch, {"PUBLISHER": "dbname=another"}, text)
    assert [step.sql for step in plan.steps()] == ["ALTER SUBSCRIPTION s CONNECTION %(secret_1)s"]
    live.execute("create role nosy; set role nosy")
    plan, notes = planned(live, scratch, {"PUBLISHER": "dbname=another"}, text)
    assert plan.empty
    assert notes == ("subscription s: connection: (secret, hidden from this role)",)


def test_what_makes_a_slot_runs_outside_of_transactions(
    live: psycopg.Connection, scratch: psycopg.Connection
) -> None:
    text = """
schemas: {app: }
subscriptions: {s: {connection: {env: PUBLISHER}, publications: p, comment: from elsewhere}}
"""
    plan, _ = planned(live, scratch, {"PUBLISHER": "dbname=another"}, text)
    assert [(each.alone, len(each.steps)) for each in plan.transactions] == [(False, 1), (True, 1), (False, 1)]
