"""changes → ordered Plan: steps, order, transactions, hazards. Knows no kind by name."""

from .planner import make_plan

__all__ = ["make_plan"]
