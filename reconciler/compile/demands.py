"""What the server of the scratch database must have for what was written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from reconciler.kinds.collation import Collation
from reconciler.kinds.extension import Extension
from reconciler.model.object import Object

# What the names of the collations end in that initdb makes of ICU's locales, e.g. `und-x-icu` (collation).
_ICU_NAME = "-x-icu"


class Demands(NamedTuple):
    """Extensions by name, sorted; `icu`: it must be built with that library."""

    extensions: tuple[str, ...] = ()
    icu: bool = False


def demands_of(objects: Iterable[Object]) -> Demands:
    """The demands of all of these together."""
    things = list(objects)
    extensions = sorted(thing.name for thing in things if isinstance(thing, Extension))
    return Demands(tuple(extensions), any(_uses_icu(thing) for thing in things))


def _uses_icu(thing: Object) -> bool:
    if isinstance(thing, Collation) and thing.provider == "icu":
        return True
    # Such a collation may be named anywhere in a text; that a comment names one costs no more than another server.
    return _ICU_NAME in repr(thing)
