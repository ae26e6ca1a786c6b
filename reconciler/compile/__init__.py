"""specs → desired State: flatten, expand, and have PostgreSQL spell every object in a scratch database."""

from .desired import compile_state
from .formerly import compile_formerly

__all__ = ["compile_formerly", "compile_state"]
