"""Procedural languages (sql-createlanguage). Those of extensions come and go with these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reconciler.model.kind import Altered, Kind, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .grant import Grant
from .renaming import by_name, renames
from .sql import name


@dataclass(frozen=True, slots=True)
class Language(Object):
    """A language; its functions are quoted names. PostgreSQL alone fills `schema`: where the handler lives."""

    kind = "language"
    key = ("name",)
    name: str
    handler: str = ""
    inline: str | None = None
    validator: str | None = None
    trusted: bool = False
    schema: str | None = None


def _create(language: Language, _: Sequence[str]) -> list[Statement]:
    return [Statement(_command("CREATE", language), tuple(_opened(language)))]


def _drop(language: Language) -> list[Statement]:
    return [Statement(f"DROP LANGUAGE {name(language.name)}")]


def _definition(live: Language, desired: Language) -> Altered:
    """CREATE OR REPLACE restates everything but the owner and the rights (sql-createlanguage)."""
    hazards = () if live.trusted else tuple(_opened(desired))
    return Altered([Statement(_command("CREATE OR REPLACE", desired), hazards)])


def _command(verb: str, language: Language) -> str:
    words = [f"{verb} {'TRUSTED ' if language.trusted else ''}LANGUAGE {name(language.name)}"]
    words.append(f"HANDLER {language.handler}")
    words += [f"INLINE {language.inline}"] if language.inline else []
    words += [f"VALIDATOR {language.validator}"] if language.validator else []
    return "\n    ".join(words)


def _opened(language: Language) -> Iterator[Hazard]:
    if language.trusted:
        yield Hazard(
            "loosens-access", "whoever has USAGE on the language, at first everybody, may write functions in it"
        )


def _brings(language: Language) -> Iterable[Object]:
    """USAGE for everybody (ddl-priv), of no use as long as the language is not trusted."""
    return [Grant(language.address, "public", ("USAGE",))]


LANGUAGE = Kind(
    name="language",
    object_type=Language,
    catalog="pg_language",
    create=_create,
    drop=_drop,
    rules={
        "handler": _definition,
        "inline": _definition,
        "validator": _definition,
        "trusted": _definition,
        "schema": Uncompared("follows from the handler"),
    },
    top_level=True,
    schema=lambda language: language.schema,
    brings=_brings,
    rename=renames(by_name),
)
