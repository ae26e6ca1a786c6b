"""What was worked out before, so that it need not be worked out again. Losing it costs time and nothing else."""

from .files import Read, Request, reading, remember_reading
from .outcomes import plan_in_sync, remember_in_sync
from .states import Spelling, remember_state, spelled_state

__all__ = [
    "Read",
    "Request",
    "Spelling",
    "plan_in_sync",
    "reading",
    "remember_in_sync",
    "remember_reading",
    "remember_state",
    "spelled_state",
]
