"""References to secrets. A reference may be shown, stored and compared; the value never is."""

from __future__ import annotations

from dataclasses import dataclass, field

SAID = "value"


@dataclass(frozen=True, slots=True)
class SecretReference:
    """Where a secret comes from: `source` is `env`, `file` or `placeholder`; `name` the variable, path or text.

    `SAID` as the source: the name is the value itself, of which a person says that it is no secret.
    `folder` is where a relative path starts. It differs from machine to machine, so it is not compared.
    """

    source: str
    name: str
    folder: str = field(default="", compare=False, repr=False)

    def __str__(self) -> str:
        return f"{self.source}:{self.name}"


class Fingerprint(str):
    """Tells whether a secret has changed without telling the secret; people are shown `(secret, changed)`."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class SecretUse:
    """A secret that a statement needs when it is applied: which one, encrypted for which row.

    `owner_query` returns the one value (text) that, with the salt, makes up the key. `row` names the row,
    e.g. `analytics/cache`; `key` is where the YAML says which secret, e.g. `databases.analytics/cache.connection`.
    `fingerprint` is that of the secret the plan was made for, None when the plan was made without knowing it:
    such a statement can be shown, but not applied.
    """

    reference: SecretReference
    salt: SecretReference
    owner_query: str
    row: str
    key: str = ""
    fingerprint: Fingerprint | None = None


@dataclass(frozen=True, slots=True)
class SecretOption:
    """An option of an object whose value is a secret: only its name is part of a state.

    `reference` says where a declared one takes its value from; None for a live one, and it is not compared.
    `changed`: the live value is known to be another than the one the reference leads to.
    """

    name: str
    reference: SecretReference | None = field(default=None, compare=False)
    changed: bool = False

    def __str__(self) -> str:
        return f"{self.name} (secret{', changed' if self.changed else ''})"


@dataclass(frozen=True, slots=True)
class SecretLiteral:
    """A secret that a statement holds as a constant: commands that define things take no parameters.

    The SQL holds `%(parameter)s` in its place. `use` says in words what it is for.
    """

    parameter: str
    reference: SecretReference
    use: str
