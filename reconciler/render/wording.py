"""The words for one difference seen from two sides: what a plan will do, and what drift has done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """How a difference is told.

    `signs` by what a plan does. `change` has places for `live` and `desired`, `formerly` one for `name`.
    `from_live`: a text diff shows how live becomes desired; else how what was declared became what is live.
    """

    signs: Mapping[str, str]
    change: str
    more: str
    less: str
    formerly: str
    from_live: bool = True


PLAN = Wording(
    {"create": "+ ", "alter": "~ ", "drop": "- ", "rebuild": "± "},
    "{live} → {desired}",
    more="+ ",
    less="- ",
    formerly="renamed from {name}",
)
DRIFT = Wording(
    {"create": "missing  ", "alter": "differs  ", "drop": "extra    "},
    "live {live}, declared {desired}",
    more="missing ",
    less="extra ",
    formerly="live it is called {name}",
    from_live=False,
)
