"""Roles with few rights: reading and planning take CONNECT and no more, applying takes ownership."""

from __future__ import annotations

from dataclasses import replace

import psycopg
import pytest
from command_line import Reconcile, as_role, cell, column

from reconciler.introspect import introspect
from reconciler.kinds.catalog import query
from reconciler.kinds.column import Column
from reconciler.kinds.registry import KINDS
from reconciler.kinds.sequence import SequenceGenerator
from reconciler.model.state import State
from reconciler.postgres.connect import connect

pytest_plugins = ["command_line_fixtures"]

THINGS = """
project: {name: roles, schemas: [app]}
schemas: {app: {}}
types: {app.mood: {enum: [ok]}}
functions:
  app.f(): {returns: integer, language: sql, body: select 1}
tables:
  app.t:
    columns:
      id: {type: bigint, identity: always}
      mood: {type: app.mood, default: "'ok'"}
      n: {type: integer, default: app.f()}
    primary_key: [id]
    indexes: {t_n_idx: [n]}
    row_security: forced
    policies: {t_all: {for: all, using: "true"}}
views:
  app.v: {query: select id from app.t}
"""
MORE = (
    THINGS.replace("columns:", "columns:\n      note: text").replace("[ok]", "[ok, fine]")
    + "  app.w: {query: select n from app.t}\n"
)


@pytest.fixture
def things(reconcile: Reconcile) -> Reconcile:
    reconcile.write(THINGS)
    reconcile("apply", "--yes")
    return reconcile


def acting_as(reconcile: Reconcile, role: str) -> Reconcile:
    """The same, connected as another role."""
    return replace(reconcile, url=as_role(reconcile.url, role))


def _used(state: State) -> State:
    """As if all sequences had been used, which is assumed of those that one may not look into."""
    objects = dict(state.objects)
    for address, thing in state.objects.items():
        if isinstance(thing, SequenceGenerator):
            objects[address] = replace(thing, used=True)
        elif isinstance(thing, Column):
            objects[address] = replace(thing, sequence_used=True)
    return replace(state, objects=objects)


class TestReading:
    def test_a_role_that_may_only_connect_reads_everything(
        self, things: Reconcile, role: str, connection: psycopg.Connection
    ) -> None:
        """Not the rows, of course, nor whether a sequence was used; but the catalog is open to everybody."""
        connection.execute("revoke all on schema public from public")
        with connect(as_role(things.url, role), autocommit=True) as reader:
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                reader.execute("select from app.t")
            assert _used(introspect(reader, KINDS, query)) == _used(introspect(connection, KINDS, query))

    def test_it_plans_what_a_superuser_plans(self, things: Reconcile, role: str) -> None:
        things.write(MORE)
        superuser, reader = things("plan", "--prune", "none"), acting_as(things, role)("plan", "--prune", "none")
        assert reader.out == superuser.out
        assert "Nothing to do" not in reader.out

    def test_it_plans_with_the_embedded_server_alone(self, things: Reconcile, role: str) -> None:
        del things.environment["RECONCILE_SHADOW_URL"]
        outcome = acting_as(things, role)("drift", "--prune", "none")
        assert outcome.out.startswith("In sync")

    def test_an_unreadable_ledger_is_said_and_nothing_is_pruned(self, things: Reconcile, role: str) -> None:
        things.write(THINGS.partition("views:")[0])
        assert "- view app.v" in things("plan").out
        outcome = acting_as(things, role)("plan")
        assert "- view app.v" not in outcome.out
        assert "the ledger (schema reconciler) could not be read, so nothing is pruned" in outcome.out

    def test_a_readable_ledger_needs_no_more_than_select(
        self, things: Reconcile, role: str, connection: psycopg.Connection
    ) -> None:
        things.write(THINGS.partition("views:")[0])
        connection.execute(
            f"grant usage on schema reconciler to {role}; grant select on reconciler.owned to {role}".encode()
        )
        assert acting_as(things, role)("plan").out == things("plan").out

    def test_it_may_not_apply(self, things: Reconcile, role: str, connection: psycopg.Connection) -> None:
        things.write(MORE)
        outcome = acting_as(things, role)("apply", "--yes", expect=1)
        assert "error[apply-failed]" in outcome.err
        assert "(SQLSTATE 42501)" in outcome.err
        assert "1 transaction committed" not in outcome.err
        assert cell(connection, "select to_regclass('app.w')") is None


