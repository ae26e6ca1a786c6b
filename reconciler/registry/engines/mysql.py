"""MySQL and MariaDB URLs: `mysql://user:password@host[:port]/database`, with or without a driver's name."""

from __future__ import annotations

from urllib.parse import unquote

from reconciler.registry.secret import Secret

from .endpoint import Endpoint, host_and_port, split

_PORT = 3306
_SCHEMES = ("mysql", "mariadb", "mysql+pymysql", "mariadb+pymysql")


def parse(connection: Secret) -> Endpoint:
    """Where the URL leads.

    Raises:
        Malformed: it is not such a URL.
    """
    url = split(connection, _SCHEMES)
    host, port = host_and_port(url.hosts, _PORT)
    return Endpoint(host, port, unquote(url.path) or None, url.has_password)
