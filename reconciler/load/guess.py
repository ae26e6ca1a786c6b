"""Did you mean?"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

_MANY = 12


def nearest(written: str, known: Iterable[str]) -> str:
    """The known word most like what was written, or "". Case, dashes and spaces do not count."""
    return _nearest(written, tuple(known))


# The same mistake tends to stand in a thousand tables.
@lru_cache(maxsize=256)
def _nearest(written: str, known: tuple[str, ...]) -> str:
    plain = {_plain(word): word for word in known}
    found = get_close_matches(_plain(written), plain, n=1, cutoff=0.6)
    return plain[found[0]] if found else ""


def did_you_mean(written: str, known: list[str], several: str) -> str:
    """A hint: the nearest known word, else all of them after `several`, e.g. `the keys here are`."""
    near = nearest(written, known)
    if near:
        return f'did you mean "{near}"?'
    more = ", …" if len(known) > _MANY else ""
    return f"{several}: {', '.join(known[:_MANY])}{more}" if known else ""


def nearest_file(path: str) -> str:
    """A hint for a path that leads nowhere: the file beside it with the most similar name, or ""."""
    missing = Path(path)
    try:
        near = nearest(missing.name, [entry.name for entry in missing.parent.iterdir()])
    except OSError:
        return ""
    return f'did you mean "{near}"? Paths are relative to the folder of this YAML file' if near else ""


def _plain(word: str) -> str:
    return word.lower().replace("-", "_").replace(" ", "_")
