"""What was applied, when, by whom. Lives in the target, in a schema of its own."""

from .ledger import Ledger, owned

__all__ = ["Ledger", "owned"]
