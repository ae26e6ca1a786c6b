"""Two States → changes. Knows no kind by name."""

from .compare import compare
from .target import Target, aim

__all__ = ["Target", "aim", "compare"]
