"""What a plan creates has the default privileges of the role that runs it, and ends as declared all the same."""

from __future__ import annotations

from dataclasses import replace

import psycopg
import pytest
from command_line import Reconcile, as_role, cell

from reconciler.spec.document import Document, flatten

pytest_plugins = ["command_line_fixtures"]

THINGS = """
project: {name: defaults, schemas: [app]}
schemas: {app: {}}
types: {app.mood: {enum: [ok]}}
sequences: {app.s: {}}
functions:
  app.f(): {returns: integer, language: sql, body: select 1}
tables:
  app.unsaid: {columns: {id: {type: bigint, identity: always}}}
  app.exact: {columns: {id: bigint}, grants: {pg_monitor: [select with grant option]}}
views:
  app.v: {query: select id from app.unsaid, grants: {}}
"""


@pytest.fixture
def owner(reconcile: Reconcile, role: str, connection: psycopg.Connection) -> Reconcile:
    """Connected as a role that may create in the database, and is not superuser."""
    database = cell(connection, "select quote_ident(current_database())")
    connection.execute(f"grant create on database {database} to {role}".encode())
    reconcile.write(THINGS)
    return replace(reconcile, url=as_role(reconcile.url, role))


def rights(connection: psycopg.Connection, access_list: str) -> list[str]:
    """What others than the owner may do, by an expression that gives an access list."""
    found = connection.execute(
        "select case grantee when 0 then 'public' else grantee::regrole::text end || ' ' || privilege_type"
        f" || case when is_grantable then ' on' else '' end from aclexplode(({access_list})) where grantee <> grantor"
        " order by 1".encode()
    )
    return [str(row[0]) for row in found]


def on_relation(connection: psycopg.Connection, relation: str) -> list[str]:
    return rights(connection, f"select relacl from pg_class where oid = '{relation}'::regclass")


def test_those_of_the_role_that_applies_and_of_no_other(
    owner: Reconcile, role: str, connection: psycopg.Connection
) -> None:
    connection.execute("alter default privileges for role postgres grant delete on tables to pg_monitor")
    connection.execute(f"alter default privileges for role {role} grant update on tables to pg_monitor".encode())
    connection.execute(f"alter default privileges for role {role} revoke execute on functions from public".encode())
    owner("apply", "--yes", "--allow", "all")
    owner("plan", "--exit-code")
    assert on_relation(connection, "app.unsaid") == ["pg_monitor UPDATE"]
    assert on_relation(connection, "app.exact") == ["pg_monitor SELECT on"]
    assert on_relation(connection, "app.v") == []
    connection.execute("alter default privileges for role postgres revoke delete on tables from pg_monitor")


def test_those_that_the_same_plan_changes(owner: Reconcile, role: str, connection: psycopg.Connection) -> None:
    """First the default privileges, then what they apply to: as if both had been there in that order for ever."""
    connection.execute(f"alter default privileges for role {role} grant delete on tables to pg_monitor".encode())
    declared = f"""
default_privileges:
  {role}:
    tables: {{pg_monitor: [select]}}
    functions: {{}}
    schemas: {{pg_monitor: usage}}
    in_schemas: {{app: {{sequences: {{pg_monitor: usage}}, types: {{}}}}}}
"""
    owner.write(THINGS + declared)
    owner("apply", "--yes", "--allow", "all")
    owner("plan", "--exit-code")
    assert on_relation(connection, "app.unsaid") == ["pg_monitor SELECT"]
    assert on_relation(connection, "app.s") == ["pg_monitor USAGE"]
    assert rights(connection, "select proacl from pg_proc where proname = 'f'") == []
    assert rights(connection, "select nspacl from pg_namespace where nspname = 'app'") == ["pg_monitor USAGE"]


def test_they_are_dropped_only_where_this_project_made_them(
    owner: Reconcile, role: str, connection: psycopg.Connection
) -> None:
    connection.execute(f"alter default privileges for role {role} grant usage on types to pg_monitor".encode())
    owner.write(f"{THINGS}\ndefault_privileges: {{{role}: {{tables: {{pg_monitor: select}}}}}}")
    owner("apply", "--yes")
    owner.write(THINGS)
    assert f"- default privileges {role}.tables" in owner("plan").out
    owner("apply", "--yes")
    assert cell(connection, "select string_agg(defaclobjtype::text, '') from pg_default_acl") == "T"


def test_what_a_version_does_not_have_is_said() -> None:
    document = Document.model_validate({"default_privileges": {"r": {"large_objects": {"x": ["select"]}}}})
    (finding,) = flatten(document, 17).findings
    assert finding.message == "PostgreSQL 17 has no default privileges on large objects"
    assert flatten(document, 18).findings == []
