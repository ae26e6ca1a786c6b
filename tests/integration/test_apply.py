"""Applying, with everything that can come between: refusals, locks, other people, and being killed."""

from __future__ import annotations

import os
import pty
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psycopg
import pytest
from command_line import Process, Reconcile, allowed_by, cell, column

from reconciler.apply.lock import applying
from reconciler.cli.apply import split_allowed
from reconciler.model.errors import Refused
from reconciler.postgres.connect import connect
from reconciler.session import Options, opened

pytest_plugins = ["command_line_fixtures"]

ITEMS = """
project: {name: shop, schemas: [app], targets: {here: {url: {env: HERE}, lock_timeout: 100ms}}}
schemas: {app: {}}
tables:
  app.items:
    columns: {id: bigint, name: text}
    primary_key: [id]
"""
WITHOUT_NAME = ITEMS.replace(", name: text", "")
WITH_PRICE = ITEMS.replace("name: text", "name: text, price: numeric")
COLUMNS = (
    "select attname::text from pg_attribute"
    " where attrelid = 'app.items'::regclass and attnum > 0 and not attisdropped"
)


@pytest.fixture
def shop(reconcile: Reconcile, connection: psycopg.Connection) -> Reconcile:
    """Applied once, with a row."""
    reconcile.environment["HERE"] = reconcile.url
    reconcile.write(ITEMS)
    reconcile("apply", "--yes")
    connection.execute("insert into app.items values (1, 'one')")
    return reconcile


def patiently(reconcile: Reconcile) -> tuple[str, ...]:
    """Options that make it wait for a lock as long as it takes."""
    path = reconcile.folder / "all.yaml"
    path.write_text(path.read_text().replace("100ms", "60s"))
    return ("--target", "here")


class TestHazards:
    def test_what_deletes_data_is_refused_and_the_refusal_says_what_allows_it(
        self, shop: Reconcile, connection: psycopg.Connection
    ) -> None:
        shop.write(WITHOUT_NAME)
        refused = shop("apply", "--yes", expect=3)
        assert "error[refused]: 1 step of the plan must be allowed by name" in refused.err
        assert "column app.items.name: deletes-data" in refused.err
        assert column(connection, "select name from app.items") == ["one"]
        assert allowed_by(refused) == "deletes-data:app.items.name"
        shop("apply", "--yes", "--allow", allowed_by(refused))
        assert column(connection, COLUMNS) == ["id"]

    @pytest.mark.parametrize("allow", ["all", "deletes-data:app.*", "loosens-access, deletes-data"])
    def test_what_is_allowed_is_done(self, allow: str, shop: Reconcile) -> None:
        shop.write(WITHOUT_NAME)
        shop("apply", "--yes", "--allow", allow)

    @pytest.mark.parametrize(
        "allow", ["", "loosens-access", "deletes-data:app.others.*", "deletes-data:name", "all:app.others"]
    )
    def test_what_is_not_quite_allowed_is_refused(self, allow: str, shop: Reconcile) -> None:
        loaded = Options(shop.folder, url=shop.url, shadow_url=shop.environment["RECONCILE_SHADOW_URL"])
        shop.write(WITHOUT_NAME)
        with opened(loaded, lambda _: None) as session, pytest.raises(Refused):
            session.apply(session.plan(), split_allowed(allow), lambda _: None)

    def test_a_slip_is_no_permission(self, shop: Reconcile) -> None:
        shop.write(WITHOUT_NAME)
        outcome = shop("apply", "--yes", "--allow", "delete-data", expect=1)
        assert 'error[usage]: argument --allow: "delete-data" is not among deletes-data' in outcome.err

    def test_loosening_is_refused(self, shop: Reconcile, connection: psycopg.Connection) -> None:
        shop.write(ITEMS + "    row_security: enabled\n    policies: {none_at_all: {using: 'false'}}\n")
        shop("apply", "--yes")
        shop.write(ITEMS + "    row_security: disabled\n    policies: {none_at_all: {using: 'false'}}\n")
        refused = shop("apply", "--yes", expect=3)
        assert "loosens-access" in refused.err
        assert cell(connection, "select relrowsecurity from pg_class where oid = 'app.items'::regclass")


