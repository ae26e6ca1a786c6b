"""What types and sequences do that no server is needed for."""

from __future__ import annotations

import pytest

from reconciler.kinds.enum import ENUM, Enum
from reconciler.kinds.extension import EXTENSION, Extension
from reconciler.kinds.sequence import SequenceGenerator
from reconciler.kinds.sequence_options import completed, unusual
from reconciler.kinds.user_type import set_aside
from reconciler.model.kind import Altered, Swap


def test_a_sequence_says_only_what_is_not_usual() -> None:
    live = ("start 1", "increment 1", "min 1", "max 32767", "cache 1", "cycle false")
    assert SequenceGenerator("app", "q", "smallint", live) == SequenceGenerator("app", "q", "smallint")
    assert unusual(live, "bigint") == ("max 32767",)


def test_a_descending_sequence_starts_at_its_maximum() -> None:
    assert completed(("increment -1",), "smallint") == (
        "start -1", "increment -1", "min -32768", "max -1", "cache 1", "cycle false",
    )  # fmt: skip
    assert "start 7" in completed(("increment -1", "max 7"), "bigint")


@pytest.mark.parametrize("name", ["status", "s" * 63, "é" * 31])
def test_a_name_set_aside_fits(name: str) -> None:
    _, aside = set_aside(Enum("app", name, ("a",)))
    assert len(aside.name.encode()) <= 63
    assert aside.name != name


@pytest.mark.parametrize(
    ("desired", "statements"),
    [
        (("a", "b", "c"), ["ADD VALUE 'c'"]),
        (("z", "a", "b"), ["ADD VALUE 'z' BEFORE 'a'"]),
        (("a", "x", "y", "b"), ["ADD VALUE 'x' AFTER 'a'", "ADD VALUE 'y' AFTER 'x'"]),
        (("y", "z", "a", "b"), ["ADD VALUE 'y' BEFORE 'a'", "ADD VALUE 'z' AFTER 'y'"]),
    ],
)
def test_values_are_added_where_they_belong(desired: tuple[str, ...], statements: list[str]) -> None:
    rule = ENUM.rules["labels"]
    assert callable(rule)
    outcome = rule(Enum("app", "e", ("a", "b")), Enum("app", "e", desired))
    assert isinstance(outcome, Altered)
    assert [each.sql.removeprefix("ALTER TYPE app.e ") for each in outcome.statements] == statements


@pytest.mark.parametrize("desired", [("a",), ("b", "a"), ()])
def test_values_that_go_or_move_need_another_type(desired: tuple[str, ...]) -> None:
    rule = ENUM.rules["labels"]
    assert callable(rule)
    assert isinstance(rule(Enum("app", "e", ("a", "b")), Enum("app", "e", desired)), Swap)


def test_what_nobody_says_of_an_extension_stays_as_it_is() -> None:
    live = Extension("citext", "tools", "1.4", "mine")
    assert EXTENSION.settle is not None
    assert EXTENSION.settle(Extension("citext"), {}, {live.address: live}) == live
    moved = EXTENSION.settle(Extension("citext", "app"), {}, {live.address: live})
    assert moved == Extension("citext", "app", "1.4", "mine")
    assert EXTENSION.settle(Extension("citext"), {}, {}) == Extension("citext")
