"""Says where a connection goes without saying how it gets in."""

from __future__ import annotations

import os
from collections.abc import Mapping
from urllib.parse import quote

_SCHEMES = ("postgresql://", "postgres://")
_SECRET_NAMES = ("password", "sslpassword", "oauth_client_secret", "scram_client_key", "scram_server_key")
_SECRET_VARIABLES = ("PGPASSWORD", "PGSSLPASSWORD")
# What people need to find the server: name of the parameter → name of libpq's variable.
_SHOWN = {
    "host": "PGHOST",
    "port": "PGPORT",
    "user": "PGUSER",
    "dbname": "PGDATABASE",
    "service": "PGSERVICE",
}
_MASK = "***"


def is_ambiguous(url: str) -> bool:
    """Whether libpq may take a piece of the password for something else and show it.

    It reads `u:pa/ss@host` as host `u`, port `pa`, database `ss@host`, and `u:p@ss@host` as host
    `ss@host`. An `@` that is left over after the user's is therefore never let through.
    """
    scheme = next((scheme for scheme in _SCHEMES if url.startswith(scheme)), None)
    if scheme is None:
        return False
    authority, _, path = url.removeprefix(scheme).partition("/")
    host = authority.partition("@")[2]
    return any("@" in part.partition("?")[0] for part in (host, path))


def description(values: Mapping[str, str]) -> str:
    """Host, port, user and database, e.g. `host=db port=5432 user=app dbname=shop`."""
    said = [f"{name}={_MASK if _is_url(value) else value}" for name, value in _shown(values).items()]
    return " ".join(said) or "the server that libpq takes by default"


def without_secrets(text: str, values: Mapping[str, str]) -> str:
    """The message with every secret blotted out, in each of the ways in which it may be spelt."""
    shown = set(_shown(values).values())
    given = {values.get(name, "") for name in _SECRET_NAMES}
    given |= {os.environ.get(name, "") for name in _SECRET_VARIABLES}
    # A password that equals a name we show (postgres/postgres) would blot out the name, which tells
    # more than it hides.
    secrets = (given - shown - {""}) | {value for value in shown if _is_url(value)}
    spellings = {spelt for secret in secrets for spelt in (secret, quote(secret), quote(secret, safe=""))}
    for spelling in sorted(spellings, key=len, reverse=True):
        text = text.replace(spelling, _MASK)
    return " ".join(text.split())


def _shown(values: Mapping[str, str]) -> dict[str, str]:
    found = {name: values.get(name) or os.environ.get(variable, "") for name, variable in _SHOWN.items()}
    return {name: value for name, value in found.items() if value}


def _is_url(value: str) -> bool:
    """Somebody put a whole URL where a name belongs, e.g. into PGDATABASE; it may hold a password."""
    return "://" in value