class TestLocks:
    def test_a_lock_that_is_held_for_a_while_is_waited_for(
        self, shop: Reconcile, connection: psycopg.Connection
    ) -> None:
        shop.write(WITH_PRICE)
        with holding("app.items", shop.url, seconds=2):
            outcome = shop("apply", "--yes", "--target", "here")
        assert "Applied" in outcome.out
        assert column(connection, COLUMNS) == ["id", "name", "price"]

    def test_a_lock_that_is_held_for_ever_is_given_up(self, shop: Reconcile, connection: psycopg.Connection) -> None:
        shop.write(WITH_PRICE)
        with holding("app.items", shop.url, seconds=60) as pid:
            outcome = shop("apply", "--yes", "--target", "here", expect=1)
        assert "error[apply-failed]" in outcome.err
        assert "lock timeout" in outcome.err
        assert "nothing was changed" in outcome.err
        assert f"pid {pid}, role postgres, somebody" in outcome.err, "whom to ask is not said"
        assert column(connection, COLUMNS) == ["id", "name"]
        assert column(connection, "select result from reconciler.runs order by id") == ["applied", "failed"]

    def test_only_one_apply_at_a_time(self, shop: Reconcile, connection: psycopg.Connection) -> None:
        shop.write(WITH_PRICE)
        with applying(connection):
            outcome = shop("apply", "--yes", expect=5)
            shop("plan")
        assert "error[locked]" in outcome.err
        assert f"pid {connection.info.backend_pid}" in outcome.err
        assert column(connection, COLUMNS) == ["id", "name"]
        shop("apply", "--yes")


class TestOtherPeople:
    def test_a_plan_that_has_become_stale(self, shop: Reconcile, connection: psycopg.Connection) -> None:
        """Somebody changes the database while the question stands on the terminal."""
        shop.write(WITH_PRICE)
        with asked(shop) as (process, answer):
            connection.execute("alter table app.items add column note text")
            answer("yes\n")
            said = process.communicate(timeout=20)[1]
        assert process.returncode == 4, said
        assert "error[stale-plan]" in said
        assert column(connection, COLUMNS) == ["id", "name", "note"]

    @pytest.mark.parametrize("text", ["no\n", "y\n", "\n"])
    def test_only_yes_is_yes(self, text: str, shop: Reconcile, connection: psycopg.Connection) -> None:
        shop.write(WITH_PRICE)
        with asked(shop) as (process, answer):
            answer(text)
            said = process.communicate(timeout=20)[1]
        assert process.returncode == 1, said
        assert "error[not-confirmed]" in said
        assert column(connection, COLUMNS) == ["id", "name"]

    def test_yes_is_yes(self, shop: Reconcile, connection: psycopg.Connection) -> None:
        shop.write(WITH_PRICE)
        with asked(shop) as (process, answer):
            answer("yes\n")
            said = process.communicate(timeout=20)[1]
        assert process.returncode == 0, said
        assert column(connection, COLUMNS) == ["id", "name", "price"]

    def test_something_else_changes_what_was_applied(self, shop: Reconcile, connection: psycopg.Connection) -> None:
        connection.execute("""
            create schema elsewhere;
            create function elsewhere.meddle() returns event_trigger language plpgsql as $$
            begin
              if not exists (select from pg_attribute where attname = 'meddled') then
                alter table app.items add column meddled integer;
              end if;
            end $$;
            create event trigger meddle on ddl_command_end when tag in ('ALTER TABLE')
              execute function elsewhere.meddle();
        """)
        shop.write(WITH_PRICE)
        outcome = shop("apply", "--yes", expect=1)
        assert "error[diverged]" in outcome.err
        assert "app.items.meddled" in outcome.err
        assert cell(connection, "select result from reconciler.runs order by id desc limit 1") == "diverged"


