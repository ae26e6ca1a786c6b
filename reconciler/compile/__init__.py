"""specs → desired State: flatten, expand, and have PostgreSQL spell every object in a scratch database."""

from .desired import compile_state

__all__ = ["compile_state"]
