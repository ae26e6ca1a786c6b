"""What happens to values when a column changes its type: whether a cast must be said, and whether it loses."""

from __future__ import annotations

# Families within which PostgreSQL casts on assignment, so ALTER COLUMN TYPE needs no USING
# (pg_cast.castcontext in ('i', 'a'), PostgreSQL 14 to 18).
_FAMILIES = (
    ("smallint", "integer", "bigint", "numeric", "real", "double precision"),
    ("timestamp without time zone", "timestamp with time zone", "date"),
    ("time without time zone", "time with time zone", "interval"),
    ("json", "jsonb"),
    ("bit", "bit varying"),
    ("inet", "cidr"),
)
# Other pairs between which there is a cast (pg_cast, PostgreSQL 14 to 18).
_OTHERS = {
    "integer": ("boolean", "bit", '"char"'),
    "bigint": ("bit",),
    "boolean": ("integer",),
    "bit": ("integer", "bigint"),
    '"char"': ("integer",),
    "jsonb": ("boolean", "smallint", "integer", "bigint", "numeric", "real", "double precision"),
    "box": ("circle", "lseg", "point"),
    "circle": ("box", "point", "polygon"),
    "polygon": ("box", "circle", "point"),
    "lseg": ("point",),
    "timestamp without time zone": ("time without time zone",),
    "timestamp with time zone": ("time without time zone", "time with time zone"),
    "int4range": ("int4multirange",),
    "int8range": ("int8multirange",),
    "numrange": ("nummultirange",),
    "daterange": ("datemultirange",),
    "tsrange": ("tsmultirange",),
    "tstzrange": ("tstzmultirange",),
}
_STRINGS = ("text", "character varying", "character", "name", "citext", "public.citext", '"char"')

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

    Numbers lose their fraction, timestamps their time or zone; jsonb loses key order. A length that is
    too short fails instead (sql-altertable: an assignment cast raises an error).
    """
    before, after = _base(live), _base(desired)
    if before == after:
        return before in ("numeric", "timestamp without time zone", "timestamp with time zone") and _narrower(
            _modifiers(live), _modifiers(desired)
        )
    if after in _WIDER.get(before, ()):
        return bool(_modifiers(desired)) and after == "numeric" and before not in ("smallint", "integer", "bigint")
    return any(before in family and after in family for family in _FAMILIES[:4])


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
