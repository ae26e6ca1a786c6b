"""State → YAML files that a person wants to keep: what `reconcile import` writes."""

from .files import Files, files_of

__all__ = ["Files", "files_of"]
