"""What is said of the database is for whatever database it is applied to; who granted what is seen and undone."""

from __future__ import annotations

from dataclasses import replace

import psycopg
from command_line import Reconcile, as_role, cell

from reconciler.postgres.connect import server_version

pytest_plugins = ["command_line_fixtures"]


def test_the_name_is_that_of_the_target(reconcile: Reconcile, role: str, connection: psycopg.Connection) -> None:
    name = cell(connection, "select quote_ident(current_database())")
    reconcile.write(f"""
database:
  comment: for the whole of it
  settings: {{statement_timeout: 7s}}
  grants: {{public: connect, {role}: [connect, create]}}
roles:
  {role}: {{login: true, settings_here: {{work_mem: 9MB}}}}
""")
    sql = reconcile("plan", "--format", "sql").out
    assert f"ALTER DATABASE {name} SET statement_timeout TO '7s'" in sql
    assert f"ALTER ROLE {role} IN DATABASE {name} SET work_mem TO '9MB'" in sql
    assert f"COMMENT ON DATABASE {name} IS 'for the whole of it'" in sql
    reconcile("apply", "--yes")
    reconcile("plan", "--exit-code")
    assert reconcile("drift").out.startswith("In sync")


def test_import_writes_it_and_its_plan_is_empty(
    reconcile: Reconcile, role: str, connection: psycopg.Connection
) -> None:
    name = cell(connection, "select quote_ident(current_database())")
    connection.execute(
        f"""
        alter database {name} set work_mem = '9MB';
        alter role {role} in database {name} set search_path = app, "Other Schema";
        grant create on database {name} to {role};
        alter default privileges for role {role} revoke execute on functions from public;
        create schema app authorization {role};
        alter default privileges for role {role} in schema app grant select on tables to public;
        """.encode()
    )
    reconcile("import", "--out", str(reconcile.folder))
    written = {path.name: path.read_text() for path in reconcile.folder.rglob("*.yaml")}
    assert "work_mem: 9MB" in written["database.yaml"]
    assert "settings_here:" in written["roles.yaml"]
    assert "in_schemas:" in written["roles.yaml"]
    reconcile("plan", "--exit-code")


def test_whoever_creates_a_role_is_its_administrator_without_saying_so(
    reconcile: Reconcile, role: str, connection: psycopg.Connection
) -> None:
    """Since 16 CREATE ROLE makes its creator a member, granted by the role that set up the cluster."""
    connection.execute(f"alter role {role} createrole".encode())
    made = f"{role}_made"
    reconcile.write(f"roles: {{{role}: {{login: true, create_role: true}}, {made}: {{}}}}")
    acting = replace(reconcile, url=as_role(reconcile.url, role))
    try:
        acting("apply", "--yes")
        acting("plan", "--exit-code")
        reconcile("plan", "--exit-code")
        if server_version(connection) >= 16:
            assert cell(connection, f"select count(*) from pg_auth_members where member = '{role}'::regrole") == 1
    finally:
        connection.execute(f"drop role {made}".encode())


def test_rights_that_somebody_else_than_the_owner_granted_are_taken_away(
    reconcile: Reconcile, role: str, connection: psycopg.Connection
) -> None:
    """Such a REVOKE is run as that role, and the connection is itself again afterwards: it writes the ledger."""
    connection.execute(
        f"""
        create schema app; grant usage on schema app to {role}; create table app.t (id bigint);
        grant select on app.t to {role} with grant option;
        set role {role}; grant select on app.t to pg_monitor; reset role;
        """.encode()
    )
    reconcile.write("schemas: {app: {}}\ntables: {app.t: {columns: {id: bigint, n: bigint}, grants: {}}}")
    reconcile("apply", "--yes", "--allow", "all")
    reconcile("plan", "--exit-code")
    assert cell(connection, "select cardinality(relacl) from pg_class where relname = 't'") == 1  # the owner's own
