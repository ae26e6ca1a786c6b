"""What an engine's connection URLs say: one module per engine, named as in the YAML."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reconciler.registry.secret import Secret

from . import mongodb, mysql, postgresql, redis
from .endpoint import Endpoint, Malformed

PARSERS: Mapping[str, Callable[[Secret], Endpoint]] = {
    "postgresql": postgresql.parse,
    "mysql": mysql.parse,
    "mongodb": mongodb.parse,
    "redis": redis.parse,
}


def parse(engine: str, connection: Secret) -> Endpoint | str:
    """Where a connection string leads, or a sentence that says what is wrong with it without quoting it."""
    try:
        return PARSERS[engine](connection)
    except Malformed as problem:
        return str(problem)
    except Exception:
        # Whatever it was: its text may quote the URL, and its traceback holds the URL.
        return f"the connection string cannot be read as a {engine} URL"
