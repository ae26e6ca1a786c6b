"""Blots secrets out of text that nobody chose to show: tracebacks and unexpected messages."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from urllib.parse import unquote, urlsplit

_MASK = "***"
_SHORTEST = 5
# Any variable may be the `env:` of a secret, so all values are blotted but those of these.
_HARMLESS = frozenset(
    {"COLUMNS", "COLORTERM", "DISPLAY", "EDITOR", "HOME", "HOSTNAME", "LANG", "LANGUAGE", "LINES", "LOGNAME",
     "MAIL", "OLDPWD", "PAGER", "PATH", "PGDATABASE", "PGHOST", "PGPORT", "PGUSER", "PWD", "PYTHONPATH",
     "SHELL", "SHLVL", "TERM", "TMPDIR", "TZ", "USER", "VIRTUAL_ENV", "_"}
)  # fmt: skip


def blotted(text: str, urls: Iterable[str] = ()) -> str:
    """The text without the values of environment variables and the passwords of these URLs."""
    for secret in sorted(_secrets(os.environ, urls), key=len, reverse=True):
        text = text.replace(secret, _MASK)
    return text


def password_of(url: str) -> str:
    """The password in a URL or conninfo string, as written there; empty where there is none."""
    if "://" not in url:
        _, found, rest = url.replace(" = ", "=").partition("password=")
        return (rest.split() or [""])[0].strip("'") if found else ""
    try:
        return urlsplit(url).password or ""
    except ValueError:
        return ""


def _secrets(environment: Mapping[str, str], urls: Iterable[str]) -> set[str]:
    values = {value for name, value in environment.items() if _may_be_secret(name)}
    passwords = {password_of(url) for url in (*urls, *values)}
    spellings = values | passwords | {unquote(password) for password in passwords}
    return {secret for secret in spellings if len(secret) >= _SHORTEST} | (passwords - {""})


def _may_be_secret(name: str) -> bool:
    return name not in _HARMLESS and not name.startswith(("LC_", "XDG_"))
