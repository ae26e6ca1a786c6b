"""The name that an object has while another takes its place."""

from __future__ import annotations

_SUFFIX = "__replaced"
_MAX_BYTES = 63  # NAMEDATALEN - 1 (limits.html)


def aside_name(name: str) -> str:
    """The name with a suffix, cut where it would be too long."""
    kept = name.encode()[: _MAX_BYTES - len(_SUFFIX)].decode(errors="ignore")
    return kept + _SUFFIX
