"""Where transactions begin and end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reconciler.model.plan import Step, Transaction


def in_transactions(steps: Sequence[Step]) -> Iterator[Transaction]:
    """As few transactions as PostgreSQL allows, so that as much as possible is all or nothing.

    What can be used only after its commit (enum values: sql-altertype, Notes) ends its transaction. What cannot run
    inside a transaction block (CREATE SUBSCRIPTION that makes a slot) stands between two of them.
    """
    current: list[Step] = []
    for step, following in _with_next(steps):
        if step.statement.alone:
            if current:
                yield Transaction(tuple(current), "the next step cannot run inside a transaction block")
            yield Transaction((step,), "this cannot run inside a transaction block, nor be rolled back")
            current = []
            continue
        current.append(step)
        if step.statement.commits_before_use and following and not following.statement.commits_before_use:
            yield Transaction(tuple(current), "a new enum value can be used only after it is committed")
            current = []
    if current:
        yield Transaction(tuple(current))


def _with_next(steps: Sequence[Step]) -> Iterable[tuple[Step, Step | None]]:
    return zip(steps, [*steps, None][1:], strict=True)
