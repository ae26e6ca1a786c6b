"""Writing SQL: the one place that quotes names and literals."""

from __future__ import annotations

import string
from collections.abc import Iterable

_FIRST = frozenset(string.ascii_lowercase + "_")
_LATER = frozenset(string.ascii_lowercase + string.digits + "_")
# Every keyword of PostgreSQL 14 to 18 that is not "unreserved" (select word from pg_get_keywords() where
# catcode <> 'U'): such names are quoted, as pg_dump does.
_KEYWORDS = frozenset(
    """
    all analyse analyze and any array as asc asymmetric authorization between bigint binary bit
    boolean both case cast char character check coalesce collate collation column concurrently
    constraint create cross current_catalog current_date current_role current_schema current_time
    current_timestamp current_user dec decimal default deferrable desc distinct do else end except
    exists extract false fetch float for foreign freeze from full grant greatest group grouping
    having ilike in initially inner inout int integer intersect interval into is isnull join json
    json_array json_arrayagg json_exists json_object json_objectagg json_query json_scalar
    json_serialize json_table json_value lateral leading least left like limit localtime
    localtimestamp merge_action national natural nchar none normalize not notnull null nullif
    numeric offset on only or order out outer overlaps overlay placing position precision primary
    real references returning right row select session_user setof similar smallint some substring
    symmetric system_user table tablesample then time timestamp to trailing treat trim true union
    unique user using values varchar variadic verbose when where window with xmlattributes xmlconcat
    xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
    """.split()  # noqa: SIM905 - a list of 175 literals is harder to read
)


def name(*parts: str) -> str:
    """A name of one or more parts, each quoted only where PostgreSQL needs it: `app."Order"`."""
    return ".".join(_quoted(part) for part in parts if part)


def names(items: Iterable[str]) -> str:
    """Names separated by commas."""
    return ", ".join(name(item) for item in items)


def listed(text: str) -> list[str]:
    """The items of a list of names as they stand: split at the commas outside double quotes."""
    items: list[str] = []
    for part in text.split(","):
        if items and items[-1].count('"') % 2:
            items[-1] += "," + part
        else:
            items.append(part)
    return [item.strip() for item in items]


def unquoted(item: str) -> str:
    """A name as it is, of one that SQL writes: in lower case unless it is in double quotes."""
    return item[1:-1].replace('""', '"') if item.startswith('"') else item.lower()


def literal(text: str) -> str:
    """A string constant; an escape string where it holds a backslash, so that no setting changes its meaning."""
    quoted = text.replace("'", "''")
    if "\\" in text:
        return "E'" + quoted.replace("\\", "\\\\") + "'"
    return "'" + quoted + "'"


def dollar_quoted(text: str) -> str:
    """A dollar-quoted constant with a tag that the text does not hold."""
    tag = "$$"
    number = 0
    while tag in text or (tag == "$$" and text.endswith("$")):
        number += 1
        tag = f"$body{number if number > 1 else ''}$"
    return f"{tag}{text}{tag}"


def role(grantee: str) -> str:
    """A role as GRANT and POLICY take it; `public` is the pseudo-role, which no real role may be called."""
    return "PUBLIC" if grantee == "public" else name(grantee)


def roles(grantees: Iterable[str]) -> str:
    """Roles separated by commas."""
    return ", ".join(role(grantee) for grantee in grantees)


def _quoted(part: str) -> str:
    plain = part[:1] in _FIRST and _LATER.issuperset(part) and part not in _KEYWORDS
    return part if plain else '"' + part.replace('"', '""') + '"'
