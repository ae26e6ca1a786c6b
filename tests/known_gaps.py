"""The list of what cannot pass (`known_gaps.yaml`), and how a run of a corpus is held against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import yaml
from versions import BadVersions, fits

KNOWN_GAPS = Path(__file__).with_name("known_gaps.yaml")
_NOT_JUDGED = "does not load"
_KEYS = {"case", "reason", "pg"}


class BadList(ValueError):
    """The list is not written as its first lines say."""


@dataclass(frozen=True)
class Gap:
    """One entry: a case or a glob of cases, why it cannot pass, and on which versions."""

    case: str
    reason: str
    pg: str = ">=0"

    def covers(self, case: str) -> bool:
        return fnmatchcase(case, self.case)


@dataclass(frozen=True)
class Result:
    """What the judge says of one case: the stage at which it ended (`ok` if it passed), and what it saw there."""

    case: str
    stage: str
    detail: str = ""

    @property
    def judged(self) -> bool:
        """Whether its SQL is for this version of PostgreSQL at all."""
        return self.stage != _NOT_JUDGED

    @property
    def passed(self) -> bool:
        return self.stage == "ok"


@dataclass(frozen=True)
class Comparison:
    """A run and the list: `known` failures, and where the two differ."""

    known: tuple[Result, ...]
    unlisted: tuple[Result, ...]
    passing: tuple[tuple[Gap, Result], ...]
    unmatched: tuple[Gap, ...]

    @property
    def agrees(self) -> bool:
        return not (self.unlisted or self.passing or self.unmatched)

    def lines(self) -> Iterator[str]:
        """What to tell about it, the differences last."""
        for result in self.known:
            yield f"known: {result.case}: {result.stage}"
        for result in self.unlisted:
            yield f"FAILS, and is not listed: {result.case}: {result.stage}"
            yield from (f"    {line}" for line in result.detail.splitlines())
        for gap, result in self.passing:
            yield f"PASSES, though it is listed: {result.case} (by the entry {gap.case}: {gap.reason})"
        for gap in self.unmatched:
            yield f"MATCHES NOTHING that was judged: the entry {gap.case}: {gap.reason}"


def read_gaps(path: Path = KNOWN_GAPS) -> list[Gap]:
    """The entries of a list. Raises: BadList."""
    said = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(said, list):
        raise BadList(f"{path.name} must be a list")
    gaps = [_gap(entry) for entry in said]
    for number, gap in enumerate(gaps):
        if any((gap.case, gap.pg) == (other.case, other.pg) for other in gaps[:number]):
            raise BadList(f"{gap.case} is listed twice")
    return gaps


def _gap(entry: Any) -> Gap:
    if not isinstance(entry, dict) or not {"case", "reason"} <= entry.keys() <= _KEYS:
        raise BadList(f"an entry has a case and a reason, perhaps pg: {entry}")
    if not all(isinstance(value, str) and value.strip() for value in entry.values()):
        raise BadList(f"case, reason and pg are texts, and none is empty: {entry}")
    gap = Gap(**{key: value.strip() for key, value in entry.items()})
    try:
        fits(gap.pg, 18)
    except BadVersions as error:
        raise BadList(f"{gap.case}: {error}") from None
    return gap


def compare(gaps: Sequence[Gap], results: Sequence[Result], major: int, *, whole: bool) -> Comparison:
    """Hold the results of a run on that major version against the list.

    `whole`: every case of the corpus was run, so that an entry that matches none of those judged is out of date.
    A glob stands only for cases that all fail: each one that passes is a difference.
    """
    meant = [gap for gap in gaps if fits(gap.pg, major)]
    judged = [result for result in results if result.judged]
    covered = [(result, [gap for gap in meant if gap.covers(result.case)]) for result in judged]
    return Comparison(
        known=tuple(result for result, by in covered if by and not result.passed),
        unlisted=tuple(result for result, by in covered if not by and not result.passed),
        passing=tuple((gap, result) for result, by in covered if result.passed for gap in by),
        unmatched=tuple(gap for gap in meant if not any(gap in by for _, by in covered)) if whole else (),
    )
