"""Documents → one tree: the sections of all files side by side."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .described import described
from .findings import Findings
from .masking import names_secret
from .spots import Entry, Spot, extent


def merged(documents: Iterable[tuple[Any, Spot]], findings: Findings) -> tuple[dict[str, Any], Spot]:
    """All documents as one mapping, with its spots.

    Sections that are mappings merge by key, and a key in two documents is `declared-twice`; sections that
    are lists follow each other.
    """
    values: dict[str, Any] = {}
    entries: dict[str, Entry] = {}
    for document, (start, end, children) in documents:
        if not isinstance(document, dict) or not isinstance(children, dict):
            hint = "begin with a section, e.g. `tables:`"
            message = f"a mapping of sections is expected here, this is {described(document)}"
            findings.add("wrong-type", message, start, end, hint=hint)
            continue
        for section, content in document.items():
            entry = children[section]
            if section not in entries or values[section] is None:
                values[section], entries[section] = _copied(content, entry)
            elif content is not None:
                _add(section, values[section], entries[section], content, entry, findings)
    return values, (0, 0, entries)


def _add(section: str, value: Any, entry: Entry, more: Any, more_entry: Entry, findings: Findings) -> None:
    spots, more_spots = entry[2][2], more_entry[2][2]
    if isinstance(spots, list) and isinstance(more_spots, list):
        value += more
        spots += more_spots
    elif isinstance(spots, dict) and isinstance(more_spots, dict):
        for name in more_spots.keys() & spots.keys():
            _twice(section, name, spots[name], more_spots[name], findings)
        # What is declared first stays: it is checked, too.
        value |= more | value
        spots |= more_spots | spots
    else:
        first = findings.sources.place(*entry[:2])
        message = f'"{section}" is {described(more)} here and {described(value)} at {first}'
        findings.add("wrong-type", message, *more_entry[:2], hint="write both the same way")


def _twice(section: str, name: str, first: Entry, second: Entry, findings: Findings) -> None:
    place = findings.sources.place(*first[:2])
    findings.add("declared-twice", f'"{name}" of {section} is declared twice: here and at {place}', *second[:2])
    if names_secret(name):
        findings.sources.secrets.append(extent(second[2]))


def _copied(value: Any, entry: Entry) -> tuple[Any, Entry]:
    """The same with a container of its own: an anchored one may be in use elsewhere."""
    start, end, (value_start, value_end, children) = entry
    if isinstance(value, dict) and isinstance(children, dict):
        return dict(value), (start, end, (value_start, value_end, dict(children)))
    if isinstance(value, list) and isinstance(children, list):
        return list(value), (start, end, (value_start, value_end, list(children)))
    return value, entry
