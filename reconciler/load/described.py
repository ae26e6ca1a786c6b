"""What stands somewhere, in words."""

from __future__ import annotations

from typing import Any

_LONGEST = 40


def described(value: Any) -> str:
    """E.g. `a list`, `empty` or `"maybe"`; long texts are cut."""
    if value is None:
        return "empty"
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    text = " ".join(str(value).split())
    return f'"{text}"' if len(text) <= _LONGEST else f'"{text[:_LONGEST]}…"'
