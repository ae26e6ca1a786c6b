"""Text search configurations (sql-createtsconfig). That one was copied from another is nowhere recorded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reconciler.model.kind import Altered, Kind, Outcome, Replace
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .renaming import by_name, renames
from .sql import name
from .text_search_dictionary import stays_as_it_was

DEFAULT_PARSER = 'pg_catalog."default"'


@dataclass(frozen=True, slots=True)
class TextSearchConfiguration(Object):
    """A text search configuration.

    `parser` is a quoted, qualified name; `mappings` hold token and dictionaries, quoted, in the order of the parser's
    tokens: `("asciiword", "app.synonyms, english_stem")`.
    """

    kind = "text search configuration"
    key = ("schema", "name")
    schema: str
    name: str
    parser: str = DEFAULT_PARSER
    mappings: tuple[tuple[str, str], ...] = ()


def _create(configuration: TextSearchConfiguration, _: Sequence[str]) -> list[Statement]:
    head = f"CREATE TEXT SEARCH CONFIGURATION {_name(configuration)} (PARSER = {configuration.parser})"
    return [Statement(head), *_mapped(configuration, "ADD", configuration.mappings)]


def _drop(configuration: TextSearchConfiguration) -> list[Statement]:
    hazard = Hazard("breaks-clients", "statements that search by it fail")
    return [Statement(f"DROP TEXT SEARCH CONFIGURATION {_name(configuration)}", (hazard,))]


def _parser(live: TextSearchConfiguration, desired: TextSearchConfiguration) -> Outcome:
    return Replace("ALTER TEXT SEARCH CONFIGURATION cannot change the parser (sql-altertsconfig)")


def _mappings(live: TextSearchConfiguration, desired: TextSearchConfiguration) -> Altered:
    before, after = dict(live.mappings), dict(desired.mappings)
    gone = [token for token in before if token not in after]
    changed = [each for each in desired.mappings if each[0] in before and before[each[0]] != each[1]]
    added = [each for each in desired.mappings if each[0] not in before]
    dropped = [_alter(desired, f"DROP MAPPING FOR {', '.join(gone)}", stays_as_it_was)] if gone else []
    changes = _mapped(desired, "ALTER", changed, stays_as_it_was)
    return Altered([*dropped, *changes, *_mapped(desired, "ADD", added, stays_as_it_was)])


def _mapped(
    configuration: TextSearchConfiguration, verb: str, mappings: Iterable[tuple[str, str]], *hazards: Hazard
) -> list[Statement]:
    """One statement for all tokens that go to the same dictionaries."""
    tokens: dict[str, list[str]] = {}
    for token, dictionaries in mappings:
        tokens.setdefault(dictionaries, []).append(token)
    return [
        _alter(configuration, f"{verb} MAPPING FOR {', '.join(of)}\n    WITH {dictionaries}", *hazards)
        for dictionaries, of in tokens.items()
    ]


def _alter(configuration: TextSearchConfiguration, action: str, *hazards: Hazard) -> Statement:
    return Statement(f"ALTER TEXT SEARCH CONFIGURATION {_name(configuration)}\n    {action}", hazards)


def _name(configuration: TextSearchConfiguration) -> str:
    return name(configuration.schema, configuration.name)


TEXT_SEARCH_CONFIGURATION = Kind(
    name="text search configuration",
    object_type=TextSearchConfiguration,
    catalog="pg_ts_config",
    create=_create,
    drop=_drop,
    rules={"parser": _parser, "mappings": _mappings},
    top_level=True,
    rename=renames(by_name),
)
