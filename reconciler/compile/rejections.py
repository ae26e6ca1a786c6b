"""What PostgreSQL refused, brought back to the line of the YAML that caused it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from reconciler.model.address import Address
from reconciler.model.kind import Registry
from reconciler.model.object import Object
from reconciler.model.source import Path, Problem

from .build import Failure
from .pinpoint import Sources, pinpoint, token_at
from .references import unqualified_tables

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
    told = {(address, _message(failure)) for failure in failures for address in failure.unit.makes}
    causes = [
        failure
        for failure in failures
        if not _follows(failure, failures) and not _is_told_of_its_whole(failure, told, written, kinds)
    ]
    return [_problem(failure, written, paths, sources, kinds) for failure in causes or failures]


def _follows(failure: Failure, failures: list[Failure]) -> bool:
    """Whether what is missing is exactly what another failure would have made."""
    if _code(failure) != "unresolved-name":
        return False
    message = failure.error.diag.message_primary or ""
    others = (address for other in failures if other is not failure for address in other.unit.makes)
    return any(f'"{name}"' in message for other in others for name in (other.path[-1], other.name))


def _is_told_of_its_whole(
    failure: Failure, told: Collection[tuple[Address, str]], written: Mapping[Address, Object], kinds: Registry
) -> bool:
    """Whether PostgreSQL says the same of what this is a part of: that the parent of a partition is not there."""
    wholes = (kinds.parent(written[address]) for address in failure.unit.makes)
    return any(whole is not None and (whole, _message(failure)) in told for whole in wholes)


def _message(failure: Failure) -> str:
    return failure.error.diag.message_primary or str(failure.error)


def _problem(
    failure: Failure,
    written: Mapping[Address, Object],
    paths: Mapping[Address, Path],
    sources: Sources,
    kinds: Registry,
) -> Problem:
    address, text, offset = _culprit(failure, written, kinds)
    place = sources.place(paths[address])
    if text:
        place = pinpoint(place, text, offset, sources)
    message = _message(failure)
    detail = failure.error.diag.message_detail
    return Problem(
        _code(failure),
        f"{address}: {message}" + (f" ({detail})" if detail else ""),
        place,
        sources.excerpt(place),
        _hint(failure, written, text),
    )


def _code(failure: Failure) -> str:
    return _CODES.get(failure.error.sqlstate or "", "rejected")


def _culprit(failure: Failure, written: Mapping[Address, Object], kinds: Registry) -> tuple[Address, str, int]:
    """The object, its text that holds the position, and the offset (characters) within that text."""
    spot = (failure.position or 0) - 1
    best: tuple[int, Address, str, int] | None = None
    for address in failure.unit.makes if spot >= 0 else ():
        for text in _texts(written[address], kinds):
            start = _covering(failure.sql, text, spot)
            if start is not None and (best is None or len(text) > best[0]):
                best = (len(text), address, text, spot - start)
    return best[1:] if best else _named(failure, written, kinds)


def _named(failure: Failure, written: Mapping[Address, Object], kinds: Registry) -> tuple[Address, str, int]:
    """Without a position (CREATE POLICY gives none): where the name stands that the message quotes."""
    message = failure.error.diag.message_primary or ""
    name = message.partition('"')[2].partition('"')[0].rpartition(".")[2]
    for address in failure.unit.makes if name else ():
        for text in _texts(written[address], kinds):
            if name in text:
                return address, text, text.index(name)
    return failure.unit.steps[0].address, "", 0


def _texts(thing: Object, kinds: Registry) -> Iterator[str]:
    """Every text of an object that a person may have written; types, too."""
    for field in (*kinds.of(thing).spelled, "type"):
        value = getattr(thing, field, None)
        several = value if isinstance(value, tuple) else (value,)
        yield from (each for each in several if isinstance(each, str) and each)


def _covering(sql: str, text: str, spot: int) -> int | None:
    """Where `text` starts in `sql` such that it covers the spot."""
    start = sql.find(text)
    while start >= 0:
        if start <= spot < start + len(text):
            return start
        start = sql.find(text, start + 1)
    return None


def _hint(failure: Failure, written: Mapping[Address, Object], text: str) -> str:
    """PostgreSQL's own hint; for names without their schema, the declared names that they may mean.

    PostgreSQL stops at the first such name; all of the text's are told, so that one look is enough.
    """
    own = failure.error.diag.message_hint or ""
    if _code(failure) != "unresolved-name" or failure.position is None:
        return own
    refused = token_at(failure.sql[failure.position - 1 :]).strip('"')
    if "." in refused:
        return own
    names = dict.fromkeys([refused, *unqualified_tables(text)])
    meant = [full for name in names for full in _declared(name, written)]
    return f"SQL is read with an empty search path: write {', '.join(meant)}" if meant else own


def _declared(name: str, written: Mapping[Address, Object]) -> list[str]:
    """Qualified names of declared objects that have this name."""
    return sorted({f"{a.path[0]}.{a.path[1]}" for a in written if len(a.path) in (2, 3) and a.path[1] == name})[:3]
