"""`text_search_parsers:`, `…_templates:`, `…_dictionaries:` and `…_configurations:`."""

from __future__ import annotations

from reconciler.kinds.sql import listed
from reconciler.kinds.sql import name as quoted
from reconciler.kinds.text_search_configuration import DEFAULT_PARSER, TextSearchConfiguration
from reconciler.kinds.text_search_dictionary import TextSearchDictionary, dictionary_options, written_options
from reconciler.kinds.text_search_parser import TextSearchParser
from reconciler.kinds.text_search_template import TextSearchTemplate
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import AnyName, AnyNames, Name, Scalar
from .names import split_qualified, sql_name
from .satellites import Commented, Possessed, flatten_comment, flatten_satellites, spell_satellites
from .sheet import Sheet


class TextSearchParserSpec(Commented):
    """A text search parser: the names of its functions."""

    start: AnyName
    gettoken: AnyName
    end: AnyName
    lextypes: AnyName
    headline: AnyName | None = None


class TextSearchTemplateSpec(Commented):
    """A text search template: the names of its functions."""

    lexize: AnyName
    init: AnyName | None = None


class TextSearchDictionarySpec(Possessed):
    """A text search dictionary; which options there are is up to the template."""

    template: AnyName
    options: dict[Name, Scalar] = {}


class TextSearchConfigurationSpec(Possessed):
    """A text search configuration: the dictionaries that take each token of the parser, one after the other."""

    parser: AnyName = "pg_catalog.default"
    mappings: dict[Name, AnyNames] = {}


def flatten_text_search_parser(written: str, spec: TextSearchParserSpec, path: Path, sheet: Sheet) -> None:
    """Add the parser and its comment."""
    schema, name = split_qualified(written)
    functions = [sql_name(each) for each in (spec.start, spec.gettoken, spec.end, spec.lextypes)]
    headline = sql_name(spec.headline) if spec.headline is not None else None
    start, gettoken, end, lextypes = functions
    parser = TextSearchParser(schema, name, start, gettoken, end, lextypes, headline)
    flatten_comment(sheet.add(parser, path), spec, path, sheet)


def flatten_text_search_template(written: str, spec: TextSearchTemplateSpec, path: Path, sheet: Sheet) -> None:
    """Add the template and its comment."""
    schema, name = split_qualified(written)
    init = sql_name(spec.init) if spec.init is not None else None
    flatten_comment(sheet.add(TextSearchTemplate(schema, name, sql_name(spec.lexize), init), path), spec, path, sheet)


def flatten_text_search_dictionary(written: str, spec: TextSearchDictionarySpec, path: Path, sheet: Sheet) -> None:
    """Add the dictionary and its satellites."""
    schema, name = split_qualified(written)
    options = written_options(spec.options)
    dictionary = TextSearchDictionary(schema, name, sql_name(spec.template), options)
    flatten_satellites(sheet.add(dictionary, path), spec, path, sheet)


def flatten_text_search_configuration(
    written: str, spec: TextSearchConfigurationSpec, path: Path, sheet: Sheet
) -> None:
    """Add the configuration and its satellites."""
    schema, name = split_qualified(written)
    mappings = tuple(
        (quoted(token), ", ".join(sql_name(each) for each in dictionaries))
        for token, dictionaries in spec.mappings.items()
    )
    configuration = TextSearchConfiguration(schema, name, sql_name(spec.parser), mappings)
    flatten_satellites(sheet.add(configuration, path), spec, path, sheet)


def spell_text_search_parser(parser: TextSearchParser, state: State) -> dict[str, object]:
    """The parser as a person would write it."""
    functions = {key: parser.field(key) for key in ("start", "gettoken", "end", "lextypes")}
    headline = {"headline": parser.headline} if parser.headline is not None else {}
    return functions | headline | spell_satellites(parser.address, state)


def spell_text_search_template(template: TextSearchTemplate, state: State) -> dict[str, object]:
    """The template as a person would write it."""
    init = {"init": template.init} if template.init is not None else {}
    return {"lexize": template.lexize, **init, **spell_satellites(template.address, state)}


def spell_text_search_dictionary(dictionary: TextSearchDictionary, state: State) -> dict[str, object]:
    """The dictionary as a person would write it."""
    spelled: dict[str, object] = {"template": dictionary.template}
    if dictionary.options:
        spelled["options"] = dictionary_options(dictionary.options)
    return spelled | spell_satellites(dictionary.address, state)


def spell_text_search_configuration(configuration: TextSearchConfiguration, state: State) -> dict[str, object]:
    """The configuration as a person would write it."""
    spelled: dict[str, object] = {}
    if configuration.parser != DEFAULT_PARSER:
        spelled["parser"] = configuration.parser
    if configuration.mappings:
        spelled["mappings"] = {_plain(token): _one_or_many(listed(of)) for token, of in configuration.mappings}
    return spelled | spell_satellites(configuration.address, state)


def _one_or_many(items: list[str]) -> str | list[str]:
    return items[0] if len(items) == 1 else items


def _plain(token: str) -> str:
    return token[1:-1].replace('""', '"') if token.startswith('"') else token
