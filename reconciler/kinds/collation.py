"""Collations (sql-createcollation). Their version is what the server's libraries were, not a state to bring about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reconciler.model.kind import Kind, Outcome, Swap
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .aside import aside_name
from .renaming import by_name, renames
from .sql import literal, name


@dataclass(frozen=True, slots=True)
class Collation(Object):
    """A collation.

    `provider` is `libc`, `icu` or, since 17, `builtin`. Either `locale` is given or, of libc, `lc_collate` and
    `lc_ctype` where they differ. `rules` (since 16) are those of icu that tailor the order.
    """

    kind = "collation"
    key = ("schema", "name")
    schema: str
    name: str
    provider: str = "libc"
    locale: str | None = None
    lc_collate: str | None = None
    lc_ctype: str | None = None
    deterministic: bool = True
    rules: str | None = None


def _create(collation: Collation, _: Sequence[str]) -> list[Statement]:
    options = ", ".join(f"{key} = {value}" for key, value in _options(collation))
    return [Statement(f"CREATE COLLATION {_name(collation)} ({options})")]


def _options(collation: Collation) -> Iterator[tuple[str, str]]:
    if collation.provider != "libc":
        yield "PROVIDER", collation.provider
    for key in ("locale", "lc_collate", "lc_ctype"):
        if collation.field(key) is not None:
            yield key.upper(), literal(collation.field(key))
    if not collation.deterministic:
        yield "DETERMINISTIC", "false"
    if collation.rules is not None:
        yield "RULES", literal(collation.rules)


def _drop(collation: Collation) -> list[Statement]:
    return [Statement(f"DROP COLLATION {_name(collation)}")]


def _swap(live: Collation, desired: Collation) -> Outcome:
    return Swap("ALTER COLLATION cannot change how a collation sorts (sql-altercollation)")


def _set_aside(live: Collation) -> tuple[list[Statement], Collation]:
    """Rename the live collation, so that another can have its name; columns are then moved over one by one."""
    aside = replace(live, name=aside_name(live.name))
    hazard = Hazard("breaks-clients", "rows come in another order, and other texts may count as equal")
    return [Statement(f"ALTER COLLATION {_name(live)} RENAME TO {name(aside.name)}", (hazard,))], aside


def _name(collation: Collation) -> str:
    return name(collation.schema, collation.name)


def _slots(collation: Collation) -> Iterable[tuple[str, ...]]:
    return [("collation", collation.schema, collation.name)]


COLLATION = Kind(
    name="collation",
    object_type=Collation,
    catalog="pg_collation",
    create=_create,
    drop=_drop,
    rules={
        "provider": _swap,
        "locale": _swap,
        "lc_collate": _swap,
        "lc_ctype": _swap,
        "deterministic": _swap,
        "rules": _swap,
    },
    slots=_slots,
    set_aside=_set_aside,
    top_level=True,
    rename=renames(by_name),
)
