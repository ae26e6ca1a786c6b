"""How problems are shown: carets under what they mean, whatever the line holds."""

from __future__ import annotations

import pytest

from reconciler.model.source import Place, Problem
from reconciler.render.problems import WIDTH, render_problems


def problem(line: str, column: int, length: int = 1, *, hint: str = "", severity: str = "error") -> Problem:
    return Problem("some-code", "something", Place("x.yaml", 7, column, length), line, hint, severity)


def test_the_form_of_a_problem() -> None:
    shown = Problem(
        "unknown-key",
        'unknown key "typ"',
        Place("desired/app.yaml", 7, 16, 3),
        "          id: {typ: bigint}",
        'did you mean "type"?',
    )
    assert render_problems([shown]) == (
        'desired/app.yaml:7:16: error[unknown-key]: unknown key "typ"\n'
        " 7 |           id: {typ: bigint}\n"
        "                    ^^^\n"
        'hint: did you mean "type"?\n'
    )


def test_nothing_is_shown_for_nothing() -> None:
    assert render_problems([]) == ""


def test_without_place_or_excerpt() -> None:
    assert render_problems([Problem("a", "b")]) == "error[a]: b\n"
    assert render_problems([problem("", 1)]) == "x.yaml:7:1: error[some-code]: something\n"


def test_several_are_counted() -> None:
    three = [problem("x", 1), problem("x", 1), problem("x", 1, severity="warning")]
    assert render_problems(three[:2]).endswith("\n\n2 problems\n")
    assert render_problems(three).endswith("\n\n3 problems: 2 errors, 1 warning\n")


@pytest.mark.parametrize(
    ("line", "column", "length", "shown", "caret"),
    [
        ("\ta:\tb", 5, 1, "    a:    b", "          ^"),
        ("a:\tb", 3, 1, "a:    b", "  ^^^^"),
        ("名: x", 4, 1, "名: x", "    ^"),
        ("a: 名前 x", 4, 2, "a: 名前 x", "   ^^^^"),
        ("😀: x", 4, 1, "😀: x", "    ^"),
        ("e\u0301: x", 5, 1, "e\u0301: x", "   ^"),
        ("a: \x1b[31mx", 9, 1, "a: \ufffd[31mx", "        ^"),
        ("a:", 3, 1, "a:", "  ^"),
    ],
)
def test_carets_stand_below(line: str, column: int, length: int, shown: str, caret: str) -> None:
    excerpt = render_problems([problem(line, column, length)]).splitlines()[1:]
    assert excerpt == [f" 7 | {shown}", f"     {caret}"]


@pytest.mark.parametrize("column", [1, 20, 95, 150, 290, 298])
@pytest.mark.parametrize("letter", ["", "名"])
def test_long_lines_are_cut_around_the_caret(column: int, letter: str) -> None:
    line = (letter or "a") * (column - 1) + "XYZ" + (letter or "b") * (297 - column + 1)
    excerpt, caret = render_problems([problem(line, column, 3)]).splitlines()[1:]
    wide = sum(2 if each == "名" else 1 for each in excerpt)
    assert WIDTH - 2 <= wide <= WIDTH
    assert excerpt.count("…") == (column > 20) + (column < 290)
    before = excerpt[: excerpt.index("XYZ")]
    assert caret == " " * sum(2 if each == "名" else 1 for each in before) + "^^^"


def test_a_mark_longer_than_the_line_is_cut() -> None:
    excerpt, caret = render_problems([problem("a" * 500, 1, 500)]).splitlines()[1:]
    assert len(excerpt) == len(caret) == WIDTH


def test_colour_only_adds_colour() -> None:
    plain, coloured = (render_problems([problem("a: b", 1, hint="do it")], colour=each) for each in (False, True))
    assert "\x1b[" in coloured
    for code in ("\x1b[0m", "\x1b[1m", "\x1b[1;31m", "\x1b[36m"):
        coloured = coloured.replace(code, "")
    assert coloured == plain
