"""Which versions of PostgreSQL something in the tests is for: `>=15`, `<18`, or both as `>=15,<18`."""

from __future__ import annotations

import re

_FORM = re.compile(r"(>=|<)(\d+)")


class BadVersions(ValueError):
    """Not of the form `>=N`, `<N` or several of these with commas between."""


def fits(wanted: str, major: int) -> bool:
    """Whether a major version is one of those. Raises: BadVersions."""
    return all(_fits(part.strip(), major) for part in wanted.split(","))


def _fits(part: str, major: int) -> bool:
    found = _FORM.fullmatch(part)
    if found is None:
        raise BadVersions(f'"{part}" is neither >=N nor <N')
    bound = int(found[2])
    return major >= bound if found[1] == ">=" else major < bound
