"""YAML that a person wrote, brought up to date in place: only what differs is written anew."""

from .document import Revision, revised_file
from .edits import Edit, differences
from .fragment import Trees

__all__ = ["Edit", "Revision", "Trees", "differences", "revised_file"]
