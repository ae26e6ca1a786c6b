"""Plan → effects: guard, executor, verify. Knows no kind by name."""

from .executor import ApplyFailed, Report, apply
from .guard import check_allowed, refused

__all__ = ["ApplyFailed", "Report", "apply", "check_allowed", "refused"]
