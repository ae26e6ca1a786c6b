"""The laws of DESIGN.md over any two desired states: convergence, idempotence, rollback, nothing lost by surprise."""

from __future__ import annotations

import psycopg
from desired_documents import Transition, documents, transitions
from hypothesis import given
from rows import Rows, assert_kept, read_rows, seed
from sandbox import Desired, Said, Wrong, assert_same, compiled, managed, plan_to, reach, rolled_back

from reconciler.model.state import State
from reconciler.pipeline import read_live


@given(text=documents())
def test_a_document_is_built_and_nothing_is_left_to_do(
    text: str, live: psycopg.Connection, scratch: psycopg.Connection
) -> None:
    desired = compiled(text, scratch)
    try:
        with rolled_back(live):
            reach(live, desired.state)
    except Wrong as wrong:
        raise Wrong(f"{wrong}\n\n---- desired\n{text}") from None


@given(transition=transitions())
def test_there_and_back_again(transition: Transition, live: psycopg.Connection, scratch: psycopg.Connection) -> None:
    before, after = compiled(transition.before, scratch), compiled(transition.after, scratch)
    try:
        _there_and_back_again(before, after, live)
    except Wrong as wrong:
        raise Wrong(f"{wrong}\n\n---- before\n{before.text}\n---- after\n{after.text}") from None


def _there_and_back_again(before: Desired, after: Desired, live: psycopg.Connection) -> None:
    with rolled_back(live):
        reach(live, before.state)
        first = read_live(live)
        seed(live)
        rows = read_rows(live)
        _move(live, after.state, rows)
        there = read_live(live)
        rows = read_rows(live)
        _move(live, before.state, rows)
        again = read_live(live)
    assert_same(_of(again, before), _of(first, before), "going back does not restore the first state")
    with rolled_back(live):
        reach(live, after.state)
        fresh = read_live(live)
    assert_same(_of(there, after), _of(fresh, after), "differs from a fresh build")


def _move(live: psycopg.Connection, desired: State, rows: Rows) -> None:
    planned = plan_to(live, desired)
    done = reach(live, desired)
    assert [step.sql for step in planned.steps()] == [step.sql for step in done.steps()], "planned twice, two plans"
    assert_kept(live, rows, done)


def _of(state: State, desired: Desired) -> Said:
    return managed(state, desired.state)
