"""OPTIONS (…), as wrappers, servers, user mappings and foreign tables have them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from reconciler.model.errors import Unsupported
from reconciler.model.object import Object
from reconciler.model.secret import SAID, SecretLiteral, SecretOption
from reconciler.model.statement import Hazard, Lock, Statement

from .sql import literal, name

Options = tuple[str, ...]
"""Options that hold no secret (harmless_options.py) as `name=value`, sorted."""
Secrets = tuple[SecretOption, ...]
"""The other options, by name, sorted. Their values are never part of a state."""


class Confidential(Object):
    """An object with options whose values it does not hold."""

    __slots__ = ()
    secrets: Secrets

    @property
    def unsaid(self) -> Secrets:
        """The secrets of which nobody has said where they come from."""
        return tuple(secret for secret in self.secrets if secret.reference is None)


class Item(NamedTuple):
    """One option within OPTIONS (…): `verb` is ADD, SET or DROP, or nothing where the object is created."""

    verb: str
    option: str
    value: str | SecretOption | None


def named(secrets: Iterable[Any]) -> Secrets:
    """Secrets from the names that a catalog query returns."""
    return tuple(each if isinstance(each, SecretOption) else SecretOption(str(each)) for each in secrets)


def all_items(options: Options, secrets: Secrets) -> list[Item]:
    """Every option, for an object that is created; sorted by name, as pg_dump does."""
    plain = [Item("", key, value) for key, value in _pairs(options).items()]
    return sorted([*plain, *(Item("", secret.name, secret) for secret in secrets)], key=lambda item: item.option)


def changed_items(live: tuple[Options, Secrets], desired: tuple[Options, Secrets]) -> list[Item]:
    """What brings options and secrets from live to desired."""
    had: dict[str, object] = {**_pairs(live[0]), **{each.name: each for each in live[1]}}
    wanted: dict[str, str | SecretOption] = {**_pairs(desired[0]), **{each.name: each for each in desired[1]}}
    gone = [Item("DROP", key, None) for key in had if key not in wanted]
    kept = [Item("SET", key, value) for key, value in wanted.items() if key in had and had[key] != value]
    return [*gone, *kept, *(Item("ADD", key, value) for key, value in wanted.items() if key not in had)]


def with_options(
    thing: Object, head: str, items: Sequence[Item], hazards: tuple[Hazard, ...] = (), lock: Lock | None = None
) -> Statement:
    """The statement `head OPTIONS (items)`; just the head where there are none.

    Raises:
        Unsupported: it would have to hold a secret, and nobody has written where that comes from.
    """
    literals: list[SecretLiteral] = []
    written = []
    is_format = any(isinstance(item.value, SecretOption) and _said(item.value) is None for item in items)
    for item in items:
        said = _said(item.value) if isinstance(item.value, SecretOption) else item.value
        words = [item.verb, name(item.option), *([] if said is None else [literal(said)])]
        text = _escaped(" ".join(word for word in words if word), is_format)
        if isinstance(item.value, SecretOption) and said is None:
            literals.append(_literal(thing, item.value, f"secret_{len(literals) + 1}"))
            text += f" %({literals[-1].parameter})s"
        written.append(text)
    sql = _escaped(head, is_format) + (f" OPTIONS ({', '.join(written)})" if items else "")
    return Statement(sql, hazards, lock, literals=tuple(literals))


def _said(secret: SecretOption) -> str | None:
    """The value, of which a person says that it is no secret."""
    return secret.reference.name if secret.reference is not None and secret.reference.source == SAID else None


def items_text(items: Sequence[Item]) -> str:
    """`OPTIONS (…)` as a clause within another statement, without secrets."""
    inside = ", ".join(f"{name(item.option)} {literal(str(item.value))}" for item in items)
    return f"OPTIONS ({inside})"


def _escaped(sql: str, is_format: bool) -> str:
    """Per cent signs are doubled where there are parameters (see Statement.literals)."""
    return sql.replace("%", "%%") if is_format else sql


def filled_in(thing: Object, head: str, secret: SecretOption, tail: str = "", *, alone: bool = False) -> Statement:
    """The statement `head secret tail`, where it is none with its value.

    Raises:
        Unsupported: nobody has written where the secret comes from.
    """
    said = _said(secret)
    if said is not None:
        return Statement(f"{head}{literal(said)}{tail}", alone=alone)
    place = _literal(thing, secret, "secret_1")
    sql = f"{_escaped(head, True)}%({place.parameter})s{_escaped(tail, True)}"
    return Statement(sql, literals=(place,), alone=alone)


def lost_secrets(secrets: Secrets) -> tuple[Hazard, ...]:
    """The hazard of dropping what holds secrets."""
    if not secrets:
        return ()
    listed = ", ".join(secret.name for secret in secrets)
    return (Hazard("deletes-data", f"the values of its secret options ({listed}) are deleted for good"),)


def _literal(thing: Object, secret: SecretOption, parameter: str) -> SecretLiteral:
    if secret.reference is None:
        raise Unsupported(
            f"{thing.address}: where the value of its option {secret.name} comes from is not declared",
            hint=f"declare it: {secret.name}: {{env: NAME}}",
        )
    return SecretLiteral(parameter, secret.reference, f"{thing.address}: {secret.name}")


def _pairs(options: Options) -> dict[str, str]:
    pairs = (option.partition("=") for option in options)
    return {key: value for key, _, value in pairs}
