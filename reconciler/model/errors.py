"""What can go wrong: problems are the user's to fix and come with a place; errors are exceptions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from .source import Place, Problem


class ReconcileError(Exception):
    """Something stopped the run. The first line says what, the hint says what to do."""

    code: ClassVar[str] = "error"

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class Rejected(ReconcileError):
    """The desired state cannot be used: every problem found, sorted by place. Nothing was changed."""

    code = "rejected"

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=_by_place))
        count = len(self.problems)
        super().__init__(f"the desired state has {count} problem{'s' if count != 1 else ''}")


class Refused(ReconcileError):
    """A step is not allowed, or a gate said no. Nothing was changed."""

    code = "refused"


class Stale(ReconcileError):
    """The plan was made for another state or another database. Nothing was changed."""

    code = "stale-plan"


class Locked(ReconcileError):
    """Another apply holds the lock of this database. Nothing was changed."""

    code = "locked"


class Unsupported(ReconcileError):
    """PostgreSQL or this program cannot do what is asked, and says which object stands in the way."""

    code = "unsupported"


class InternalError(ReconcileError):
    """A defect of this program, not of the input: please report it with the text shown."""

    code = "internal"


def _by_place(problem: Problem) -> tuple[str, int, int, str]:
    place = problem.place or Place("", 0, 0)
    return (place.file, place.line, place.column, problem.message)
