"""What pydantic says, in the words of this program."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reconciler.model.source import Path
from reconciler.spec.names import BadName

from .described import described

# Error type of pydantic → what is expected; all of them are `wrong-type`.
_EXPECTED = {
    "bool_parsing": "true or false",
    "bool_type": "true or false",
    "dict_type": "a mapping",
    "float_parsing": "a number",
    "float_type": "a number",
    "int_from_float": "a whole number",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "list_type": "a list",
    "mapping_type": "a mapping",
    "model_attributes_type": "a mapping",
    "model_type": "a mapping",
    "string_type": "a text",
    "tuple_type": "a list",
}
# Error type → how the limit in its context reads.
_LIMITS = {
    "greater_than": "more than {gt}",
    "greater_than_equal": "{ge} or more",
    "less_than": "less than {lt}",
    "less_than_equal": "{le} or less",
}
_CODES = {
    "extra_forbidden": "unknown-key",
    "missing": "missing-key",
    "literal_error": "unknown-value",
    "enum": "unknown-value",
    "value_error": "bad-value",
    "assertion_error": "bad-value",
    "int_parsing_size": "bad-value",
}


def expected(kind: str) -> str:
    """What pydantic wanted, e.g. `a list`; "" when the error is not about the type."""
    return _EXPECTED.get(kind, "")


def code_of(error: Any) -> str:
    """The code for an error of pydantic: a spec's own types become theirs, `missing_file` `missing-file`."""
    kind: str = error["type"]
    reason = error.get("ctx", {}).get("error")
    if isinstance(reason, BadName):
        kind = reason.code
    if kind in _EXPECTED:
        return "wrong-type"
    return "bad-value" if kind in _LIMITS else _CODES.get(kind, kind.replace("_", "-"))


def message_of(error: Any, key: str, path: Path, found: Any) -> str:
    """One sentence for an error of pydantic about `key`, or about the value `found` at `path` in the YAML."""
    kind, context = error["type"], error.get("ctx", {})
    if kind in _LIMITS:
        return f"{_LIMITS[kind].format(**context)} is expected here, this is {described(found)}"
    if kind == "extra_forbidden":
        return f'unknown key "{key}"'
    if kind == "missing":
        return f'the key "{key}" is missing' + (f' in "{path[-1]}"' if path else "")
    if code_of(error) == "unknown-value":
        return f"unknown value {described(found)}" + (f' for "{path[-1]}"' if path else "")
    said: str = error["msg"].removeprefix("Value error, ").removeprefix("Assertion failed, ")
    if kind == "wrong_type":
        said += f", this is {described(found)}"
    return said


def wrong_type(wanted: Iterable[str], found: Any) -> str:
    """One sentence for a value of the wrong type; several may be possible."""
    return f"{' or '.join(wanted)} is expected here, this is {described(found)}"
