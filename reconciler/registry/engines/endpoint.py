"""Where a connection string leads, and what the URLs of all engines have in common."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

from reconciler.registry.secret import Secret

_ESCAPES = "special characters of a password are written in percent form: @ is %40, / is %2F, # is %23, % is %25"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The readable part of a connection string; `has_password`: the rest is worth hiding."""

    host: str
    port: int | None
    database: str | None
    has_password: bool


class Malformed(Exception):
    """A connection string does not fit its engine; the message says how, and quotes nothing of it."""


class Parts(NamedTuple):
    """A URL taken apart: `user` as written, `hosts` between it and the path, `path` without its first slash."""

    scheme: str
    user: str
    hosts: str
    path: str
    query: dict[str, list[str]]

    @property
    def has_password(self) -> bool:
        """Whether there is one, before the host or among the parameters."""
        return (":" in self.user and not self.user.endswith(":")) or "password" in self.query


def split(connection: Secret, schemes: Collection[str]) -> Parts:
    """The parts of a URL that has one of these schemes.

    Raises:
        Malformed: another scheme, or special characters that would let a piece of the password pass for
            something else.
    """
    scheme, separator, _ = connection.reveal().partition("://")
    if not separator or scheme.lower() not in schemes:
        raise Malformed(f"the connection string must start with {' or '.join(f'{each}://' for each in schemes)}")
    if any(character.isspace() for character in connection.reveal()) or "#" in connection.reveal():
        raise Malformed(f"the connection string holds a blank or a #; {_ESCAPES}")
    url = urlsplit(connection.reveal(), allow_fragments=False)
    user, _, hosts = url.netloc.rpartition("@")
    if "@" in url.path:
        raise Malformed(f"the connection string has an @ after its host; {_ESCAPES}")
    return Parts(scheme.lower(), user, hosts, url.path.removeprefix("/"), parse_qs(url.query))


def host_and_port(text: str, default: int | None) -> tuple[str, int | None]:
    """One host, decoded, IPv6 without its brackets, and its port.

    Raises:
        Malformed: there is no host, or the port is no number from 1 to 65535.
    """
    address, bracket, rest = text.rpartition("]")
    host, colon, port = (address + bracket, *rest.partition(":")[1:]) if bracket else text.partition(":")
    if bracket and not (address.startswith("[") and rest[:1] in ("", ":")):
        raise Malformed("the connection string has brackets that are not around an IPv6 address")
    if not host.strip("[]"):
        raise Malformed("the connection string names no host")
    if colon and not (port.isascii() and port.isdigit() and 1 <= int(port) <= 65535):
        raise Malformed(f"the connection string's port must be a number from 1 to 65535; {_ESCAPES}")
    decoded = unquote(host.strip("[]"))
    if decoded.startswith("/"):  # a socket
        return decoded, None
    return decoded.lower(), int(port) if colon else default


def joined(hosts: list[tuple[str, int | None]]) -> tuple[str, int | None]:
    """Several hosts as one text; ports stay with them unless all have the same."""
    ports = {port for _, port in hosts}
    if len(ports) == 1:
        return ",".join(host for host, _ in hosts), ports.pop()
    return ",".join(f"[{host}]:{port}" if ":" in host else f"{host}:{port}" for host, port in hosts), None