class TestApplying:
    @pytest.fixture
    def owner(self, reconcile: Reconcile, role: str, connection: psycopg.Connection) -> Reconcile:
        """A role that may create in the database, and is not superuser."""
        database = cell(connection, "select quote_ident(current_database())")
        connection.execute(f"grant create on database {database} to {role}".encode())
        reconcile.write(THINGS)
        return acting_as(reconcile, role)

    def test_an_owner_applies_ordinary_changes(
        self, owner: Reconcile, role: str, connection: psycopg.Connection
    ) -> None:
        owner("apply", "--yes")
        assert cell(connection, "select tableowner::text from pg_tables where tablename = 't'") == role
        owner.write(MORE)
        owner("apply", "--yes")
        owner("plan", "--exit-code")
        owner.write(THINGS.replace("[ok]", "[ok, fine]"))
        owner("apply", "--yes", "--allow", "all")
        assert column(connection, "select result from reconciler.runs where result <> 'applied'") == []

    def test_forced_row_security_does_not_hide_rows_from_a_check(
        self, owner: Reconcile, connection: psycopg.Connection
    ) -> None:
        """FORCE holds for the owner, too: what is checked against rows must see all of them."""
        owner("apply", "--yes")
        connection.execute("insert into app.t (n) values (1), (null)")
        hidden = THINGS.replace('using: "true"', 'using: "n = 1"')
        owner.write(hidden.replace("n: {type: integer", "n: {type: integer, not_null: true"))
        outcome = owner("apply", "--yes", "--allow", "all", expect=1)
        assert "contains null values (SQLSTATE 23502)" in outcome.err
        assert "nothing was changed" in outcome.err

    def test_a_right_that_is_missing_half_way(
        self, owner: Reconcile, role: str, connection: psycopg.Connection
    ) -> None:
        """The step, what PostgreSQL said, and what stays; the whole transaction is rolled back."""
        owner("apply", "--yes")
        connection.execute("create table app.theirs (id bigint)")
        declared = (
            "tables:\n  app.a_first:\n    columns: {id: bigint}\n  app.theirs:\n    columns: {id: bigint, n: integer}"
        )
        owner.write(THINGS.replace("tables:", declared))
        outcome = owner("apply", "--yes", expect=1)
        assert "column app.theirs.n: must be owner of table theirs (SQLSTATE 42501)" in outcome.err
        assert "ALTER TABLE app.theirs ADD COLUMN n integer" in outcome.err
        assert "its transaction was rolled back; nothing was changed" in outcome.err
        assert cell(connection, "select to_regclass('app.a_first')") is None
        assert "table app.a_first" not in column(
            connection, "select kind || ' ' || path[1] || '.' || path[2] from reconciler.owned"
        )

    def test_a_ledger_of_somebody_else_takes_grants_and_no_more(
        self, things: Reconcile, role: str, connection: psycopg.Connection
    ) -> None:
        """The role owns its table and its schema; it may create nothing in the database."""
        connection.execute(
            f"""
            alter schema app owner to {role};
            alter table app.t owner to {role};
            grant usage on schema reconciler to {role};
            grant select, insert, update on reconciler.runs to {role};
            grant select, insert, delete on reconciler.owned to {role};
            """.encode()
        )
        things.write(THINGS + "  app.w: {query: select n from app.t}\n")
        assert "may not be written" not in acting_as(things, role)("apply", "--yes").err
        runs = connection.execute("select applied_by, result from reconciler.runs order by id").fetchall()
        assert runs == [("postgres", "applied"), (role, "applied")]
        assert cell(connection, "select run from reconciler.owned where path[2] = 'w'") == 2

    @pytest.mark.parametrize("rights", ["", "grant insert on all tables in schema reconciler to"])
    def test_a_ledger_that_may_not_be_written_is_said(
        self, rights: str, things: Reconcile, role: str, connection: psycopg.Connection
    ) -> None:
        """Otherwise nobody would know why a later apply does not drop what this one makes."""
        connection.execute(f"alter schema app owner to {role}; alter table app.t owner to {role}".encode())
        connection.execute(f"grant usage on schema reconciler to {role}".encode())
        connection.execute(f"{rights} {role}".encode() if rights else b"")
        things.write(THINGS + "  app.w: {query: select n from app.t}\n")
        outcome = acting_as(things, role)("apply", "--yes")
        assert "warning: the ledger (schema reconciler) may not be written by this role" in outcome.err
        assert column(connection, "select run from reconciler.owned where path[2] = 'w'") == []
        assert column(connection, "select to_regclass('app.w')::text") == ["app.w"]
