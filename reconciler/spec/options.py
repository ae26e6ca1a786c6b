"""`options:` of wrappers, servers, user mappings and foreign tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from reconciler.kinds.harmless_options import HARMLESS
from reconciler.kinds.options import Options, Secrets
from reconciler.model.secret import SAID, SecretOption, SecretReference

from .fields import Scalar, Strict
from .project import SecretSpec

UNKNOWN = "set by hand"
"""The placeholder for a value that is there and was not read."""


_MAY_BE_SECRET = (
    'the option "{option}" may hold a secret, which must not be written into the file; where it does not, '
    "write {value: …}"
)


class PlainValue(Strict):
    """A value of which a person says that it is no secret."""

    value: Scalar


Value = str | PlainValue | SecretSpec


def _fitting(options: dict[str, Value]) -> dict[str, Value]:
    for option, value in options.items():
        if isinstance(value, str) and option not in HARMLESS:
            # The value itself is not repeated: it may well be the secret.
            raise PydanticCustomError("literal_secret", _MAY_BE_SECRET, {"option": option})
        if not isinstance(value, str) and option in HARMLESS:
            raise PydanticCustomError("not_a_secret", 'the option "{option}" is no secret', {"option": option})
    return options


AnyOptions = Annotated[dict[str, Scalar | PlainValue | SecretSpec], AfterValidator(_fitting)]
"""Option → its value; for one that is not known to be harmless, `{value: …}` or where its value comes from."""


def flatten_options(written: Mapping[str, Value]) -> tuple[Options, Secrets]:
    """Options with their values, and those that may be secret."""
    plain = sorted(f"{name}={value}" for name, value in written.items() if isinstance(value, str))
    other = (
        SecretOption(name, reference_to(value)) for name, value in sorted(written.items()) if name not in HARMLESS
    )
    return tuple(plain), tuple(other)


def reference_to(value: Value) -> SecretReference:
    """Where a value comes from, be it that a person wrote it."""
    if isinstance(value, SecretSpec):
        return value.reference()
    return SecretReference(SAID, value.value if isinstance(value, PlainValue) else value)


def spell_options(options: Options, secrets: Secrets) -> dict[str, object]:
    """The key `options`, where there are any; a secret as a placeholder, which leaves what is there as it is."""
    spelled: dict[str, object] = {}
    spelled |= dict(option.split("=", 1) for option in options)
    spelled |= {secret.name: {"placeholder": UNKNOWN} for secret in secrets}
    return {"options": dict(sorted(spelled.items()))} if spelled else {}
