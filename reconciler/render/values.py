"""Values of fields as people read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

from reconciler.model.address import Address
from reconciler.model.kind import Kind
from reconciler.model.object import Object
from reconciler.model.secret import Fingerprint, SecretOption, SecretReference, SecretUse

NOTHING = "none"
_LONG = 40


def shown(value: Any) -> str:
    """The value on one line. Of a secret only its reference, which may be shown."""
    if value is None or value == ():
        return NOTHING
    if isinstance(value, bool):
        return "yes" if value else "no"
    if is_secret(value):
        return _shown_secret(value)
    if isinstance(value, str):
        return value or '""'
    if isinstance(value, SecretOption):
        return str(value)
    return _shown_many(value)


def _shown_secret(value: Any) -> str:
    if isinstance(value, Fingerprint):
        return "(secret)"
    return f"(secret from {value if isinstance(value, SecretReference) else value.reference})"


def _shown_many(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {shown(value[key])}" for key in value)
    if is_dataclass(value) and not isinstance(value, type):
        return ", ".join(f"{each.name} {shown(getattr(value, each.name))}" for each in fields(value))
    if isinstance(value, (set, frozenset)):
        return ", ".join(sorted(shown(item) for item in value))
    if isinstance(value, tuple) and type(value).__str__ is tuple.__str__:
        return ", ".join(_shown_item(item) for item in value)
    return str(value)


def _shown_item(item: Any) -> str:
    """Of a list; a list in a list is the words of one item: `street text`."""
    if isinstance(item, tuple) and type(item).__str__ is tuple.__str__:
        return " ".join(shown(word) for word in item if word not in (None, "", ()))
    return shown(item)


def is_secret(value: Any) -> bool:
    """Whether a value stands for a secret."""
    return isinstance(value, (Fingerprint, SecretReference, SecretUse))


def is_collection(value: Any) -> bool:
    """Whether a value is a list of single values."""
    return isinstance(value, (tuple, list, set, frozenset)) and all(isinstance(item, str) for item in value)


def is_long(value: Any) -> bool:
    """Whether a value deserves lines of its own."""
    return isinstance(value, str) and not is_secret(value) and (len(value) > _LONG or "\n" in value)


def notable(thing: Object, kind: Kind[Any], above: Address | None = None) -> list[tuple[str, Any]]:
    """The fields that say more than the default does, or the object `above`; in order, with their values."""
    usual = {each.name: None if each.default is MISSING else each.default for each in fields(kind.object_type)}
    values = ((name, thing.field(name)) for name in _in_order(kind))
    known = () if above is None else ((above.kind, above.path[-1]), ("on_kind", above.kind))
    said = ((name, value) for name, value in values if value != usual.get(name) and value not in (None, ()))
    return [pair for pair in said if pair not in known]


def _in_order(kind: Kind[Any]) -> list[str]:
    compared = set(kind.compared)
    return [each.name for each in fields(kind.object_type) if each.name in compared]
