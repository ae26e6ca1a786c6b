"""The small parts that plans are shown with."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from reconciler.diff.detail import collection_changes
from reconciler.kinds.column import Column
from reconciler.kinds.registered_database import RegisteredDatabase, RegistryTable
from reconciler.kinds.registry import KINDS
from reconciler.kinds.schema import Schema
from reconciler.kinds.table import Table
from reconciler.model.address import Address
from reconciler.model.change import Alter, Create, Drop
from reconciler.model.errors import InternalError
from reconciler.model.plan import Plan, Step, Transaction
from reconciler.model.scope import Scope
from reconciler.model.secret import Fingerprint, SecretReference
from reconciler.model.statement import Hazard, Statement
from reconciler.render.drift import render_drift
from reconciler.render.fields import write_changes
from reconciler.render.json import render_drift_json, render_json
from reconciler.render.labels import called
from reconciler.render.page import Page, listed
from reconciler.render.plain_data import data
from reconciler.render.sql import render_sql
from reconciler.render.summary import allowance, figures
from reconciler.render.text import render_plan
from reconciler.render.text_change import line_change, word_change
from reconciler.render.values import shown
from reconciler.render.wording import PLAN
from reconciler.render.words import plural, tally


@pytest.mark.parametrize(
    ("live", "desired", "added", "removed", "moved"),
    [
        ("ab", "abc", "c", "", ""),
        ("abc", "ac", "", "b", ""),
        ("abc", "axc", "x", "b", ""),
        ("abc", "cab", "", "", "c"),
        ("", "ab", "ab", "", ""),
        ("ab", "ab", "", "", ""),
    ],
)
def test_what_happened_to_a_collection(live: str, desired: str, added: str, removed: str, moved: str) -> None:
    expected = (tuple(added), tuple(removed), tuple(moved))
    assert collection_changes(tuple(live), tuple(desired)) == expected


def test_words_that_changed_are_marked() -> None:
    pieces = word_change("org_id = current_org()", "org_id = other_org()") or []
    assert "".join(text for text, _ in pieces) == "org_id = [-current_org-]{+other_org+}()"
    assert word_change("abc", "something else altogether") is None


@pytest.mark.parametrize(
    ("live", "desired", "told"),
    [
        (None, "t_a_not_null", False),
        ("t_a_not_null", None, False),
        ("mine", "t_a_not_null", True),
        ("t_a_not_null", "mine", True),
    ],
)
def test_a_name_that_postgresql_makes_up_is_not_told(live: str | None, desired: str | None, told: bool) -> None:
    a, b = (Column("app", "t", "a", "integer", name is not None, name) for name in (live, desired))
    page = Page(80, colour=False)
    write_changes(page, Alter(a, b, ("not_null", "not_null_name")), KINDS["column"], PLAN, 0)
    assert "not_null  " in page.text()
    assert ("not_null_name" in page.text()) is told


def test_spaces_at_the_end_of_a_changed_line_are_seen() -> None:
    assert [text for text, _ in line_change("a\nb", "a\nb  ")] == ["@@ line 1 @@", " a", "-b", "+b··"]


@pytest.mark.parametrize("width", [40, 80, 160])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    page = Page(width, colour=False)
    page.line(("+ ", "create"), "a " * 100, "x" * 300, "表" * 60, indent=8, hang=30)
    page.line("abc\tdef" * 30)
    from rich.cells import cell_len

    assert max(cell_len(line) for line in page.text().splitlines()) <= width
    assert "x" * 20 in page.text().replace("\n", "").replace(" ", "")


def test_colour_is_only_there_when_asked_for() -> None:
    for colour in (False, True):
        page = Page(80, colour=colour)
        page.line(("+", "create"), " table")
        assert ("\x1b[" in page.text()) is colour


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "none"),
        ((), "none"),
        (True, "yes"),
        ("", '""'),
        (5, "5"),
        (("a", "b"), "a, b"),
        ((("street", "text", ""), ("city", "text", None)), "street text, city text"),
        (Address("table", ("app", "t")), "table app.t"),
        (SecretReference("env", "URL"), "(secret from env:URL)"),
        (Fingerprint("abcdef"), "(secret)"),
    ],
)
def test_values_as_people_read_them(value: object, text: str) -> None:
    assert shown(value) == text


def test_json_holds_no_secret_and_nothing_unknown() -> None:
    assert "abcdef" not in json.dumps(data(Fingerprint("abcdef")))
    assert data(SecretReference("env", "URL")) == {"secret": "env:URL"}
    assert data(frozenset({"b", "a"})) == ["a", "b"]
    with pytest.raises(InternalError, match="type object"):
        data(object())


def test_plurals() -> None:
    assert [plural(noun, 2) for noun in ("policy", "index", "foreign key", "table")] == [
        "policies", "indexes", "foreign keys", "tables"
    ]  # fmt: skip
    assert plural("policy", 1) == "policy"
    assert tally(["table", "role", "table"]) == "2 tables, 1 role"
    assert listed("abc", 2) == "a, b and 1 more"


def test_satellites_are_called_by_what_they_belong_to() -> None:
    on_table = Address("grant", ("app", "t", "(table)", "app_user"))
    on_function = Address("comment", ("app", "f", "(integer)", "(function)"))
    assert called(on_table, KINDS) == "grant app_user on table app.t"
    assert called(on_function, KINDS) == "comment on function app.f(integer)"
    assert called(Address("table", ("app", "t")), KINDS) == "table app.t"
    assert called(Address("operator", ("app", "##")), KINDS) == "operator app.##"


def plan_of(*steps: Step) -> Plan:
    table = Table("app", "t")
    return Plan((Create(Schema("app")), Create(table)), (Transaction(steps),), Scope(("app",)))


def dangerous(name: str) -> Step:
    hazard = Hazard("deletes-data", "gone for good")
    return Step(1, Address("table", ("app", name)), "drop", Statement(f"DROP TABLE {name}", (hazard,)))


def test_what_to_allow_is_said_exactly_while_it_is_short() -> None:
    assert allowance(plan_of(dangerous("a"), dangerous("a"))) == "deletes-data:app.a"
    assert allowance(plan_of(*(dangerous(name) for name in "abcdef"))) == "deletes-data"


def test_a_hazard_is_shown_even_where_no_change_is() -> None:
    text = render_plan(plan_of(dangerous("elsewhere")), KINDS, width=80, colour=False)
    assert "table app.elsewhere\n    !! deletes-data: gone for good\n" in text
    assert figures(plan_of(), KINDS).create == 2


def test_no_form_shows_a_fingerprint_among_the_changes() -> None:
    registry = RegistryTable(SecretReference("env", "SALT"))
    live = RegisteredDatabase("web", "cache", registry, "redis", fingerprint=Fingerprint("v1:canary-live"))
    desired = replace(live, fingerprint=Fingerprint("v1:canary-desired"), secret=SecretReference("env", "URL"))
    for change in (Create(desired), Drop(live), Alter(live, desired, ("fingerprint",))):
        plan = Plan((change,), (), Scope(("platform",)))
        for form in (render_json, render_drift_json):
            assert "canary" not in form(plan, KINDS)
        for show in (render_plan, render_drift):
            assert "canary" not in show(plan, KINDS, width=160, colour=False)
    assert "fingerprint  (secret, changed)" in render_plan(plan, KINDS, width=80, colour=False)


def test_a_statement_that_ends_in_a_comment_is_still_terminated() -> None:
    step = Step(1, Address("view", ("app", "v")), "create", Statement("SELECT 1 -- one"))
    assert "SELECT 1 -- one\n;\n" in render_sql(plan_of(step), KINDS)