class TestFailure:
    def test_a_step_fails(self, shop: Reconcile, connection: psycopg.Connection) -> None:
        """It says which, why, what stays, and what to do; all of its transaction is rolled back."""
        shop.write(WITH_PRICE + "    checks: {items_name_check: length(name) > 10}\n")
        outcome = shop("apply", "--yes", expect=1)
        assert "error[apply-failed]: step " in outcome.err
        assert "check app.items.items_name_check" in outcome.err
        assert "is violated by some row (SQLSTATE 23514)" in outcome.err
        assert "ALTER TABLE app.items ADD CONSTRAINT items_name_check" in outcome.err
        assert "its transaction was rolled back" in outcome.err
        assert "hint: put the cause right, then run `reconcile plan`" in outcome.err
        assert "Traceback" not in outcome.err
        assert column(connection, "select result from reconciler.runs order by id") == ["applied", "failed"]

    def test_what_was_committed_before_stays_and_the_next_plan_knows(
        self, reconcile: Reconcile, connection: psycopg.Connection
    ) -> None:
        """A value of an enumeration can be used only once it is committed: two transactions."""
        reconcile.write(MOODS % "")
        reconcile("apply", "--yes")
        connection.execute("insert into app.people values (1, 'ok')")
        reconcile.write(MOODS.replace("[ok]", "[ok, fine]") % "checks: {people_mood_check: mood = 'fine'}")
        failed = reconcile("apply", "--yes", expect=1)
        assert "; 1 transaction committed before it" in failed.err
        assert column(connection, "select enumlabel::text from pg_enum order by enumsortorder") == ["ok", "fine"]
        connection.execute("update app.people set mood = 'fine'")
        assert "1 step in 1 transaction" in reconcile("plan").out
        reconcile("apply", "--yes")
        reconcile("plan", "--exit-code")

    def test_a_value_of_an_enumeration_is_used_by_the_same_plan(
        self, reconcile: Reconcile, connection: psycopg.Connection
    ) -> None:
        reconcile.write(MOODS % "")
        reconcile("apply", "--yes")
        more = MOODS.replace("[ok]", "[ok, fine]").replace(
            "mood: app.mood", "mood: {type: app.mood, default: \"'fine'\"}"
        )
        reconcile.write(more % "indexes: {people_fine_idx: {on: [id], where: mood = 'fine'}}")
        assert "in 2 transactions" in reconcile("apply", "--yes").out
        connection.execute("insert into app.people values (1)")
        assert column(connection, "select mood::text from app.people") == ["fine"]
        reconcile("plan", "--exit-code")

    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda number: number.name)
    def test_an_apply_that_is_interrupted_leaves_nothing_half_done(
        self, number: signal.Signals, shop: Reconcile, connection: psycopg.Connection
    ) -> None:
        said, code = self._ended_in_the_middle(number, shop, connection)
        assert code == 128 + number, said
        assert "the running transaction is rolled back" in said
        assert column(connection, "select result from reconciler.runs order by id") == ["applied", "failed"]
        self._converges(shop)

    def test_an_apply_that_is_killed_leaves_nothing_half_done(
        self, shop: Reconcile, connection: psycopg.Connection
    ) -> None:
        self._ended_in_the_middle(signal.SIGKILL, shop, connection)
        assert column(connection, "select result from reconciler.runs order by id") == ["applied", "running"]
        self._converges(shop)

    def _ended_in_the_middle(
        self, number: signal.Signals, shop: Reconcile, connection: psycopg.Connection
    ) -> tuple[str, int]:
        """The second statement of the plan waits for a lock when the signal comes."""
        shop.write(ITEMS + "  app.first:\n    columns: {id: bigint}\n")
        shop.write((shop.folder / "all.yaml").read_text().replace("name: text", "name: text, price: numeric"))
        options = patiently(shop)
        with holding("app.items", shop.url, seconds=60):
            process = shop.start("apply", "--yes", *options)
            wait_for(connection, "select true from pg_locks where not granted and relation = 'app.items'::regclass")
            process.send_signal(number)
            said = process.communicate(timeout=20)[1]
        wait_for(connection, "select count(*) = 0 from pg_locks where locktype = 'advisory'")
        assert column(connection, COLUMNS) == ["id", "name"]
        assert cell(connection, "select to_regclass('app.first')") is None
        return said, process.returncode

    def _converges(self, shop: Reconcile) -> None:
        shop("plan", "--exit-code", expect=2)
        shop("apply", "--yes")
        shop("plan", "--exit-code")


MOODS = """
project: {name: moods, schemas: [app]}
schemas: {app: {}}
types: {app.mood: {enum: [ok]}}
tables:
  app.people:
    columns: {id: bigint, mood: app.mood}
    %s
"""


@contextmanager
def holding(table: str, url: str, *, seconds: float) -> Iterator[int]:
    """Somebody holds the strongest lock on a table, at most as long as the block; gives their pid."""
    with connect(url, application_name="somebody") as somebody:
        somebody.execute(f"lock table {table} in access exclusive mode".encode())
        done = threading.Event()

        def let_go() -> None:
            done.wait(seconds)
            somebody.rollback()

        timer = threading.Thread(target=let_go)
        timer.start()
        try:
            yield somebody.info.backend_pid
        finally:
            done.set()
            timer.join()


@contextmanager
def asked(reconcile: Reconcile) -> Iterator[tuple[Process, Callable[[str], None]]]:
    """An apply that waits for an answer on a terminal, and a way to give it."""
    keyboard, terminal = pty.openpty()
    process = reconcile.start("apply", stdin=terminal)
    try:
        assert process.stderr is not None
        said = ""
        while "Apply these changes?" not in said:
            piece = os.read(process.stderr.fileno(), 4096).decode()
            assert piece, f"it never asked:\n{said}"
            said += piece
        yield process, lambda text: assert_written(keyboard, text)
    finally:
        process.kill()
        process.communicate()
        os.close(keyboard)
        os.close(terminal)


def assert_written(keyboard: int, text: str) -> None:
    assert os.write(keyboard, text.encode()) == len(text)


def wait_for(connection: psycopg.Connection, query: str) -> None:
    """Until the query gives true."""
    deadline = time.monotonic() + 20
    while column(connection, query)[:1] != [True]:
        assert time.monotonic() < deadline, f"never true: {query}"
        time.sleep(0.05)
