"""What happens to values when a column changes its type: whether a cast must be said, and whether it loses."""

from __future__ import annotations

from collections.abc import Iterable

from reconciler.model.statement import Hazard

# Families within which PostgreSQL casts on assignment, so ALTER COLUMN TYPE needs no USING
# (pg_cast.castcontext in ('i', 'a'), PostgreSQL 14 to 18).
_FAMILIES = (
    ("smallint", "integer", "bigint", "numeric", "real", "double precision"),
    ("timestamp without time zone", "timestamp with time zone", "date"),
    ("time without time zone", "time with time zone"),
    ("time without time zone", "interval"),
    ("json", "jsonb"),
    ("bit", "bit varying"),
    ("inet", "cidr"),
)
# Other pairs between which there is a cast (pg_cast, PostgreSQL 14 to 18).
_OTHERS = {
    **dict.fromkeys(("text", "character varying", "character"), ('"char"',)),
    "integer": ("boolean", "bit", '"char"'),
    "bigint": ("bit",),
    "boolean": ("integer",),
    "bit": ("integer", "bigint"),
    '"char"': ("integer",),
    "jsonb": ("boolean", "smallint", "integer", "bigint", "numeric", "real", "double precision"),
    "box": ("circle", "lseg", "point", "polygon"),
    "circle": ("box", "point", "polygon"),
    "polygon": ("box", "circle", "point"),
    "lseg": ("point",),
    "point": ("box",),
    "timestamp without time zone": ("time without time zone",),
    "timestamp with time zone": ("time without time zone", "time with time zone"),
    "int4range": ("int4multirange",),
    "int8range": ("int8multirange",),
    "numrange": ("nummultirange",),
    "daterange": ("datemultirange",),
    "tsrange": ("tsmultirange",),
    "tstzrange": ("tstzmultirange",),
}
# What every type is cast to and from by way of text (sql-createcast, Notes). "char" is none of them since 15.
_STRINGS = ("text", "character varying", "character", "name", "citext", "public.citext")

# Changes that keep every value as it was.
_WIDER = {
    "smallint": ("integer", "bigint", "numeric", "real", "double precision"),
    "integer": ("bigint", "numeric", "double precision"),
    "bigint": ("numeric",),
    "real": ("double precision",),
    "date": ("timestamp without time zone", "timestamp with time zone"),
    "character varying": ("text",),
    "json": ("text",),
    "cidr": ("inet",),
}

_INTEGERS = ("smallint", "integer", "bigint")
# Of each other these take every value, if only a part of it.
_TIMES = (
    ("timestamp without time zone", "timestamp with time zone", "date"),
    ("time without time zone", "time with time zone"),
    ("time without time zone", "interval"),
)
# Casts that are neither within a family nor lose anything.
_EXACT = {
    "boolean": ("integer",),
    "bit": ("integer", "bigint"),
    '"char"': ("integer",),
    "jsonb": ("boolean", "numeric"),
    "box": ("polygon",),
    "point": ("box",),
    "int4range": ("int4multirange",),
    "int8range": ("int8multirange",),
    "numrange": ("nummultirange",),
    "daterange": ("datemultirange",),
    "tsrange": ("tsmultirange",),
    "tstzrange": ("tstzmultirange",),
}
_INEXACT = ("numeric", "real", "double precision", "bit", "bit varying", "interval", *_TIMES[0], *_TIMES[1])


def casts_needed(live: str, desired: str) -> tuple[str, ...]:
    """The casts that a USING clause must say, in order; none where there is an assignment cast.

    Where there is no cast between two types, there is one to text and back (sql-createcast, I/O conversion casts);
    that a value is not understood then shows when there is one.
    """
    before, after = _base(live), _base(desired)
    if before == after or after in _STRINGS:
        return ()
    if any(before in family and after in family for family in _FAMILIES):
        return ()
    if before in _STRINGS or _casts(before.removesuffix("[]"), after.removesuffix("[]")):
        return (desired,)
    return ("text", desired)


