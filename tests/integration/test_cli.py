"""The command line from outside: exit codes, what goes to which stream, and formats that other programs read."""

from __future__ import annotations

import json
from collections.abc import Iterator

import psycopg
import pytest
from command_line import Outcome, Programs, Reconcile

from reconciler.postgres.connect import connect
from reconciler.postgres.server import Server

pytest_plugins = ["command_line_fixtures"]

CANARY = "canary-5e7a"

SHOP = """
project: {name: shop, schemas: [app]}
schemas: {app: {comment: "Everything; -- of the 'shop' \\\\ here"}}
extensions: {pgcrypto: {schema: public}}
types:
  app.mood: {enum: [ok, 'it''s']}
functions:
  app.touch():
    returns: trigger
    language: plpgsql
    body: |
      begin
        new.note := $q$ ; -- 'x' $q$;  -- :not_a_variable
        return new;
      end
  app.half(integer): {arguments: [n integer], returns: integer, language: sql, body: select n % 2}
tables:
  app.people:
    columns:
      id: {type: bigint, identity: always}
      mood: {type: app.mood, default: "'it''s'"}
      note: {type: text, default: "'100%; \\\\ :x'"}
    primary_key: [id]
  app.orders:
    columns: {id: bigint, person: {type: bigint, not_null: true}, "Total Sum": {type: numeric, not_null: true}}
    primary_key: [id]
    foreign_keys: {orders_person_fkey: {columns: [person], references: app.people, on_delete: cascade}}
    checks: {orders_sum_check: '"Total Sum" >= 0'}
    indexes: {orders_person_idx: [person]}
    triggers: {}
    row_security: forced
    policies: {orders_all: {using: "person is not null"}}
views:
  app.sums: {query: 'select person, sum("Total Sum") as total from app.orders group by person'}
"""
LESS = (
    SHOP.replace("  app.sums:", "  app.totals:").replace("ok, 'it''s'", "ok, 'it''s', new").replace("'100%;", "'99%;")
)


@pytest.fixture
def shop(reconcile: Reconcile) -> Reconcile:
    reconcile.write(SHOP)
    return reconcile


@pytest.fixture
def second(server: Server) -> Iterator[str]:
    """The URL of another empty database."""
    with connect(server.url(), autocommit=True) as admin:
        admin.execute("create database second template template0")
        yield server.url("second")
        admin.execute("drop database second with (force)")


def is_error(outcome: Outcome, code: str) -> bool:
    """Whether it says nothing on stdout, and on stderr the code and what to do."""
    lines = outcome.err.splitlines()
    return outcome.out == "" and f"error[{code}]: " in lines[0] and lines[-1].startswith("hint: ")


def test_exit_codes_from_nothing_to_in_sync(shop: Reconcile, connection: psycopg.Connection) -> None:
    shop("check")
    shop("plan")
    shop("plan", "--exit-code", expect=2)
    shop("drift", expect=2)
    shop("apply", expect=1)  # nobody is there to say yes
    shop("apply", "--yes")
    shop("apply", "--yes")
    shop("apply")  # nothing is asked where there is nothing to do
    shop("plan", "--exit-code")
    assert shop("drift").out.startswith("In sync")
    connection.execute("alter table app.orders disable row level security")
    drift = shop("drift", expect=2)
    assert "app.orders" in drift.out
    assert "row security" in drift.out


@pytest.mark.parametrize("command", ["plan", "apply", "drift"])
class TestErrors:
    """An error exits 1, never 0 or 2, and says what to do. Nothing of it goes to stdout."""

    def test_no_database_was_given(self, command: str, shop: Reconcile) -> None:
        shop.url = ""
        assert is_error(shop(command, expect=1), "unsupported")

    def test_a_target_that_is_not_declared(self, command: str, shop: Reconcile) -> None:
        assert is_error(shop(command, "--target", "nowhere", expect=1), "unknown-target")

    def test_a_target_whose_variable_is_not_set(self, command: str, shop: Reconcile) -> None:
        shop.write(SHOP.replace("schemas: [app]", "schemas: [app], targets: {live: {url: {env: NOT_SET_ANYWHERE}}}"))
        outcome = shop(command, "--target", "live", expect=1)
        assert outcome.err.startswith('error[unsupported]: the URL of target "live" cannot be had: ')
        assert "NOT_SET_ANYWHERE" in outcome.err

    def test_a_rejected_load_never_connects(self, command: str, shop: Reconcile) -> None:
        """It names the mistake, not the database that does not answer: no plan is made from half a state."""
        shop.write("tables: {app.more: {colums: {id: bigint}}}", "more.yaml")
        outcome = shop(command, "--url", "postgresql://127.0.0.1:1/shop", expect=1)
        assert "more.yaml:1:" in outcome.err
        assert "error[unknown-key]" in outcome.err
        assert "cannot connect" not in outcome.err
        assert outcome.out == ""

    def test_a_folder_that_is_not_there(self, command: str, shop: Reconcile) -> None:
        outcome = shop(command, "--desired", str(shop.folder / "nowhere"), expect=1)
        assert "nowhere" in outcome.err
        assert outcome.out == ""

    def test_a_folder_with_nothing_in_it(self, command: str, shop: Reconcile, connection: psycopg.Connection) -> None:
        """It does not mean that nothing should exist."""
        shop("apply", "--yes")
        (shop.folder / "all.yaml").unlink()
        options = ("--prune", "all", "--yes", "--allow", "all") if command == "apply" else ("--prune", "all")
        outcome = shop(command, *options, expect=1)
        assert outcome.out == ""
        assert connection.execute("select to_regclass('app.orders') is not null").fetchone() == (True,)

    def test_postgresql_refuses_what_is_declared(self, command: str, shop: Reconcile) -> None:
        shop.write(SHOP.replace("person is not null", "persom is not null"))
        outcome = shop(command, expect=1)
        assert "all.yaml:32:37: error[unresolved-name]" in outcome.err
        assert 'column "persom" does not exist' in outcome.err
        assert outcome.out == ""

    def test_an_option_that_does_not_exist(self, command: str, shop: Reconcile) -> None:
        assert is_error(shop(command, "--dry-run", expect=1), "usage")


