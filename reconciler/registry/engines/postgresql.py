"""PostgreSQL URLs, as libpq itself reads them (libpq-connect, 34.1.1.2)."""

from __future__ import annotations

from reconciler.registry.secret import Secret

from .endpoint import Endpoint, Malformed, joined, split

_PORT = 5432


def parse(connection: Secret) -> Endpoint:
    """Where the URL leads; several hosts as `a,b`, a socket as its folder.

    Raises:
        Malformed: it is not such a URL, or names no host.
    """
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    user = split(connection, ("postgresql", "postgres")).user
    if "@" in user:
        raise Malformed("user and password must be percent-encoded (@ is %40)")
    try:
        values = conninfo_to_dict(connection.reveal())
    except ProgrammingError:
        values = {}
    if not values:
        raise Malformed("libpq cannot read the connection string")
    hosts = str(values.get("host") or values.get("hostaddr") or "").split(",")
    host, port = joined(list(zip(hosts, _ports(str(values.get("port") or ""), len(hosts)), strict=True)))
    if not host:
        raise Malformed("the connection string names no host")
    database = values.get("dbname")
    return Endpoint(host, port, str(database) if database else None, bool(values.get("password")))


def _ports(text: str, count: int) -> list[int | None]:
    """One port for each host; one alone is for all of them."""
    written = text.split(",") if text else [str(_PORT)]
    if len(written) == 1:
        written *= count
    if len(written) != count or any(not each.isdigit() or not 1 <= int(each) <= 65535 for each in written if each):
        raise Malformed("the connection string must have one port from 1 to 65535, or one for each host")
    return [int(each or _PORT) for each in written]
