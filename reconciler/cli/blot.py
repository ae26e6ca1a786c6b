"""Blots secrets out of text that nobody chose to show: tracebacks and unexpected messages."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from urllib.parse import parse_qs, unquote, urlsplit

_MASK = "***"
_SHORTEST = 5
_CONNINFO = re.compile(r"\bpassword\s*=\s*(?:'(?P<quoted>[^']*)'|(?P<bare>\S*))")
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
        found = _CONNINFO.search(url)
        return (found["quoted"] or found["bare"] or "") if found else ""
    try:
        parts = urlsplit(url)
        return parts.password or parse_qs(parts.query).get("password", [""])[0]
    except ValueError:
        return ""


def _secrets(environment: Mapping[str, str], urls: Iterable[str]) -> set[str]:
    values = {value for name, value in environment.items() if _may_be_secret(name)}
    passwords = {password_of(url) for url in (*urls, *values)} - {""}
    long = {value for value in values if len(value) >= _SHORTEST}
    return long | passwords | {unquote(password) for password in passwords}


def _may_be_secret(name: str) -> bool:
    return name not in _HARMLESS and not name.startswith(("LC_", "XDG_"))
