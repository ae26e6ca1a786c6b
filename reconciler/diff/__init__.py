"""Two States → changes. Knows no kind by name."""

from .compare import compare
from .foresee import foresee
from .target import Target, aim

__all__ = ["Target", "aim", "compare", "foresee"]
