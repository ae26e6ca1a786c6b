"""Of the many things pydantic says about one mistake, people are told one."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, ValidationError

from reconciler.load.complaint import complaint_of
from reconciler.load.explained import independent
from reconciler.load.places import Places
from reconciler.load.sources import Sources


class Inner(BaseModel):
    """A member of the union."""

    size: Annotated[int, Field(ge=1)]


class Outer(BaseModel):
    """What may be written in several ways."""

    field: Literal["a", "b"] | list[int] | Inner


def said(value: Any) -> list[tuple[tuple[str | int, ...], str]]:
    tree = {"field": value}
    places = Places(Sources({"x": ""}, [0], _names=["x"]), (0, 0, {}))
    try:
        Outer.model_validate(tree)
    except ValidationError as error:
        complaints = [complaint_of(each, tree, places) for each in error.errors()]
        return [(each.path, each.message) for each in independent(complaints, [])]
    return []


def test_a_word_is_compared_with_the_words() -> None:
    assert said("c") == [(("field",), 'unknown value "c" for "field"')]


def test_a_type_that_fits_nothing_is_told_all_that_would() -> None:
    assert said(None) == [(("field",), "a list or a mapping is expected here, this is empty")]


def test_once_a_type_fits_only_what_is_inside_counts() -> None:
    assert said([1, "x"]) == [(("field", 1), 'a whole number is expected here, this is "x"')]
    assert said({"size": 0}) == [(("field", "size"), '1 or more is expected here, this is "0"')]
