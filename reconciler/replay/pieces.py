"""An SQL file, piece by piece: statements, commands of psql, data of COPY."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from .scanner import after_comment, after_dollar, after_name, after_quoted, is_name

_ROUTINES = (("create", "function"), ("create", "procedure"))
_END_OF_DATA = "\\."


@dataclass(frozen=True, slots=True)
class Piece:
    """`text` begins at `start`. `kind` is `statement`, without its semicolon, or `command`: a line for psql itself.

    `words` are the first keywords of a statement, in lower case.
    """

    kind: str
    start: int
    text: str
    words: tuple[str, ...] = ()


@dataclass(slots=True)
class _Statement:
    """What is known of the statement so far; `start` is None before its first word or sign."""

    start: int | None = None
    parentheses: int = 0
    blocks: int = 0
    words: list[str] = field(default_factory=list)

    def add_word(self, word: str) -> None:
        """Take a keyword or name. BEGIN ATOMIC … END of a routine holds statements of its own (psqlscan.l)."""
        if self.parentheses:
            return
        self.words.append(word)
        if tuple(each for each in self.words[:4] if each not in ("or", "replace"))[:2] not in _ROUTINES:
            return
        if word == "begin" or (word == "case" and self.blocks):
            self.blocks += 1
        elif word == "end" and self.blocks:
            self.blocks -= 1

    @property
    def ends_here(self) -> bool:
        """Whether a semicolon is the end of it: rules hold statements in parentheses."""
        return self.parentheses <= 0 and not self.blocks

    @property
    def takes_data(self) -> bool:
        """Whether the lines below are data for it."""
        return self.words[:1] == ["copy"] and "stdin" in self.words


def pieces(text: str) -> Iterator[Piece]:
    """The pieces of a file, in order. Raises: scanner.Unclosed."""
    at, statement = 0, _Statement()
    while at < len(text):
        character = text[at]
        if character.isspace():
            at += 1
            continue
        if text.startswith(("--", "/*"), at):
            at = after_comment(text, at)
            continue
        if character == "\\":
            if statement.start is not None:
                yield _piece(text, statement, at)
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            yield Piece("command", at, text[at:end].rstrip())
            at, statement = end, _Statement()
            continue
        if character == ";" and statement.ends_here:
            if statement.start is not None:
                yield _piece(text, statement, at)
            at = _after_data(text, at + 1) if statement.takes_data else at + 1
            statement = _Statement()
            continue
        if statement.start is None:
            statement.start = at
        at = _after_token(text, at, statement)
    if statement.start is not None:
        yield _piece(text, statement, at)


def _piece(text: str, statement: _Statement, end: int) -> Piece:
    start = statement.start or 0
    return Piece("statement", start, text[start:end].rstrip(), tuple(statement.words))


def _after_token(text: str, at: int, statement: _Statement) -> int:
    character = text[at]
    if character in "'\"":
        return after_quoted(text, at)
    if character == "$":
        return after_dollar(text, at)
    if is_name(character):
        end = after_name(text, at)
        statement.add_word(text[at:end].lower())
        return end
    statement.parentheses += (character == "(") - (character == ")")
    return at + 1


def _after_data(text: str, at: int) -> int:
    """The offset after the lines of data that belong to COPY … FROM stdin; a schema needs none of them."""
    place = text.find("\n", at) + 1
    while 0 < place < len(text):
        end = text.find("\n", place)
        end = len(text) if end < 0 else end
        if text[place:end].rstrip("\r") == _END_OF_DATA:
            return end
        place = end + 1
    return len(text)