class TestPasswords:
    """Whatever is wrong with a URL, its password is not shown."""

    @pytest.mark.parametrize(
        "url",
        [
            f"postgresql://somebody:{CANARY}@127.0.0.1:1/shop",
            f"host=127.0.0.1 port=1 user=somebody password={CANARY} dbname=shop",
            f"host=127.0.0.1 port=1 password='{CANARY} x",
            f"postgresql://somebody:{CANARY}@[127.0.0.1/shop",
            f"postgresql://somebody:x/{CANARY}@127.0.0.1/shop",
        ],
    )
    def test_a_database_that_cannot_be_reached_does_not_show_the_password(self, url: str, shop: Reconcile) -> None:
        for outcome in (
            shop("plan", "--url", url, "-v", expect=1),
            shop("apply", "--url", "", expect=1, RECONCILE_URL=url),
        ):
            assert "error[" in outcome.err
            assert CANARY not in outcome.out + outcome.err

    def test_a_wrong_password(self, shop: Reconcile, server: Server) -> None:
        url = server.tcp_url().replace(f":{server.endpoint.password}@", f":{CANARY}@")
        outcome = shop("drift", "--url", url, "-v", expect=1)
        assert "password authentication failed" in outcome.err
        assert "hint: " in outcome.err
        assert CANARY not in outcome.out + outcome.err


class TestFormats:
    def test_json_is_json_and_the_same_every_time(self, shop: Reconcile, second: str) -> None:
        first = shop("plan", "--format", "json").out
        assert first == shop("plan", "--format", "json").out
        assert first == shop("plan", "--format", "json", "--url", second).out, "another database in the same state"
        plan = json.loads(first)
        assert plan["format_version"] == 1
        assert not plan["empty"]
        numbers = [step["number"] for transaction in plan["transactions"] for step in transaction["steps"]]
        assert numbers == list(range(1, len(numbers) + 1))
        assert {"kind": "table", "name": "app.orders", "path": ["app", "orders"]} in [
            change["object"] for change in plan["changes"]
        ]

    def test_json_of_nothing_to_do(self, shop: Reconcile) -> None:
        shop("apply", "--yes")
        plan = json.loads(shop("plan", "--format", "json").out)
        assert plan["empty"]
        assert plan["transactions"] == plan["changes"] == []

    def test_json_of_a_drift(self, shop: Reconcile, connection: psycopg.Connection) -> None:
        shop("apply", "--yes")
        assert json.loads(shop("drift", "--format", "json").out)["in_sync"]
        connection.execute("alter policy orders_all on app.orders using (true); drop view app.sums")
        report = json.loads(shop("drift", "--format", "json", expect=2).out)
        assert not report["in_sync"]
        assert {(each["difference"], each["object"]["name"]) for each in report["differences"]} == {
            ("different", "app.orders.orders_all"),
            ("missing", "app.sums"),
        }

    def test_sql_runs_in_psql_as_it_is(self, shop: Reconcile, second: str, programs: Programs) -> None:
        """It leads to the same database as an apply does, to the byte of a dump."""
        script = shop.folder.parent / "plan.sql"
        for desired in (SHOP, LESS):
            shop.write(desired)
            script.write_text(shop("plan", "--format", "sql", "--url", second, "--prune", "all").out)
            programs.psql(second, "-f", str(script))
            shop("apply", "--yes", "--prune", "all", "--allow", "all")
            shop("plan", "--exit-code", "--url", second, "--prune", "all")
            assert programs.dump(second) == programs.dump(shop.url)

    def test_what_people_read_has_no_colour_in_a_pipe(self, shop: Reconcile) -> None:
        assert "\x1b" not in shop("plan").out
        assert "\x1b[" in shop("plan", FORCE_COLOR="1").out
        assert "\x1b" not in shop("plan", FORCE_COLOR="1", NO_COLOR="1").out

    def test_an_import_plans_empty(self, shop: Reconcile, second: str, programs: Programs) -> None:
        shop("apply", "--yes", "--prune", "none")
        taken = shop.folder.parent / "taken"
        shop("import", "--out", str(taken))
        shop("plan", "--exit-code", "--prune", "all", "--desired", str(taken))
        shop("apply", "--yes", "--prune", "none", "--url", second, "--desired", str(taken))
        assert programs.dump(second) == programs.dump(shop.url)
