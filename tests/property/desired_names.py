"""Names that PostgreSQL allows and people regret."""

from __future__ import annotations

from reconciler.kinds.sql import name
from reconciler.spec.names import join_name

# No two of them start with the same 50 bytes: names made from them (`…_pkey`) have to differ as well.
NAMES = (
    "plain",
    "Capital",
    "with space",
    "with.dot",
    'quo"te',
    "select",
    "it's",
    "🚀 emoji",
    "back\\slash",
    "per%cent %s",
    "dollar$1$$",
    "63" + "x" * 61,
    "ümläutx" + "é" * 27,
    "(paren)",
    "comma,name",
    "-- comment",
    "/* star */",
    "semi;colon",
    " lead",
    "trail ",
    "new\nline",
    "{brace}",
    "colon: yes",
    "#hash",
    "null",
    "public",
    "on",
    "1",
    "user",
    "[a-z]*?",
)
# `public` is the pseudo-role and `none` is reserved; a name that starts with pg_ is PostgreSQL's.
ROLES = tuple(each for each in NAMES if each not in ("public", "user"))


Qualified = tuple[str, str]
"""Schema and name."""


def key(qualified: Qualified) -> str:
    """As a key of the YAML."""
    return join_name(*qualified)


def sql(qualified: Qualified) -> str:
    """In a statement."""
    return name(*qualified)
