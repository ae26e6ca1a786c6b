"""Blots secrets out of what is shown. Blots are as long as what they hide, so that carets still point right."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain

_BLOT = "*"
# Up to the last @ before a space: passwords hold unescaped / and @ more often than they should.
_IN_URL = re.compile(r"(?<=://)(?P<shown>[^\s:/@]*:)(?P<secret>\S+)(?=@)")
_IN_CONNINFO = re.compile(r"(?P<shown>\bpassword=)(?P<secret>'[^']*'?|[^\s'\"]+)", re.IGNORECASE)
_NAMES = r"password|passwd|passphrase|pwd|secret|token|salt|api_?key|dsn|url|connection"
_AFTER_NAME = re.compile(
    rf"(?P<shown>(?<![\w-])(?:{_NAMES})[\"']?\s*:\s+)(?P<secret>(?![{{\[&*|>]|\"?\$\{{)\S.*?)(?=\s*[,}}]|\s+#|\s*$)",
    re.IGNORECASE,
)
_KEY = re.compile(r"\s*(?:-\s+)*[\"']?(?P<key>[\w-]+)[\"']?\s*:(?:\s|$)")
_SECRET_NAME = re.compile(rf"(?:.*[_-])?(?:{_NAMES})", re.IGNORECASE)


def without_passwords(text: str, *, guess: bool = False) -> str:
    """The text without the passwords in URLs and connection strings.

    `guess` also hides what follows words such as `password:` or `url:`.
    """
    for pattern in (_IN_URL, _IN_CONNINFO, _AFTER_NAME) if guess else (_IN_URL, _IN_CONNINFO):
        text = pattern.sub(_blot, text)
    return text


def continues_secret(line: str, above: Iterable[str]) -> bool:
    """Whether a line is the rest of a text that began under a key such as `password:`; `above` goes upwards."""
    for each in chain((line,), above):
        key = _KEY.match(each)
        if key is not None:
            return each is not line and names_secret(key["key"])
    return False


def blotted(line: str, spans: Iterable[tuple[int, int]]) -> str:
    """The line with the characters of every span hidden; spans may reach beyond the line."""
    for start, end in spans:
        start, end = max(0, start), min(len(line), end)
        if start < end:
            line = line[:start] + _blots(line[start:end]) + line[end:]
    return line


def names_secret(key: str) -> bool:
    """Whether what stands under such a key is likely to be a secret."""
    return _SECRET_NAME.fullmatch(key) is not None


def _blot(found: re.Match[str]) -> str:
    return found["shown"] + _blots(found["secret"])


def _blots(secret: str) -> str:
    return "".join(character if character.isspace() else _BLOT for character in secret)
