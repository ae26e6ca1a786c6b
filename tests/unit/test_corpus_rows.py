"""What counts as lost between two readings of a database's rows, and what a plan must say for it."""

from __future__ import annotations

import pytest
from corpus_rows import Loss, Rows, Table, losses

from reconciler.model.address import Address
from reconciler.model.plan import Plan, Step, Transaction
from reconciler.model.scope import Scope
from reconciler.model.statement import Hazard, Statement

TABLE = ("app", "t")
HELD = Table({"id": "integer", "note": "text"}, (("1", "a"), ("2", "b")))


def rows(table: Table | None = HELD, counter: int | None = None, owner: Address | None = None) -> Rows:
    sequence = ("app", "s")
    counters = {} if counter is None else {sequence: counter}
    return Rows({TABLE: table} if table else {}, counters, {sequence: owner} if owner else {})


def plan(*deleting: Address) -> Plan:
    hazard = Hazard("deletes-data", "for good")
    steps = tuple(Step(n, address, "drop", Statement("…", (hazard,))) for n, address in enumerate(deleting, 1))
    return Plan((), (Transaction(steps),) if steps else (), Scope(("*",), "all"))


def lost(before: Rows, after: Rows, *deleting: Address) -> list[tuple[str, bool]]:
    found: list[Loss] = losses(before, after, plan(*deleting))
    return [(f"{loss.what}: {loss.why}", loss.named) for loss in found]


def test_what_stays_is_not_lost() -> None:
    shuffled = Table({"note": "text", "more": "text", "id": "integer"}, (("b", None, "2"), ("a", "x", "1")))
    assert lost(rows(counter=5), rows(shuffled, counter=5)) == []


@pytest.mark.parametrize(("deleting", "named"), [((), False), ((Address("table", TABLE),), True)])
def test_a_table_that_is_gone(deleting: tuple[Address, ...], named: bool) -> None:
    assert lost(rows(), rows(None), *deleting) == [("table app.t: it is gone with 2 rows", named)]


def test_a_step_on_something_else_names_nothing() -> None:
    assert lost(rows(), rows(None), Address("table", ("app", "other"))) == [
        ("table app.t: it is gone with 2 rows", False)
    ]


def test_a_column_that_is_gone() -> None:
    without = Table({"id": "integer"}, (("1",), ("2",)))
    said = "column app.t.note: it is gone with its values"
    assert lost(rows(), rows(without)) == [(said, False)]
    assert lost(rows(), rows(without), Address("column", (*TABLE, "note"))) == [(said, True)]


def test_a_column_of_nulls_has_nothing_to_lose() -> None:
    nulls = Table({"id": "integer", "note": "text"}, (("1", None),))
    assert lost(rows(nulls), rows(Table({"id": "integer"}, (("1",),)))) == []


def test_values_that_changed() -> None:
    emptied = Table(HELD.types, (("1", None), ("2", None)))
    (found,) = lost(rows(), rows(emptied))
    assert found[0].startswith("column app.t.note: its values changed (text to text)")


def test_rows_that_are_gone_or_mixed_up() -> None:
    assert lost(rows(), rows(Table(HELD.types, HELD.rows[:1]))) == [
        ("table app.t: it had 2 rows and has 1 now", False)
    ]
    mixed = Table(HELD.types, (("1", "b"), ("2", "a")))
    assert lost(rows(), rows(mixed)) == [("table app.t: the values of its rows are mixed up", False)]


def test_a_counter_that_started_over() -> None:
    assert lost(rows(counter=5), rows(counter=1)) == [("sequence app.s: it stood at 5 and stands at 1 now", False)]


def test_a_sequence_goes_with_the_column_that_owned_it() -> None:
    owner = Address("column", (*TABLE, "id"))
    without = Table({"note": "text"}, (("a",), ("b",)))
    assert lost(rows(counter=5, owner=owner), rows(without), owner) == [
        ("column app.t.id: it is gone with its values", True),
        ("sequence app.s: it stood at 5 and is gone", True),
    ]
