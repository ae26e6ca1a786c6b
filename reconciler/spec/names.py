"""Names as people write them in the YAML: `schema.name`, with double quotes only around what holds dots or quotes.

Outside quotes a name is taken as it stands: no folding to lower case, no keywords.
"""

from __future__ import annotations

from typing import ClassVar

from reconciler.kinds.made_name import MAX_BYTES
from reconciler.kinds.sql import name as quoted_name

# What operators are made of (sql-syntax-lexical, Operators).
_SYMBOLS = frozenset("+-*/<>=~!@#%^&|`?")


class BadName(ValueError):
    """A name that cannot be one; the message says why in one sentence, `code` is the problem's."""

    code: ClassVar[str] = "bad_name"


class EmptyName(BadName):
    """No name at all."""

    code = "empty_name"


class NameTooLong(BadName):
    """A name that PostgreSQL would cut."""

    code = "name_too_long"


class BadSignature(BadName):
    """A routine's or an operator's name without its argument types."""

    code = "bad_signature"


def split_name(text: str) -> tuple[str, ...]:
    """The parts of a dotted name.

    Raises:
        BadName: an empty part, a part over 63 bytes, or an unclosed quote.
    """
    parts, rest = [], text.strip()
    while True:
        part, rest = _first_part(rest)
        parts.append(checked(part))
        if not rest:
            return tuple(parts)
        if not rest.startswith("."):
            raise BadName(f'"{text}" goes on after its closing quote')
        rest = rest[1:]


def split_qualified(text: str, parts: int = 2) -> tuple[str, ...]:
    """The parts of a name that must have that many, e.g. schema and name."""
    found = split_name(text)
    if len(found) != parts:
        shape = ".".join(("schema", "table", "column")[:parts] if parts != 2 else ("schema", "name"))
        raise BadName(f'"{text}" must be written as {shape}')
    return found


def split_signature(text: str) -> tuple[str, str, str]:
    """Schema, name and `(argument types)` of a routine written as `schema.name(type, type)`."""
    opened = _opening_parenthesis(text)
    if opened < 0 or not text.rstrip().endswith(")"):
        raise BadSignature(f'"{text}" must name its argument types')
    schema, name = split_qualified(text[:opened])
    inside = " ".join(text[opened:].split())
    return schema, name, inside.replace("( ", "(").replace(" )", ")").replace(" ,", ",")


def split_operator(text: str) -> tuple[str, str, str]:
    """Schema, symbol and `(left, right)` of an operator written as `schema.symbol(left, right)`.

    `none` stands for the operand that a prefix operator does not have.
    """
    schema, symbol, operands = split_signature(text)
    _checked_symbol(symbol)
    left, _, right = operands[1:-1].partition(",")
    if not right:
        raise BadSignature(f'"{text}" must name both operands, the left one of a prefix operator as none')
    return schema, symbol, f"({'NONE' if left.strip().lower() == 'none' else left.strip()}, {right.strip()})"


def split_cast(text: str) -> tuple[str, str]:
    """Both types of a cast written as `source as target`, as SQL."""
    return _split_at(text, "as", "source type as target type")


def split_transform(text: str) -> tuple[str, str]:
    """Type, as SQL, and language of a transform written as `type language name`."""
    type_name, language = _split_at(text, "language", "type language name")
    (language,) = split_name(language)
    return type_name, language


def split_per_method(text: str) -> tuple[str, str, str]:
    """Schema, name and access method of what is written as `schema.name using access_method`."""
    qualified, method = _split_at(text, "using", "schema.name using access_method")
    schema, name = split_qualified(qualified)
    (method,) = split_name(method)
    return schema, name, method


def split_member(text: str) -> tuple[str, str]:
    """Number and `(left, right)` of a member of an operator family; no types where none are written."""
    number, space, types = text.strip().partition(" ")
    types = " ".join(types.split())
    if not number.isdigit() or (space and not (types.startswith("(") and types.endswith(")"))):
        raise BadName(f'"{text}" must be a number, or a number and two types: 1 (integer, bigint)')
    return number, types


def routine_name(text: str) -> str:
    """A routine with its argument types, with or without a schema, as SQL: `app.f(integer)`."""
    opened = _opening_parenthesis(text)
    if opened < 0 or not text.rstrip().endswith(")"):
        raise BadSignature(f'"{text}" must name its argument types')
    return sql_name(text[:opened]) + " ".join(text[opened:].split())


def operator_name(text: str) -> str:
    """A symbol, with or without a schema, as SQL: `<` or `app.<`."""
    schema, dot, symbol = text.strip().rpartition(".")
    return sql_name(schema) + dot + _checked_symbol(symbol) if dot else _checked_symbol(symbol)


def _checked_symbol(symbol: str) -> str:
    if not symbol or not _SYMBOLS.issuperset(symbol):
        raise BadName(f'"{symbol}" is not an operator')
    return symbol


def checked(part: str) -> str:
    """One part of a name, if PostgreSQL can hold it whole."""
    if not part:
        raise EmptyName("a name cannot be empty")
    if len(part.encode()) > MAX_BYTES:
        size = len(part.encode())
        raise NameTooLong(f'"{part}" is {size} bytes long; PostgreSQL cuts names at {MAX_BYTES} bytes')
    if "\0" in part:
        raise BadName("a name cannot hold a zero byte")
    return part


def join_name(*parts: str) -> str:
    """The parts as one name that `split_name` takes apart again."""
    return ".".join(_written(part) for part in parts)


def sql_name(text: str) -> str:
    """A name from the YAML as SQL, quoted where needed."""
    return quoted_name(*split_name(text))


def _written(part: str) -> str:
    plain = not set(part) & set('."()') and part == part.strip()
    return part if plain else '"' + part.replace('"', '""') + '"'


def _first_part(text: str) -> tuple[str, str]:
    if not text.startswith('"'):
        part, dot, rest = text.partition(".")
        if dot and not rest:
            raise BadName(f'"{text}" ends in a dot')
        return part, dot + rest
    end = 1
    while True:
        end = text.find('"', end)
        if end < 0:
            raise BadName(f"{text} has no closing quote")
        if text[end : end + 2] != '""':
            return text[1:end].replace('""', '"'), text[end + 1 :]
        end += 2


def _split_at(text: str, word: str, shape: str) -> tuple[str, str]:
    """What stands before and after the last such word between spaces, outside double quotes."""
    found, inside = 0, False
    for place, character in enumerate(text):
        inside ^= character == '"'
        if not inside and text[place : place + len(word) + 2].lower() == f" {word} ":
            found = place
    before, after = text[:found].strip(), text[found + len(word) + 2 :].strip()
    if not before or not after:
        raise BadName(f'"{text}" must be written as {shape}')
    return before, after


def _opening_parenthesis(text: str) -> int:
    inside = False
    for place, character in enumerate(text):
        if character == '"':
            inside = not inside
        elif character == "(" and not inside:
            return place
    return -1
