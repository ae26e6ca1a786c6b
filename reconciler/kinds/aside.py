"""The name that an object has while another takes its place."""

from __future__ import annotations

from .made_name import with_suffix


def aside_name(name: str) -> str:
    """The name with a suffix that people can make sense of, should they ever see it."""
    return with_suffix(name, "__replaced")
