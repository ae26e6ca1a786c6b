"""Privileges as people write them, in the form the catalog has them."""

from __future__ import annotations

from collections.abc import Sequence

from reconciler.kinds.privileges import OPTION, all_privileges, united
from reconciler.model.source import Path

from .sheet import Sheet

_OTHER_WORDS = {"TEMP": "TEMPORARY"}


def privileges(written: Sequence[str], kind: str, path: Path, sheet: Sheet) -> tuple[str, ...]:
    """The privileges on an object of that kind, in capitals, sorted, ALL taken apart; what is none is a finding."""
    known = all_privileges(kind, sheet.version)
    found: list[str] = []
    for text in written:
        privilege = " ".join(text.upper().split())
        option = OPTION if privilege.endswith(OPTION) else ""
        bare = privilege.removesuffix(OPTION)
        bare = _OTHER_WORDS.get(bare, bare)
        if bare in ("ALL", "ALL PRIVILEGES"):
            found += [each + option for each in known]
        elif bare in known:
            found.append(bare + option)
        else:
            message = f'"{text}" is no privilege on a {kind} in PostgreSQL {sheet.version}'
            sheet.refuse("unknown-privilege", message, path, hint=f"write {', '.join(known).lower()}, or all")
    return united(found)
