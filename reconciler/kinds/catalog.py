"""The catalog queries beside the kinds, made fit for a server's version."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from .harmless_options import HARMLESS
from .sql import literal

_FOLDER = Path(__file__).parent
_HARMLESS = f"array[{', '.join(literal(option) for option in sorted(HARMLESS))}]"


@cache
def query(kind: str, version: int) -> str:
    """The text of `<kind>.sql` for a server of that major version.

    A line that ends in `-- since 15` is kept from version 15 on, one in `-- before 15` up to 14. For
    `:harmless_options` stands the array of the options that may be read by their values.
    """
    path = _FOLDER / f"{kind.replace(' ', '_')}.sql"
    lines = path.read_text(encoding="utf-8").splitlines()
    text = "\n".join(line for line in lines if _fits(line, version))
    return text.replace(":harmless_options", _HARMLESS)


def _fits(line: str, version: int) -> bool:
    _, _, mark = line.rpartition("-- ")
    word, _, number = mark.partition(" ")
    if not number.isdigit() or word not in ("since", "before"):
        return True
    return version >= int(number) if word == "since" else version < int(number)
