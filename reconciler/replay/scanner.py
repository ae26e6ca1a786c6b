"""Where quoted things and comments of PostgreSQL's SQL end (sql-syntax-lexical)."""

from __future__ import annotations

from collections.abc import Iterator


class Unclosed(Exception):
    """Something is opened at `offset` and never closed; the message says what."""

    def __init__(self, offset: int, what: str) -> None:
        super().__init__(f"{what} is never closed")
        self.offset = offset


def is_name(character: str) -> bool:
    """Whether it can go on a name or a keyword."""
    return character.isalnum() or character in "_$" or character > "\x7f"


def after_name(text: str, at: int) -> int:
    """The offset after a name or keyword."""
    while at < len(text) and is_name(text[at]):
        at += 1
    return at


def after_quoted(text: str, at: int) -> int:
    """The offset after a string or a quoted name that opens at `at`.

    Strings are read as `standard_conforming_strings = on` has it: a backslash means something after E only.
    Raises: Unclosed.
    """
    quote = text[at]
    escapes = quote == "'" and text[at - 1 : at] in ("e", "E") and not is_name(text[at - 2 : at - 1] or " ")
    place = at + 1
    while place < len(text):
        if text[place] == "\\" and escapes:
            place += 2
        elif text[place] != quote:
            place += 1
        elif text[place + 1 : place + 2] == quote:
            place += 2
        else:
            return place + 1
    raise Unclosed(at, "the string that begins here" if quote == "'" else "the name that begins here")


def strings(text: str) -> Iterator[tuple[int, int]]:
    """The spans of all that looks like a string, closed or not: for hiding, where too much does no harm."""
    at = text.find("'")
    while at >= 0:
        try:
            end = after_quoted(text, at)
        except Unclosed:
            end = len(text)
        yield at, end
        at = text.find("'", end)


def after_dollar(text: str, at: int) -> int:
    """The offset after a dollar-quoted string that opens at `at`, or after the dollar sign. Raises: Unclosed."""
    end = at + 1
    while end < len(text) and is_name(text[end]) and text[end] != "$":
        end += 1
    tag = text[at : end + 1]
    # $1 is a parameter, and a$b$ a name.
    if not tag.endswith("$") or len(tag) < 2 or tag[1].isdigit() or (at and is_name(text[at - 1])):
        return at + 1
    closing = text.find(tag, end + 1)
    if closing < 0:
        raise Unclosed(at, f"the string that begins with {tag} here")
    return closing + len(tag)


def after_comment(text: str, at: int) -> int:
    """The offset after a comment that begins at `at`; those in /* */ nest. Raises: Unclosed."""
    if text.startswith("--", at):
        end = text.find("\n", at)
        return len(text) if end < 0 else end + 1
    depth, place = 0, at
    while place < len(text):
        if text.startswith("/*", place):
            depth, place = depth + 1, place + 2
        elif text.startswith("*/", place):
            depth, place = depth - 1, place + 2
            if not depth:
                return place
        else:
            place += 1
    raise Unclosed(at, "the comment that begins here")
