"""Values as JSON can hold them. Of a secret only its reference."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from reconciler.model.address import Address
from reconciler.model.errors import InternalError
from reconciler.model.secret import Fingerprint, SecretOption, SecretReference, SecretUse

_LINE = 110

Data = None | bool | int | float | str | list["Data"] | dict[str, "Data"]


def data(value: Any) -> Data:
    """The value in JSON's types.

    Raises: InternalError for a type nobody taught it, since text made up on the spot could hold a secret.
    """
    if isinstance(value, Fingerprint):
        return {"secret": "known by its fingerprint"}
    if value is None or isinstance(value, (bool, int, float, str)):
        return value.value if isinstance(value, Enum) else value
    if isinstance(value, Address):
        return address_data(value)
    if isinstance(value, (SecretReference, SecretUse)):
        return {"secret": str(value.reference if isinstance(value, SecretUse) else value)}
    if isinstance(value, SecretOption):
        return {"name": value.name, "secret": None if value.reference is None else str(value.reference)}
    return _many(value)


def address_data(address: Address) -> Data:
    """Kind, the dotted name that people write, and the exact parts."""
    return {"kind": address.kind, "name": address.name, "path": list(address.path)}


def _many(value: Any) -> Data:
    if isinstance(value, Mapping):
        return {str(key): data(item) for key, item in value.items()}
    if isinstance(value, (set, frozenset)):
        return [data(item) for item in sorted(value)]
    if hasattr(value, "_asdict"):
        return {key: data(item) for key, item in value._asdict().items()}
    if isinstance(value, (tuple, list)):
        return [data(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: data(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Enum):
        return data(value.value)
    raise InternalError(f"a value of type {type(value).__name__} cannot be written as JSON")


def written(value: Data, indent: str = "") -> str:
    """Like json.dumps with an indent, but what is short stays on its line: an address, a lock, a list of names."""
    flat = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, (dict, list)) or len(flat) <= _LINE - len(indent):
        return flat
    deeper = indent + "  "
    if isinstance(value, list):
        items = [written(item, deeper) for item in value]
    else:
        items = [f"{json.dumps(key, ensure_ascii=False)}: {written(item, deeper)}" for key, item in value.items()]
    opening, closing = "[]" if isinstance(value, list) else "{}"
    return f"{opening}\n" + ",\n".join(f"{deeper}{item}" for item in items) + f"\n{indent}{closing}"
