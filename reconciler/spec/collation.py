"""`collations:`."""

from __future__ import annotations

from typing import Literal

from reconciler.kinds.collation import Collation
from reconciler.model.source import Path
from reconciler.model.state import State

from .names import split_qualified
from .satellites import Possessed, flatten_satellites, spell_satellites
from .sheet import Sheet

_TEXTS = ("locale", "lc_collate", "lc_ctype", "rules")


class CollationSpec(Possessed):
    """A collation: `locale`, or `lc_collate` and `lc_ctype` of libc; `rules` of icu since 16, `builtin` since 17."""

    provider: Literal["libc", "icu", "builtin"] = "libc"
    locale: str | None = None
    lc_collate: str | None = None
    lc_ctype: str | None = None
    deterministic: bool = True
    rules: str | None = None


def flatten_collation(written: str, spec: CollationSpec, path: Path, sheet: Sheet) -> None:
    """Add the collation and its satellites."""
    schema, name = split_qualified(written)
    texts = {key: getattr(spec, key) for key in _TEXTS}
    collation = Collation(schema, name, spec.provider, deterministic=spec.deterministic, **texts)
    flatten_satellites(sheet.add(collation, path), spec, path, sheet)


def spell_collation(collation: Collation, state: State) -> dict[str, object]:
    """The collation as a person would write it: only what is not PostgreSQL's default."""
    spelled: dict[str, object] = {} if collation.provider == "libc" else {"provider": collation.provider}
    spelled |= {key: collation.field(key) for key in _TEXTS if collation.field(key) is not None}
    if not collation.deterministic:
        spelled["deterministic"] = False
    return spelled | spell_satellites(collation.address, state)
