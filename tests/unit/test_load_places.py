"""Where things are written: from a path in the document to file, line and column."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from reconciler.load import Loaded, load
from reconciler.model import source

TEXT = """\
# A comment: its é counts for nothing.
tables:
  app.users:
    columns:
      id: bigint
      "na😀me": {type: 'text', default: "'x'"}
      on: text
    policies:
      own:
        to: app_user
        using: >
          owner =
          current_user
    grants:
      app_user:
        - select
        - insert
"""
TABLE = ("tables", "app.users")


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Loaded:
    monkeypatch.chdir(tmp_path)
    Path("x.yaml").write_text(TEXT)
    return load(Path("x.yaml"))


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        ((), (1, 1, 1), (1, 1, 1)),
        (("tables",), (2, 1, 6), (2, 1, 6)),
        (TABLE, (3, 3, 9), (3, 3, 9)),
        ((*TABLE, "columns", "id"), (5, 7, 2), (5, 11, 6)),
        ((*TABLE, "columns", "na😀me"), (6, 7, 7), (6, 16, 1)),
        ((*TABLE, "columns", "na😀me", "type"), (6, 17, 4), (6, 23, 6)),
        ((*TABLE, "columns", "na😀me", "default"), (6, 31, 7), (6, 40, 5)),
        ((*TABLE, "columns", "on"), (7, 7, 2), (7, 11, 4)),
        ((*TABLE, "policies", "own", "using"), (11, 9, 5), (11, 16, 1)),
        ((*TABLE, "grants", "app_user", 1), (17, 11, 6), (17, 11, 6)),
    ],
)
def test_key_and_value(state: Loaded, path: source.Path, key: tuple[int, ...], value: tuple[int, ...]) -> None:
    assert state.places.key(path) == ("x.yaml", *key)
    assert state.places.value(path) == ("x.yaml", *value)


@pytest.mark.parametrize(
    ("path", "known"),
    [
        ((*TABLE, "columns", "id", "type"), (*TABLE, "columns", "id")),
        ((*TABLE, "policies", "own", "to", 0), (*TABLE, "policies", "own", "to")),
        ((*TABLE, "grants", "app_user", 7), (*TABLE, "grants", "app_user")),
        ((*TABLE, "comment"), TABLE),
        (("roles", "nobody"), ()),
    ],
)
def test_what_is_not_written_has_the_place_of_what_is(state: Loaded, path: source.Path, known: source.Path) -> None:
    assert state.places.value(path) == state.places.value(known)


def test_a_problem_for_a_later_stage(state: Loaded) -> None:
    problem = state.problem("unresolved-name", "there is no type bigint", (*TABLE, "columns", "id", "type"))
    assert problem == source.Problem(
        "unresolved-name", "there is no type bigint", source.Place("x.yaml", 5, 11, 6), "      id: bigint"
    )


def test_lines_that_end_in_cr_lf_and_a_byte_order_mark(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    state = load(file)
    place = state.places.value((*TABLE, "columns", "on"))
    assert place == (str(file), 7, 11, 4)
    assert state.excerpt(place) == "      on: text"


def test_every_file_has_its_own_places(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("roles: {a: {}}")
    (tmp_path / "b.yml").write_text("roles: {b: {}}\n---\nroles:\n  c: {}\n")
    state = load(tmp_path)
    places = [state.places.key(("roles", name)) for name in "abc"]
    assert places == [(str(tmp_path / file), *rest) for file, *rest in (
        ("a.yaml", 1, 9, 1), ("b.yml", 1, 9, 1), ("b.yml", 4, 3, 1),
    )]  # fmt: skip


def test_a_loaded_state_can_be_kept(state: Loaded) -> None:
    again = pickle.loads(pickle.dumps(state))
    assert again.document == state.document
    assert again.places.key(TABLE) == state.places.key(TABLE)


def test_texts_are_kept_with_what_file_brings(tmp_path: Path) -> None:
    (tmp_path / "x.sql").write_text("true\n")
    (tmp_path / "x.yaml").write_text("tables: {app.t: {policies: {p: {using: {file: x.sql}}}}}")
    state = load(tmp_path)
    assert list(state.sources) == [str(tmp_path / "x.yaml"), str(tmp_path / "x.sql")]
    assert state.excerpt(source.Place(str(tmp_path / "x.sql"), 1, 1)) == "true"
    assert state.excerpt(source.Place("elsewhere", 1, 1)) == ""
