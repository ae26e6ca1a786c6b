"""Functions and window functions (sql-createfunction)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconciler.model.address import Address
from reconciler.model.kind import Kind, Outcome, Replace, Uncompared
from reconciler.model.statement import Hazard, Statement

from .renaming import by_name, renames
from .routine import BY_ARGUMENTS, Routine, brings, changed, command, dropped, mentions, slots


@dataclass(frozen=True, slots=True)
class Function(Routine):
    """A function.

    `returns` as PostgreSQL prints it, e.g. `SETOF app.t` or `TABLE(a integer)`; `cost` and `rows` as text
    and None for PostgreSQL's default; `support` a quoted, qualified name. `of_type`: schema and name of the base type
    that reads or writes its values by this function; PostgreSQL alone fills it.
    """

    kind = "function"
    returns: str = "void"
    volatility: str = "volatile"
    strict: bool = False
    leakproof: bool = False
    parallel: str = "unsafe"
    cost: str | None = None
    rows: str | None = None
    support: str | None = None
    window: bool = False
    of_type: tuple[str, ...] = ()


# Nobody but a trigger can call these.
_OF_TRIGGERS = ("trigger", "event_trigger")


def _create(function: Function, _: Sequence[str]) -> list[Statement]:
    return [_command("CREATE", function)]


def _drop(function: Function) -> list[Statement]:
    statements = dropped(function)
    if function.returns in _OF_TRIGGERS:
        return [Statement(statement.sql) for statement in statements]
    return statements


def _replace(live: Function, desired: Function) -> Outcome:
    # Below a barrier PostgreSQL runs a leakproof function on rows that a policy would hide (rules-privileges).
    leaks = Hazard("loosens-access", "a leakproof function is given rows before policies hide them")
    hazards = (leaks,) if desired.leakproof and not live.leakproof else ()
    return changed(live, desired, Statement(_command("CREATE OR REPLACE", desired).sql, hazards))


def _returns(live: Function, desired: Function) -> Outcome:
    return Replace("CREATE OR REPLACE cannot change the return type (sql-createfunction)")


def _window(live: Function, desired: Function) -> Outcome:
    return Replace("CREATE OR REPLACE cannot make a window function of another one, nor the reverse")


def _command(verb: str, function: Function) -> Statement:
    words = ["WINDOW"] if function.window else []
    words += [function.volatility.upper()] if function.volatility != "volatile" else []
    words += ["STRICT"] if function.strict else []
    words += ["LEAKPROOF"] if function.leakproof else []
    words += [f"PARALLEL {function.parallel.upper()}"] if function.parallel != "unsafe" else []
    words += [f"COST {function.cost}"] if function.cost is not None else []
    words += [f"ROWS {function.rows}"] if function.rows is not None else []
    words += [f"SUPPORT {function.support}"] if function.support else []
    return command(verb, "FUNCTION", function, f"RETURNS {function.returns}", " ".join(words))


def _parent(function: Function) -> Address | None:
    """A base type and its functions need each other, so they go together."""
    return Address("base type", function.of_type) if function.of_type else None


FUNCTION = Kind(
    name="function",
    object_type=Function,
    catalog="pg_proc",
    create=_create,
    drop=_drop,
    rules={
        "arguments": _replace,
        "signature": Uncompared("part of the arguments"),
        "defaults": Uncompared("part of the arguments"),
        "language": _replace,
        "body": _replace,
        "sql_body": _replace,
        "library": _replace,
        "symbol": _replace,
        "security_definer": _replace,
        "transforms": _replace,
        "settings": _replace,
        "returns": _returns,
        "volatility": _replace,
        "strict": _replace,
        "leakproof": _replace,
        "parallel": _replace,
        "cost": _replace,
        "rows": _replace,
        "support": _replace,
        "window": _window,
        "of_type": Uncompared("follows from the type"),
    },
    parent=_parent,
    slots=slots,
    typed=BY_ARGUMENTS,
    top_level=True,
    spelled=("arguments", "returns", "sql_body"),
    mentions=mentions,
    brings=brings,
    rename=renames(by_name),
)
