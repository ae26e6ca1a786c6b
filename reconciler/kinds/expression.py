"""A person's SQL inside of ours: byte for byte, and yet unable to reach beyond its place."""

from __future__ import annotations


def ended(text: str) -> str:
    """The text with a line end behind it where it may end in a comment, which would go on into what follows."""
    return text + "\n" if "--" in text.rpartition("\n")[2] else text


def enclosed(text: str) -> str:
    """The text in parentheses."""
    return f"({ended(text)})"


def default_clause(text: str) -> str:
    """`DEFAULT …` as a clause that others may follow.

    There, other than in SET DEFAULT, the grammar takes a b_expr (gram.y, PostgreSQL 14 to 18), which knows no
    AND, IN, NOT and the like outside parentheses. Superfluous ones do no harm; without them a constant or a
    call reads better, and those are texts of one piece.
    """
    one_piece = not set(text) & set(" \t\n") and not text.startswith("(") and not text.lower().startswith("not(")
    return f"DEFAULT {text if one_piece else enclosed(text)}"
