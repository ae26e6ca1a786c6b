"""Procedural languages (sql-createlanguage). Those of extensions come and go with these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reconciler.model.kind import Altered, Kind, Outcome, Replace, Uncompared
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
    return Altered([Statement(_command("CREATE OR REPLACE", desired))])


def _trusted(live: Language, desired: Language) -> Outcome:
    if live.trusted:
        return Replace("rights that were given or taken would stay on a language that takes none any more")
    opened = Statement(_command("CREATE OR REPLACE", desired), tuple(_opened(desired)))
    # The rights that come into force with that are nobody's wish: those that are declared are granted behind it.
    return Altered([opened, Statement(f"REVOKE ALL ON LANGUAGE {name(desired.name)} FROM PUBLIC")])


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
    """USAGE for everybody (ddl-priv); there are no rights on a language that is not trusted (sql-grant)."""
    return [Grant(language.address, "public", ("USAGE",))] if language.trusted else []


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
        "trusted": _trusted,
        "schema": Uncompared("follows from the handler"),
    },
    top_level=True,
    schema=lambda language: language.schema,
    brings=_brings,
    rename=renames(by_name),
)
