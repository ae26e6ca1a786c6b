"""YAML files → validated specs, with the line and column of everything."""

from .load import Loaded, load

__all__ = ["Loaded", "load"]