def _casts(before: str, after: str) -> bool:
    """Whether PostgreSQL has a cast of its own between two types."""
    together = any(before in family and after in family for family in _FAMILIES)
    return together or before == after or after in (*_STRINGS, *_OTHERS.get(before, ()), *_WIDER.get(before, ()))


def loses_data(live: str, desired: str) -> bool:
    """Whether the change may round or cut values instead of failing on them.

    Numbers lose their fraction, timestamps their time or zone, jsonb loses key order; as text, a value may be more
    exact than the new type. A length or an integer type that is too short fails instead (sql-altertable: an
    assignment cast raises an error).
    """
    before, after = _base(live), _base(desired)
    if before == after:
        return before in ("numeric", "timestamp without time zone", "timestamp with time zone") and _narrower(
            _modifiers(live), _modifiers(desired)
        )
    if after in _WIDER.get(before, ()):
        return bool(_modifiers(desired)) and after == "numeric" and before not in _INTEGERS
    if before in _INTEGERS and after in _INTEGERS:
        return False
    if any(before in family and after in family for family in _FAMILIES):
        return after != "bit varying" and before != "bit varying"
    if after in ("name", '"char"'):
        return before != '"char"'  # cut to 63 bytes, or one
    if after in _STRINGS:
        return False
    if before in _STRINGS or not _casts(before.removesuffix("[]"), after.removesuffix("[]")):
        return _approximates(desired)
    return after.removesuffix("[]") not in _EXACT.get(before.removesuffix("[]"), ())


def rounding(pairs: Iterable[tuple[str, str]]) -> tuple[Hazard, ...]:
    """The hazard of a type made of others, whose values are converted by way of text; (live, desired) of each."""
    lossy = any(loses_data(live, desired) for live, desired in pairs)
    return (Hazard("deletes-data", "values that do not fit the new type are rounded or cut"),) if lossy else ()


def may_fail(live: str, desired: str) -> bool:
    """Whether there may be values that the new type refuses."""
    before, after = _base(live), _base(desired)
    if before == after:
        return _modifiers(live) != _modifiers(desired) and _tighter(after, _modifiers(live), _modifiers(desired))
    if after in ("text", "name", "citext", "public.citext"):
        return False
    if after in _WIDER.get(before, ()):
        return bool(_modifiers(desired))
    if after == "character varying":
        return bool(_modifiers(desired))
    return not any(before in family and after in family for family in _TIMES)


def _approximates(desired: str) -> bool:
    """Whether the type takes up less than a text may say, and no error tells of it."""
    after = _base(desired)
    exact = after in ("numeric", "interval", "bit", "bit varying") and not _modifiers(desired)
    return after in _INEXACT and not exact


def _tighter(base: str, live: tuple[int, ...], desired: tuple[int, ...]) -> bool:
    """Whether less fits than before: fewer characters or bits, or fewer digits before the point."""
    if base.startswith(("timestamp", "time", "interval")) or not desired:
        return False
    if not live or base == "bit":
        return True
    if base == "numeric":
        scale = [modifiers[1] if len(modifiers) > 1 else 0 for modifiers in (live, desired)]
        return desired[0] - scale[1] < live[0] - scale[0]
    return desired[0] < live[0]


def _base(type_name: str) -> str:
    """`character varying(20)` → `character varying`; `timestamp(3) with time zone` keeps its zone."""
    head, opened, rest = type_name.partition("(")
    return (head.strip() + rest.partition(")")[2]).strip() if opened else type_name


def _modifiers(type_name: str) -> tuple[int, ...]:
    inside = type_name.partition("(")[2].partition(")")[0]
    return tuple(int(part) for part in inside.split(",") if part.strip().lstrip("-").isdigit())


def _narrower(live: tuple[int, ...], desired: tuple[int, ...]) -> bool:
    """Whether fewer digits after the point are kept: numeric(p, s) and timestamp(p)."""
    if not desired:
        return False
    return not live or desired[-1] < live[-1] or len(desired) < len(live)
