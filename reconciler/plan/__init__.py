"""changes → ordered Plan: steps, order, transactions, hazards. Knows no kind by name."""

from .planner import check_complete, make_plan

__all__ = ["check_complete", "make_plan"]
