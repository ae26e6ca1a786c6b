"""changes → ordered Plan: steps, order, transactions, hazards. Knows no kind by name."""

from .complete import check_complete
from .planner import make_plan

__all__ = ["check_complete", "make_plan"]
