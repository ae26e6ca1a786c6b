"""connection → live State: one read-only snapshot, set-based queries, edges from pg_depend, unmodelled objects."""

from .introspect import introspect

__all__ = ["introspect"]
