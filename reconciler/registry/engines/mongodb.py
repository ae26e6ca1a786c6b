"""MongoDB URLs, as PyMongo reads them: several hosts, `mongodb+srv://` whose hosts are found in the DNS."""

from __future__ import annotations

from urllib.parse import unquote

from reconciler.registry.secret import Secret

from .endpoint import Endpoint, Malformed, Parts, host_and_port, joined, split

_PORT = 27017
_SRV = "mongodb+srv"


def parse(connection: Secret) -> Endpoint:
    """Where the URL leads; of an SRV name there is no port.

    Raises:
        Malformed: it is not such a URL.
    """
    url = split(connection, ("mongodb", _SRV))
    if "@" in url.user or url.user.count(":") > 1:
        raise Malformed("user and password must be percent-encoded (@ is %40, : is %3A)")
    host, port = _srv(url) if url.scheme == _SRV else joined(_hosts(url))
    # `database.collection` is accepted, too.
    database = unquote(url.path).partition(".")[0]
    return Endpoint(host, port, database or None, url.has_password)


def _hosts(url: Parts) -> list[tuple[str, int | None]]:
    return [host_and_port(each, _PORT) for each in url.hosts.split(",")]


def _srv(url: Parts) -> tuple[str, None]:
    host, port = host_and_port(url.hosts, None)
    if port is not None or "," in host:
        raise Malformed("a mongodb+srv:// URL has exactly one host name, and no port")
    return host, None
