"""Where transactions begin and end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reconciler.model.plan import Step, Transaction


def in_transactions(steps: Sequence[Step]) -> Iterator[Transaction]:
    """As few transactions as PostgreSQL allows, so that as much as possible is all or nothing.

    What can be used only after its commit (enum values: sql-altertype, Notes) ends its transaction.
    """
    current: list[Step] = []
    for step, following in _with_next(steps):
        current.append(step)
        if step.statement.commits_before_use and following and not following.statement.commits_before_use:
            yield Transaction(tuple(current), "a new enum value can be used only after it is committed")
            current = []
    if current:
        yield Transaction(tuple(current))


def _with_next(steps: Sequence[Step]) -> Iterable[tuple[Step, Step | None]]:
    return zip(steps, [*steps, None][1:], strict=True)
