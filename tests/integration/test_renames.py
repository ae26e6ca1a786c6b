"""renamed_from, from the command line: what is renamed keeps its rows, and nothing more is to be done afterwards."""

from __future__ import annotations

import json

import psycopg
import pytest
from command_line import Reconcile, cell, column

from reconciler.postgres.connect import server_version

pytest_plugins = ["command_line_fixtures"]

SHOP = """
project: {name: shop, schemas: [app]}
schemas: {app: {}}
types: {app.mood: {enum: [sad, ok]}}
tables:
  app.customer:
    columns:
      id: {type: bigint, identity: always}
      name: {type: text, not_null: true}
      mood: {type: app.mood, default: "'ok'"}
    primary_key: [id]
    indexes: {customer_name_idx: lower(name)}
  app.invoice:
    columns: {id: bigint, customer: bigint}
    primary_key: [id]
    foreign_keys: {invoice_customer_fkey: {columns: customer, references: app.customer}}
views:
  app.names: {query: select name from app.customer where mood = 'ok'}
"""
RENAMED = """
project: {name: shop, schemas: [app]}
schemas: {app: {}}
types: {app.feeling: {renamed_from: mood, enum: [sad, {value: fine, renamed_from: ok}]}}
tables:
  app.client:
    renamed_from: customer
    columns:
      id: {type: bigint, identity: always}
      full_name: {type: text, not_null: true, renamed_from: name}
      mood: {type: app.feeling, default: "'fine'"}
      since: {type: date, default: "'2001-01-01'"}
    primary_key: [id]
    indexes: {client_name_idx: lower(full_name)}
  app.invoice:
    columns: {id: bigint, client: {type: bigint, renamed_from: customer}}
    primary_key: [id]
    foreign_keys: {invoice_client_fkey: {columns: client, references: app.client}}
views:
  app.names: {query: "select full_name as name from app.client where mood = 'fine'"}
"""
OIDS = (
    "select c.oid::bigint from pg_class c where c.relnamespace = 'app'::regnamespace and relkind in ('r', 'v', 'i')"
    " order by 1"
)
OWNED = "select kind || ' ' || array_to_string(path, '.') from reconciler.owned order by 1"


@pytest.fixture
def shop(reconcile: Reconcile, connection: psycopg.Connection) -> Reconcile:
    """Applied, with rows."""
    reconcile.write(SHOP)
    reconcile("apply", "--yes")
    connection.execute("insert into app.customer (name, mood) values ('a', 'ok'), ('b', 'sad')")
    connection.execute("insert into app.invoice values (1, 2)")
    return reconcile


class TestRenamed:
    def test_rows_and_dependents_are_kept_and_nothing_is_left_to_do(
        self, shop: Reconcile, connection: psycopg.Connection
    ) -> None:
        before = column(connection, OIDS)
        shop.write(RENAMED)
        shop("apply", "--yes")
        assert column(connection, OIDS) == before
        assert column(connection, "select full_name || mood || since from app.client order by id") == [
            "afine2001-01-01", "bsad2001-01-01"
        ]  # fmt: skip
        assert column(connection, "select name from app.names") == ["a"]
        assert cell(connection, "select client from app.invoice") == 2
        for again in range(2):
            assert "Nothing to do" in shop("plan", "--exit-code").out, again
            shop("drift")

    def test_a_plan_tells_of_it_in_every_form(self, shop: Reconcile) -> None:
        shop.write(RENAMED)
        text = " ".join(shop("plan").out.split())
        assert "~ table app.client renamed from app.customer" in text
        assert "column full_name renamed from name" in text
        assert "index client_name_idx renamed from customer_name_idx" in text
        assert "-- 1. rename enum app.feeling" in shop("plan", "--format", "sql").out
        plan = json.loads(shop("plan", "--format", "json").out)
        renames = [change for change in plan["changes"] if change["action"] == "rename"]
        assert ("app.client", "app.customer") in [
            (each["object"]["name"], each["formerly"]["name"]) for each in renames
        ]
        assert plan["transactions"][0]["steps"][0]["action"] == "rename"
        assert "named otherwise" in shop("drift", expect=2).out

    def test_what_was_ours_is_ours_under_its_new_name(self, shop: Reconcile, connection: psycopg.Connection) -> None:
        shop.write(RENAMED)
        shop("apply", "--yes")
        assert column(connection, OWNED) == [
            "enum app.feeling", "schema app", "table app.client", "table app.invoice", "view app.names"
        ]  # fmt: skip
        shop.write(RENAMED.split("views:")[0])
        assert "view app.names" in shop("plan").out

    def test_back_again(self, shop: Reconcile, connection: psycopg.Connection) -> None:
        """What was said of the first rename may stay where it is."""
        shop.write(RENAMED)
        shop("apply", "--yes")
        shop.write(
            RENAMED.replace("app.client:\n    renamed_from: customer", "app.buyer:\n    renamed_from: client")
            .replace("app.client", "app.buyer")
            .replace("client_name_idx", "customer_name_idx")
        )
        shop("apply", "--yes")
        assert cell(connection, "select count(*) from app.buyer") == 2


