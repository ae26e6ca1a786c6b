"""The list of what cannot pass: how it is read, and what a run of a corpus is told by it."""

from __future__ import annotations

from pathlib import Path

import pytest
from known_gaps import BadList, Comparison, Gap, Result, compare, read_gaps

PASSED = Result("peer/good", "ok")
FAILED = Result("peer/bad", "pg_dump differs", "-wanted\n+found")
FOREIGN = Result("peer/newer", "does not load", "syntax error")


def compared(gaps: list[Gap], results: list[Result], *, major: int = 18, whole: bool = True) -> Comparison:
    return compare(gaps, results, major, whole=whole)


def test_the_list_of_this_project_can_be_read() -> None:
    read_gaps()


def test_without_a_list_all_must_pass() -> None:
    assert compared([], [PASSED, FOREIGN]).agrees


def test_a_failure_that_is_not_listed_is_told_with_what_the_judge_saw() -> None:
    comparison = compared([], [PASSED, FAILED])
    assert not comparison.agrees
    assert list(comparison.lines()) == [
        "FAILS, and is not listed: peer/bad: pg_dump differs",
        "    -wanted",
        "    +found",
    ]


@pytest.mark.parametrize("stage", ["setup", "import", "apply", "second plan", "timeout", "harness", "a new one"])
def test_whatever_is_not_passed_has_failed(stage: str) -> None:
    assert not compared([], [Result("peer/case", stage)]).agrees


def test_a_failure_that_is_listed_agrees() -> None:
    comparison = compared([Gap("peer/bad", "PostgreSQL cannot")], [PASSED, FAILED])
    assert comparison.agrees
    assert list(comparison.lines()) == ["known: peer/bad: pg_dump differs"]


def test_an_entry_that_passes_is_a_difference() -> None:
    comparison = compared([Gap("peer/good", "PostgreSQL cannot")], [PASSED])
    assert list(comparison.lines()) == [
        "PASSES, though it is listed: peer/good (by the entry peer/good: PostgreSQL cannot)"
    ]
    assert not comparison.agrees


def test_a_glob_stands_for_cases_that_all_fail() -> None:
    gap = Gap("peer/*", "PostgreSQL cannot")
    assert compared([gap], [FAILED, FOREIGN]).agrees
    mixed = compared([gap], [FAILED, PASSED])
    assert mixed.known == (FAILED,)
    assert mixed.passing == ((gap, PASSED),)


def test_an_entry_counts_on_its_versions_only() -> None:
    gap = Gap("peer/bad", "PostgreSQL cannot", ">=15,<18")
    assert compared([gap], [FAILED], major=17).agrees
    assert compared([gap], [FAILED], major=18).unlisted == (FAILED,)
    passes = [Result("peer/bad", "ok")]
    assert compared([gap], passes, major=14).agrees
    assert not compared([gap], passes, major=15).agrees


def test_an_entry_that_matches_nothing_is_out_of_date_where_all_was_run() -> None:
    gap = Gap("peer/gone", "PostgreSQL cannot")
    assert list(compared([gap], [PASSED]).lines()) == [
        "MATCHES NOTHING that was judged: the entry peer/gone: PostgreSQL cannot"
    ]
    assert compared([gap], [PASSED], whole=False).agrees


def test_an_entry_whose_case_does_not_load_needs_a_version() -> None:
    assert compared([Gap("peer/newer", "PostgreSQL cannot")], [FOREIGN]).unmatched
    assert compared([Gap("peer/newer", "PostgreSQL cannot", "<18")], [FOREIGN]).agrees


def test_every_entry_that_covers_a_case_must_be_right() -> None:
    gaps = [Gap("peer/bad", "PostgreSQL cannot"), Gap("peer/b*", "nor this")]
    assert compared(gaps, [FAILED]).agrees
    assert not compared(gaps, [FAILED, Result("peer/better", "ok")]).agrees


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("peer/case: reason", "must be a list"),
        ("- peer/case", "has a case and a reason"),
        ("- {case: peer/case}", "has a case and a reason"),
        ("- {case: peer/case, reason: ''}", "none is empty"),
        ("- {case: peer/case, reason: 5}", "are texts"),
        ("- {case: peer/case, reason: no, because: x}", "has a case and a reason"),
        ("- {case: peer/case, reason: cannot, pg: '18'}", "neither >=N nor <N"),
        ("- {case: peer/case, reason: cannot}\n- {case: peer/case, reason: again}", "listed twice"),
    ],
)
def test_a_list_that_is_written_otherwise_is_refused(text: str, why: str, tmp_path: Path) -> None:
    path = tmp_path / "gaps.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadList, match=why):
        read_gaps(path)


def test_entries_are_read_as_written(tmp_path: Path) -> None:
    path = tmp_path / "gaps.yaml"
    path.write_text("- {case: peer/a, reason: No., pg: '<15'}\n- {case: peer/b*, reason: Nor this.}\n", "utf-8")
    assert read_gaps(path) == [Gap("peer/a", "No.", "<15"), Gap("peer/b*", "Nor this.")]
