"""A statement, or the end of one, as people write it: the semicolon it may end in is not part of it."""

from __future__ import annotations


def bare_query(written: str) -> str:
    """The text without the semicolon it may end in; what follows a comment has to stand on a new line."""
    query = written.rstrip().removesuffix(";").rstrip()
    return query + "\n" if "--" in query.rpartition("\n")[2] else query
