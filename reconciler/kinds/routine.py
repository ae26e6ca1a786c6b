"""What functions and procedures share: arguments, body, attributes, and what CREATE OR REPLACE can change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reconciler.model.kind import Altered, Lookup, Outcome, Replace, Typed
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .grant import Grant
from .satellite import target_name
from .settings import assignment
from .sql import dollar_quoted, literal, name

BY_ARGUMENTS = Typed(Lookup.ROUTINE, (2,))
"""The types in the address of every routine."""
POLYMORPHIC = "any"
"""The first letters of every polymorphic type (extend-type-system); `"any"` itself is printed quoted."""


@dataclass(frozen=True, slots=True)
class Routine(Object):
    """A function or a procedure.

    `types` are the types of the input arguments as PostgreSQL prints them, `(integer, text)`, which is
    what DROP, COMMENT and GRANT find it by; `arguments` the whole text of each, `VARIADIC list text[]` or
    `n integer DEFAULT 1`. `signature` holds mode, name and type of each argument and `defaults` the
    expressions of those that have one; PostgreSQL alone fills these two. Exactly one of `body` (in the
    language), `sql_body` (`RETURN …` or `BEGIN ATOMIC … END`, sql-createfunction) and `symbol` (in C with
    its `library`, or of an internal function) is given. `settings` as `name=value`, in the order in which
    they are applied.
    """

    key = ("schema", "name", "types")
    schema: str
    name: str
    types: str
    arguments: tuple[str, ...] = ()
    signature: tuple[tuple[str, str, str], ...] = ()
    defaults: tuple[str, ...] = ()
    language: str = "plpgsql"
    body: str | None = None
    sql_body: str | None = None
    library: str | None = None
    symbol: str | None = None
    security_definer: bool = False
    transforms: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()


def command(verb: str, word: str, routine: Routine, returns: str = "", attributes: str = "") -> Statement:
    """`CREATE [OR REPLACE] FUNCTION …` with every attribute the routine has: what is left out is reset."""
    clauses = [returns, f"LANGUAGE {name(routine.language)}", attributes, *_common(routine)]
    lines = [
        f"{verb} {word} {name(routine.schema, routine.name)}({', '.join(routine.arguments)})",
        *(f"    {clause}" for clause in clauses if clause),
        _definition(routine),
    ]
    return Statement("\n".join(lines))


def dropped(routine: Routine) -> list[Statement]:
    """`DROP FUNCTION …`; whoever calls it by name is not known to the catalog."""
    hazard = Hazard("breaks-clients", "statements and bodies of routines that rely on it as it was fail")
    return [Statement(f"DROP {target_name(routine.address)}", (hazard,))]


def changed(live: Routine, desired: Routine, replacing: Statement) -> Outcome:
    """The statement `replacing` with its hazards where CREATE OR REPLACE can do it, else Replace."""
    reason = _obstacle(live, desired)
    if reason:
        return Replace(f"CREATE OR REPLACE cannot {reason} (sql-createfunction)")
    return Altered([Statement(replacing.sql, (*replacing.hazards, *_gained(live, desired)))])


def slots(routine: Routine) -> Iterable[tuple[str, ...]]:
    """Functions and procedures of the same argument types share names."""
    return [("routine", routine.schema, routine.name, routine.types)]


def mentions(routine: Routine) -> Iterator[tuple[str, ...]]:
    """What the body, which PostgreSQL keeps as text, may name as `schema.name`; none with a space in it."""
    plain = (char if char.isalnum() or char in '_."$' else " " for char in routine.body or "")
    for word in "".join(plain).split():
        parts = [part.strip('"') if '"' in part else part.lower() for part in word.split(".")]
        if len(parts) > 1:
            yield tuple(parts[:2])


def brings(routine: Routine) -> Iterable[Object]:
    """EXECUTE for everybody (ddl-priv)."""
    return [Grant(routine.address, "public", ("EXECUTE",))]


def _common(routine: Routine) -> Iterator[str]:
    if routine.transforms:
        yield f"TRANSFORM {', '.join(f'FOR TYPE {each}' for each in routine.transforms)}"
    if routine.security_definer:
        yield "SECURITY DEFINER"
    for setting in routine.settings:
        yield f"SET {assignment(setting)}"


def _definition(routine: Routine) -> str:
    if routine.sql_body is not None:
        return routine.sql_body
    if routine.symbol is None:
        return f"AS {dollar_quoted(routine.body or '')}"
    library = f"{literal(routine.library)}, " if routine.library else ""
    return f"AS {library}{literal(routine.symbol)}"


def _obstacle(live: Routine, desired: Routine) -> str:
    """What stands in the way of CREATE OR REPLACE; empty if nothing. Types of inputs are the same: the key."""
    if len(live.signature) != len(desired.signature):
        return "change output parameters"
    pairs = zip(live.signature, desired.signature, strict=True)
    if not all(before == after or _gets_a_name(before, after) for before, after in pairs):
        return "rename a parameter or change what it returns through one"
    if len(desired.defaults) < len(live.defaults):
        return "remove the default of a parameter"
    if live.defaults and desired.defaults != live.defaults and _polymorphic(desired):
        return "change the type of a polymorphic parameter's default"
    return ""


def _gets_a_name(live: tuple[str, str, str], desired: tuple[str, str, str]) -> bool:
    """An input that had no name may get one."""
    return live[0] == desired[0] == "" and not live[1] and live[2] == desired[2]


def _polymorphic(routine: Routine) -> bool:
    return any(type_name.startswith(POLYMORPHIC) for _, _, type_name in routine.signature)


def _gained(live: Routine, desired: Routine) -> Iterator[Hazard]:
    if desired.security_definer and not live.security_definer:
        yield Hazard("loosens-access", "whoever may call it now acts with the rights of its owner")
