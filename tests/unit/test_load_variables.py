"""Variables: what is filled in, from where, and what is said when that fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from reconciler.load import Loaded, load
from reconciler.load.variables import Variables
from reconciler.model.errors import Rejected

DESIRED = """
project:
  targets:
    dev: {vars: {OWNER: "dev_${SUFFIX:-none}", REGION: nowhere}}
    live: {vars: {OWNER: live}}
schemas:
  ${NAME:-app}: {owner: "${OWNER}"}
"""


def filled(text: str, **values: str) -> str:
    result, bad = Variables((values,)).fill(text)
    assert not bad
    return result


def loaded(folder: Path, text: str = DESIRED, **keywords: object) -> Loaded:
    (folder / "x.yaml").write_text(text)
    return load(folder, **keywords)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("${A}", "1"),
        ("x${A}y${A}", "x1y1"),
        ("${A:-2}", "1"),
        ("${B:-2}", "2"),
        ("${B:-}", ""),
        ("${EMPTY}", ""),
        ("${EMPTY:-2}", "2"),
        ("$${A}", "${A}"),
        ("$$${A}", "$${A}"),
        ("$A $$ $1 $$body$$ { }", "$A $$ $1 $$body$$ { }"),
    ],
)
def test_marks_are_filled_in(text: str, result: str) -> None:
    assert filled(text, A="1", EMPTY="") == result


def test_what_is_filled_in_is_not_looked_at_again() -> None:
    assert filled("${A}", A="${B}") == "${B}"


@pytest.mark.parametrize("text", ["${", "${}", "${a-b}", "${A", "${A:2}", "${A:-${B}}", "${ A}"])
def test_marks_that_are_none_are_said(text: str) -> None:
    assert Variables(({"A": "1"},)).fill(text)[1][0].code == "bad-variable"


def test_given_before_target_before_environment(tmp_path: Path) -> None:
    environ = {"OWNER": "environment"}
    owners = [
        loaded(tmp_path, environ=environ),
        loaded(tmp_path, environ=environ, target="live"),
        loaded(tmp_path, environ=environ, target="live", variables={"OWNER": "given"}),
        loaded(tmp_path, environ={"SUFFIX": "x"}, target="dev"),
    ]
    found = [each.document.schemas["app"].owner for each in owners]
    assert found == ["environment", "live", "given", "dev_x"]


def test_keys_are_filled_in_and_found_under_their_name(tmp_path: Path) -> None:
    state = loaded(tmp_path, variables={"OWNER": "o", "NAME": "shop"})
    assert state.places.key(("schemas", "shop"))[1:] == (7, 3, 12)


def test_keys_that_become_equal_are_repeated(tmp_path: Path) -> None:
    with pytest.raises(Rejected) as rejected:
        loaded(tmp_path, "schemas: {app: {}, '${A}': {}}", variables={"A": "app"})
    assert [problem.code for problem in rejected.value.problems] == ["repeated-key"]


def test_contents_of_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "x.sql").write_text("a = '${A}'")
    text = "tables: {app.t: {columns: {a: text}, policies: {p: {using: {file: x.sql}}}}}"
    assert loaded(tmp_path, text).document.tables["app.t"].policies["p"].using == "a = '${A}'"


def test_the_place_of_an_undefined_variable_in_a_block(tmp_path: Path) -> None:
    with pytest.raises(Rejected) as rejected:
        loaded(tmp_path, "schemas:\n  app:\n    comment: |\n      One ${A:-a}\n      two ${B} ${C:-c}\n")
    (problem,) = rejected.value.problems
    assert problem.place is not None
    assert problem.place[1:] == (5, 11, 4)
