"""A person's SQL inside of ours: byte for byte, and yet unable to reach beyond its place."""

from __future__ import annotations

import re

# DEFAULT in CREATE TABLE and CREATE DOMAIN takes a b_expr (gram.y, PostgreSQL 14 to 18), which knows none of these
# words outside parentheses. Where one stands in a string the parentheses are superfluous, and do no harm.
_NEEDS_PARENTHESES = re.compile(
    r"\b(all|and|any|at|between|collate|ilike|in|is|isnull|like|not|notnull|or|overlaps|similar|some)\b",
    re.IGNORECASE,
)


def ended(text: str) -> str:
    """The text with a line end behind it where it may end in a comment, which would go on into what follows."""
    return text + "\n" if "--" in text.rpartition("\n")[2] else text


def enclosed(text: str) -> str:
    """The text in parentheses."""
    return f"({ended(text)})"


def default_clause(text: str) -> str:
    """`DEFAULT …` as a clause that others may follow."""
    risky = _NEEDS_PARENTHESES.search(text) or ended(text) != text
    return f"DEFAULT {enclosed(text) if risky else text}"
