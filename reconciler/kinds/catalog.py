"""The catalog queries beside the kinds, made fit for a server's version."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def query(kind: str, version: int) -> str:
    """The text of `<kind>.sql` for a server of that major version.

    A line that ends in `-- since 15` is kept from version 15 on, one in `-- before 15` up to 14.
    """
    path = _FOLDER / f"{kind.replace(' ', '_')}.sql"
    lines = path.read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if _fits(line, version))


def _fits(line: str, version: int) -> bool:
    _, _, mark = line.rpartition("-- ")
    word, _, number = mark.partition(" ")
    if not number.isdigit() or word not in ("since", "before"):
        return True
    return version >= int(number) if word == "since" else version < int(number)