class TestRefused:
    def test_where_both_names_are_there(self, shop: Reconcile, connection: psycopg.Connection) -> None:
        connection.execute("create table app.client (id bigint)")
        shop.write(RENAMED)
        refused = shop("plan", expect=1)
        assert (
            "error[both-names-live]: table app.customer cannot become app.client: table app.client is" in refused.err
        )
        assert "renamed_from: customer" in refused.err

    def test_where_something_else_has_the_name(self, shop: Reconcile, connection: psycopg.Connection) -> None:
        connection.execute("create view app.client as select 1 as one")
        shop.write(RENAMED)
        assert "table app.customer cannot be renamed to app.client: view app.client" in shop("plan", expect=1).err

    def test_to_make_again_what_nobody_declared(self, shop: Reconcile, connection: psycopg.Connection) -> None:
        connection.execute("create schema other; create view other.sizes as select id, name from app.customer")
        shop.write(RENAMED)
        shop("plan")
        shop.write(RENAMED.replace("full_name: {type: text,", "full_name: {type: varchar(80),"))
        refused = shop("plan", expect=1)
        assert "view other.sizes has to be dropped and created again, but it is not declared" in refused.err
        shop.write(RENAMED)
        shop("apply", "--yes")
        assert cell(connection, "select count(*) from other.sizes") == 2


class TestNotes:
    def test_a_body_that_names_the_old_table(self, shop: Reconcile, connection: psycopg.Connection) -> None:
        connection.execute(
            "create function app.count() returns bigint language plpgsql as"
            " $$ begin return (select count(*) from app.customer); end $$"
        )
        shop.write(RENAMED)
        assert "the body of function app.count() still names app.customer" in " ".join(shop("plan").out.split())

    def test_what_may_be_a_rename_is_pointed_out(self, shop: Reconcile) -> None:
        shop.write(
            SHOP.replace("name: {type: text", "full_name: {type: text")
            .replace("(name)", "(full_name)")
            .replace("select name", "select full_name as name")
        )
        said = " ".join(shop("plan").out.split())
        assert "column app.customer.name is dropped and column app.customer.full_name created" in said
        assert "write renamed_from" in said


HEIRS = """
create schema app;
create table app.a (x int constraint a_x_not_null not null);
create table app.one () inherits (app.a);
create table app.own (x int constraint own_x_not_null not null) inherits (app.a);
create table app.b (y int constraint b_y_not_null not null);
create table app.c (y int constraint b_y_not_null not null);
create table app.both () inherits (app.b, app.c);
create table app.d (z int constraint d_z_not_null not null);
create table app.middle () inherits (app.d);
create table app.below () inherits (app.middle);
"""
HEIRS_RENAMED = """
project: {name: shop, schemas: [app], prune: all}
schemas: {app: {}}
tables:
  app.a: {columns: {x: {type: int, not_null: {name: x_there}}}}
  app.one: {inherits: app.a}
  app.own: {inherits: app.a}
  app.b: {columns: {y: {type: int, not_null: {name: y_there}}}}
  app.c: {columns: {y: {type: int, not_null: {name: b_y_not_null}}}}
  app.both: {inherits: [app.b, app.c]}
  app.d: {columns: {z: {type: int, not_null: {name: z_there}}}}
  app.middle: {inherits: app.d}
  app.below: {inherits: app.middle}
"""


class TestNotNullNames:
    def test_are_changed_where_postgresql_can(self, reconcile: Reconcile, connection: psycopg.Connection) -> None:
        """Not where an heir calls it otherwise or has it from two tables (sql-altertable, RENAME CONSTRAINT)."""
        if server_version(connection) < 18:
            pytest.skip("NOT NULL constraints have names since 18")
        connection.execute(HEIRS)
        reconcile.write(HEIRS_RENAMED)
        reconcile("apply", "--yes")
        assert column(
            connection,
            "select c.relname || ' ' || k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid"
            " where k.contype = 'n' and k.connamespace = 'app'::regnamespace order by 1",
        ) == [
            "a a_x_not_null", "b b_y_not_null", "below z_there", "both b_y_not_null", "c b_y_not_null",
            "d z_there", "middle z_there", "one a_x_not_null", "own own_x_not_null",
        ]  # fmt: skip
        assert "Nothing to do" in reconcile("plan", "--exit-code").out
