"""Two States → changes. Knows no kind by name."""

from .compare import compare
from .foresee import foresee
from .hints import hints
from .pending import Pending, pending
from .rename import rename
from .target import Target, aim

__all__ = ["Pending", "Target", "aim", "compare", "foresee", "hints", "pending", "rename"]
