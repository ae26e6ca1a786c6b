"""Redis URLs, as redis-py reads them: `redis://[user[:password]@]host[:port][/number]`, `rediss://`, `unix://`."""

from __future__ import annotations

from urllib.parse import unquote

from reconciler.registry.secret import Secret

from .endpoint import Endpoint, Malformed, host_and_port, split

_PORT = 6379


def parse(connection: Secret) -> Endpoint:
    """Where the URL leads; databases are numbers, None for the default.

    Raises:
        Malformed: it is not such a URL.
    """
    url = split(connection, ("redis", "rediss", "unix"))
    if url.scheme == "unix":
        if not url.path:
            raise Malformed("the connection string names no socket")
        return Endpoint(f"/{unquote(url.path)}", None, _number(url.query.get("db", [""])[0]), url.has_password)
    host, port = host_and_port(url.hosts, _PORT)
    return Endpoint(host, port, _number(url.query.get("db", [url.path])[0]), url.has_password)


def _number(text: str) -> str | None:
    if text and not (text.isascii() and text.isdigit()):
        raise Malformed("a Redis database is a number")
    return text or None
