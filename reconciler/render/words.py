"""Counting words: plurals and lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence


def plural(noun: str, count: int) -> str:
    """The noun for that count: `1 policy`, `2 policies`."""
    if count == 1:
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("x", "s", "ch", "sh")) else f"{noun}s"


def counted(count: int, noun: str) -> str:
    """`3 objects`."""
    return f"{count} {plural(noun, count)}"


def tally(nouns: Iterable[str]) -> str:
    """How many of each, in the order in which they first occur: `2 tables, 1 role`."""
    return ", ".join(counted(count, noun) for noun, count in Counter(nouns).items())


def listed(names: Sequence[str], limit: int) -> str:
    """`a, b and c`; of more than `limit` the first ones: `a, b and 7 more`."""
    if len(names) == 1:
        return names[0]
    told = names[:-1] if len(names) <= limit else names[: limit - 1]
    last = names[-1] if len(names) <= limit else f"{len(names) - len(told)} more"
    return f"{', '.join(told)} and {last}"
