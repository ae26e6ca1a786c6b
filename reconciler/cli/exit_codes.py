"""What the program's exit codes mean, in one place. An error never exits 0 or 2."""

from __future__ import annotations

from reconciler.model.errors import Locked, Refused, Stale

OK = 0
ERROR = 1
PENDING = 2
REFUSED = 3
STALE = 4
LOCKED = 5
KILLED = 128  # plus the number of the signal: what a shell shows for a program that a signal ended
INTERRUPTED = 130
CLOSED_PIPE = 141

MEANINGS = """\
exit codes:
  0  done, or nothing to do
  1  error
  2  changes pending (plan --exit-code, drift)
  3  refused: a hazard that was not allowed, or a gate that said no-go
  4  the plan is stale, or made for another target
  5  another apply holds the lock of this database
"""


def of_error(error: BaseException) -> int:
    """The exit code that tells what stopped the run."""
    if isinstance(error, Refused):
        return REFUSED
    if isinstance(error, Stale):
        return STALE
    return LOCKED if isinstance(error, Locked) else ERROR
