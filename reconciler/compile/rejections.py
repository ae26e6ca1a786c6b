"""What PostgreSQL refused, brought back to the line of the YAML that caused it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from reconciler.model.address import Address
from reconciler.model.kind import Registry
from reconciler.model.object import Object
from reconciler.model.source import Path, Place, Problem

from .build import Failure


class Sources(Protocol):
    """Where things were written."""

    def place(self, path: Path) -> Place | None:
        """The place of the value at a path, or of the longest part of the path that is known."""

    def excerpt(self, place: Place) -> str:
        """The line at a place."""


# SQLSTATE → code (errcodes-appendix); all others are `rejected`.
_CODES = {
    "42601": "syntax-error",
    "42P01": "unresolved-name",  # undefined_table
    "42703": "unresolved-name",  # undefined_column
    "42704": "unresolved-name",  # undefined_object: types, roles, collations
    "42883": "unresolved-name",  # undefined_function
    "3F000": "unresolved-name",  # invalid_schema_name
}


def problems(
    failures: Iterable[Failure],
    written: Mapping[Address, Object],
    paths: Mapping[Address, Path],
    sources: Sources,
    kinds: Registry,
) -> list[Problem]:
    """One problem per failure, except those that only follow from another failure."""
    failures = list(failures)
    causes = [failure for failure in failures if not _follows(failure, failures)]
    return [_problem(failure, written, paths, sources, kinds) for failure in causes or failures]


def _follows(failure: Failure, failures: list[Failure]) -> bool:
    """Whether what is missing is exactly what another failure would have made."""
    if _code(failure) != "unresolved-name":
        return False
    message = failure.error.diag.message_primary or ""
    others = (address for other in failures if other is not failure for address in other.unit.makes)
    return any(f'"{other.path[0]}.{other.path[-1]}"' in message or f'"{other.name}"' in message for other in others)


def _problem(
    failure: Failure,
    written: Mapping[Address, Object],
    paths: Mapping[Address, Path],
    sources: Sources,
    kinds: Registry,
) -> Problem:
    address, field, offset = _culprit(failure, written, kinds)
    path = paths[address]
    place = sources.place((*path, field) if field else path)
    if place is not None and field:
        place = _inside(place, str(written[address].field(field)), offset, sources)
    message = failure.error.diag.message_primary or str(failure.error)
    detail = failure.error.diag.message_detail
    return Problem(
        _code(failure),
        f"{address}: {message}" + (f" ({detail})" if detail else ""),
        place,
        sources.excerpt(place) if place else "",
        _hint(failure, written),
    )


def _code(failure: Failure) -> str:
    return _CODES.get(failure.error.sqlstate or "", "rejected")


def _culprit(failure: Failure, written: Mapping[Address, Object], kinds: Registry) -> tuple[Address, str, int]:
    """The object, the field whose text holds the position, and the offset (characters) within that text."""
    spot = (failure.position or 0) - 1
    best: tuple[int, Address, str, int] | None = None
    for address in failure.unit.makes if spot >= 0 else ():
        for field in kinds.of(address).spelled:
            text = written[address].field(field)
            start = _covering(failure.sql, text, spot) if isinstance(text, str) and text else None
            if start is not None and (best is None or len(text) > best[0]):
                best = (len(text), address, field, spot - start)
    return best[1:] if best else (failure.unit.steps[0].address, "", 0)


def _covering(sql: str, text: str, spot: int) -> int | None:
    """Where `text` starts in `sql` such that it covers the spot."""
    start = sql.find(text)
    while start >= 0:
        if start <= spot < start + len(text):
            return start
        start = sql.find(text, start + 1)
    return None


def _inside(place: Place, text: str, offset: int, sources: Sources) -> Place:
    """The exact token within a text on one line; the start of the text where it is written otherwise."""
    line = sources.excerpt(place)
    for quote in (0, 1):
        start = place.column - 1 + quote
        if line[start : start + len(text)] == text:
            token = _token(text[offset:])
            return place._replace(column=start + offset + 1, length=max(1, len(token)))
    return place


def _token(text: str) -> str:
    """The name or number at the start of a text."""
    end = next((at for at, char in enumerate(text) if not (char.isalnum() or char in '_."')), len(text))
    return text[:end]


def _hint(failure: Failure, written: Mapping[Address, Object]) -> str:
    """PostgreSQL's own hint; for a name without its schema, the declared names that it may mean."""
    own = failure.error.diag.message_hint or ""
    if _code(failure) != "unresolved-name" or failure.position is None:
        return own
    token = _token(failure.sql[failure.position - 1 :]).strip('"')
    if "." in token:
        return own
    meant = sorted({f"{a.path[0]}.{a.path[1]}" for a in written if len(a.path) in (2, 3) and a.path[1] == token})
    if not meant:
        return own
    return f"SQL is read with an empty search path: write {' or '.join(meant[:3])}"
