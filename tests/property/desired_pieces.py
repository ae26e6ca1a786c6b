"""A document in pieces: each says what it needs of the others, so any may be left out and the rest fits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from hypothesis import strategies as st

Token = tuple[Any, ...]
"""Something one piece makes and another needs, e.g. `("column", table, name, type, "null")`."""
Draw = Callable[[st.SearchStrategy[Any]], Any]


def once_in(draw: Draw, times: int) -> bool:
    """True one time in so many; the simplest example is without."""
    return bool(draw(st.integers(1, times)) == times)


@dataclass(frozen=True)
class Piece:
    """One part of a document: where it goes, what it says, what it makes, and what it cannot do without."""

    path: tuple[str, ...]
    value: Any
    makes: frozenset[Token] = frozenset()
    needs: frozenset[Token] = frozenset()


@dataclass
class Draft:
    """Pieces by path, while a document is drawn."""

    pieces: dict[tuple[str, ...], Piece] = field(default_factory=dict)

    def add(self, path: Iterable[str], value: Any, makes: Iterable[Token] = (), needs: Iterable[Token] = ()) -> None:
        """Put a piece where there is none yet."""
        place = tuple(path)
        inside: list[Token] = [("inside", place)] if isinstance(value, dict) else []
        self.pieces.setdefault(place, Piece(place, value, frozenset([*makes, *inside]), frozenset(needs)))

    def there(self, *path: str) -> bool:
        """Whether a piece is at that path."""
        return path in self.pieces

    def free(self, relation: Token) -> bool:
        """Whether no relation and no type has that qualified name."""
        return not any(token[1] == relation for what in ("relation", "type name") for token in self.tokens(what))

    def tokens(self, what: str) -> list[Token]:
        """What is made of one sort, in order."""
        return [token for piece in self.pieces.values() for token in _sorted(piece.makes) if token[0] == what]

    def complete(self) -> Draft:
        """Without the pieces that need what nobody makes."""
        left = dict(self.pieces)
        while True:
            made = {token for piece in left.values() for token in piece.makes}
            kept = {path: piece for path, piece in left.items() if piece.needs <= made}
            if len(kept) == len(left):
                return Draft(kept)
            left = kept

    def text(self) -> str:
        """The document as YAML."""
        document: dict[str, Any] = {}
        for piece in self._in_order():
            _put(document, piece)
        return yaml.safe_dump(document, allow_unicode=True, sort_keys=False, width=10**6)

    def _in_order(self) -> Iterator[Piece]:
        """The shorter paths first: what stands inside another piece comes after it."""
        yield from sorted(self.pieces.values(), key=lambda piece: len(piece.path))


def _put(document: dict[str, Any], piece: Piece) -> None:
    at = document
    for step in piece.path[:-1]:
        at = at.setdefault(step, {})
    value = piece.value
    at[piece.path[-1]] = dict(value) if isinstance(value, dict) else value


def _sorted(tokens: Iterable[Token]) -> list[Token]:
    return sorted(tokens, key=repr)
