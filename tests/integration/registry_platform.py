"""A small platform with a registry, and one plan-and-apply as the pipeline does it."""

from __future__ import annotations

from pathlib import Path

import psycopg

from reconciler.introspect.snapshot import snapshot
from reconciler.kinds.registered_database import RegisteredDatabase, RegistryTable
from reconciler.kinds.registry import KINDS
from reconciler.model.plan import Plan
from reconciler.model.scope import Scope
from reconciler.model.state import State
from reconciler.pipeline import plan_between, read_live
from reconciler.registry.completion import Completed, complete
from reconciler.registry.parameter import check_secrets, resolve_parameter
from reconciler.registry.resolver import Resolver
from reconciler.registry.rows import observe, with_rows
from reconciler.spec.database import registry_table
from reconciler.spec.document import Document, flatten

DESIRED = Path(__file__).parents[2] / "desired"
SALT = "correct horse battery staple"
REGISTRY: RegistryTable = registry_table(Document().project.registry)

SETUP = """
create extension pgcrypto schema public;
create schema platform;
create type platform.database_engine as enum ('postgresql', 'mysql', 'mongodb', 'redis');
create table platform.projects (
  id uuid primary key default gen_random_uuid(), organization_id uuid not null default gen_random_uuid(),
  slug text not null unique);
insert into platform.projects (slug) values ('analytics'), ('100%'), ('it''s "quoted"');
create table platform.databases (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references platform.projects on delete cascade,
  name text not null, engine platform.database_engine not null, host text,
  port integer check (port between 1 and 65535), database_name text, connection_string_encrypted bytea,
  secret_key_id text, secret_fingerprint text, secret_source text, is_placeholder boolean not null default false,
  updates integer not null default 0, unique (project_id, name));
create function platform.count_updates() returns trigger language plpgsql as
  'begin new.updates := old.updates + 1; return new; end';
create trigger count_updates before update on platform.databases
  for each row execute function platform.count_updates();
"""


def set_up(connection: psycopg.Connection) -> None:
    """Make the platform in an empty database, with the decrypt function of `desired/`."""
    connection.execute(SETUP.encode())
    body = (DESIRED / "functions" / "decrypt_database_connection_string.plpgsql").read_text()
    function = (
        "create function platform.decrypt_database_connection_string(database_id uuid) returns text "
        f"language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $body${body}$body$"
    )
    connection.execute(function.encode())


def desired_state(databases: dict[str, object]) -> State:
    """The desired state of a YAML with nothing but these databases."""
    sheet = flatten(Document.model_validate({"databases": databases}), 18)
    objects = {thing.address: thing for thing, _ in sheet.objects}
    return State(objects, {a: frozenset(KINDS.of(a).needs(thing)) for a, thing in objects.items()})


def read(connection: psycopg.Connection, *, declared: bool = True) -> tuple[State, list[str]]:
    """The live state with its registered databases, and notes."""
    with snapshot(connection):
        live = read_live(connection)
        rows, notes = observe(connection, REGISTRY, declared=declared)
    return with_rows(live, rows), notes


def plan(
    connection: psycopg.Connection, databases: dict[str, object], resolver: Resolver, scope: Scope | None = None
) -> tuple[Plan, Completed]:
    """The plan that makes the registry hold these databases."""
    live, _ = read(connection)
    completed = complete(desired_state(databases), live.objects, resolver)
    return plan_between(live, completed.state, scope or Scope((), "none")), completed


def apply(connection: psycopg.Connection, made: Plan, resolver: Resolver) -> None:
    """Run the plan as the executor does."""
    check_secrets((step.statement.secret for step in made.steps() if step.statement.secret), resolver)
    for step in made.steps():
        use = step.statement.secret
        if use is None:
            connection.execute(step.sql.encode())
        else:
            value = resolve_parameter(connection, use, resolver)
            connection.execute(step.sql.encode(), {"secret": value})


def rows(state: State) -> dict[str, RegisteredDatabase]:
    """The registered databases of a state by name."""
    found = (thing for thing in state.objects.values() if isinstance(thing, RegisteredDatabase))
    return {row.address.name: row for row in found}
