"""An SQL file → a database built from it: taken apart as psql does, run statement by statement."""

from .replay import Failed, Restart, replay

__all__ = ["Failed", "Restart", "replay"]
