"""Text search dictionaries (sql-createtsdictionary)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reconciler.model.kind import Altered, Kind, Outcome, Replace
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .renaming import by_name, renames
from .sql import literal, name


@dataclass(frozen=True, slots=True)
class TextSearchDictionary(Object):
    """A text search dictionary.

    `template` is a quoted, qualified name; `options` as in pg_ts_dict.dictinitoption: `language = 'english',
    stopwords = 'english'`.
    """

    kind = "text search dictionary"
    key = ("schema", "name")
    schema: str
    name: str
    template: str
    options: str = ""


stays_as_it_was = Hazard("breaks-clients", "words are found otherwise from now on; what is indexed stays as it was")
"""What a change of words does to tsvectors that are stored, in columns and in indexes."""


def dictionary_options(options: str) -> dict[str, str]:
    """Option → value, taken apart as PostgreSQL puts them together (serialize_deflist in tsearchcmds.c)."""
    pairs = (item.partition(" = ") for item in _items(options))
    return {_plain(key): _plain(value) for key, _, value in pairs}


def written_options(options: Mapping[str, str]) -> str:
    """The options as PostgreSQL puts them together: numbers as such, everything else as a string."""
    return ", ".join(f"{name(key)} = {_value(value)}" for key, value in options.items())


def _items(options: str) -> Iterator[str]:
    """The text cut at the commas that are not within quotes; a quote within is doubled, so it opens again."""
    item, inside = "", ""
    for char in options:
        if char == "," and not inside:
            yield item.strip()
            item = ""
            continue
        if char in ("'", '"') and inside in ("", char):
            inside = "" if inside else char
        item += char
    if item:
        yield item.strip()


def _plain(text: str) -> str:
    """A name or value without its quotes; an escape string has its backslashes doubled."""
    if text.startswith("E'"):
        return text[2:-1].replace("''", "'").replace("\\\\", "\\")
    quote = text[:1]
    return text[1:-1].replace(quote * 2, quote) if quote in ("'", '"') else text


def _value(text: str) -> str:
    digits = text.removeprefix("-").replace(".", "", 1)
    return text if digits.isascii() and digits.isdigit() else literal(text)


def _create(dictionary: TextSearchDictionary, _: Sequence[str]) -> list[Statement]:
    options = f",\n    {dictionary.options}" if dictionary.options else ""
    sql = f"CREATE TEXT SEARCH DICTIONARY {_name(dictionary)} (\n    TEMPLATE = {dictionary.template}{options}\n)"
    return [Statement(sql)]


def _drop(dictionary: TextSearchDictionary) -> list[Statement]:
    return [Statement(f"DROP TEXT SEARCH DICTIONARY {_name(dictionary)}")]


def _template(live: TextSearchDictionary, desired: TextSearchDictionary) -> Outcome:
    return Replace("ALTER TEXT SEARCH DICTIONARY cannot change the template (sql-altertsdictionary)")


def _options(live: TextSearchDictionary, desired: TextSearchDictionary) -> Altered:
    """All that shall be, so that they stand in their order; one that shall not be is named without a value."""
    wanted = dictionary_options(desired.options)
    gone = [name(key) for key in dictionary_options(live.options) if key not in wanted]
    options = ", ".join([*([desired.options] if desired.options else []), *gone])
    return Altered([Statement(f"ALTER TEXT SEARCH DICTIONARY {_name(desired)} ({options})", (stays_as_it_was,))])


def _name(dictionary: TextSearchDictionary) -> str:
    return name(dictionary.schema, dictionary.name)


TEXT_SEARCH_DICTIONARY = Kind(
    name="text search dictionary",
    object_type=TextSearchDictionary,
    catalog="pg_ts_dict",
    create=_create,
    drop=_drop,
    rules={"template": _template, "options": _options},
    top_level=True,
    rename=renames(by_name),
)
