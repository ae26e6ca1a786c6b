"""State → YAML files that a person wants to keep: what `reconcile import` writes."""

from .entry import Entries, Entry
from .files import entries_of
from .layout import Files, files_from, project_of

__all__ = ["Entries", "Entry", "Files", "entries_of", "files_from", "project_of"]
