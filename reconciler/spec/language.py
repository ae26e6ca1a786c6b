"""`languages:`."""

from __future__ import annotations

from reconciler.kinds.language import Language
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import AnyName
from .names import sql_name
from .satellites import Owned, flatten_satellites, spell_satellites
from .sheet import Sheet


class LanguageSpec(Owned):
    """A procedural language that no extension brings; `handler`, `inline` and `validator` are functions."""

    handler: AnyName
    inline: AnyName | None = None
    validator: AnyName | None = None
    trusted: bool = False


def flatten_language(name: str, spec: LanguageSpec, path: Path, sheet: Sheet) -> None:
    """Add the language and its satellites."""
    language = Language(
        name,
        sql_name(spec.handler),
        None if spec.inline is None else sql_name(spec.inline),
        None if spec.validator is None else sql_name(spec.validator),
        spec.trusted,
    )
    flatten_satellites(sheet.add(language, path), spec, path, sheet)


def spell_language(language: Language, state: State) -> dict[str, object]:
    """The language as a person would write it."""
    fields = ("handler", "inline", "validator", "trusted")
    spelled: dict[str, object] = {field: language.field(field) for field in fields if language.field(field)}
    return spelled | spell_satellites(language.address, state)
