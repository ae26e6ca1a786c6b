"""The constructor: what YAML text becomes, with libyaml and with PyYAML's own parser."""

from __future__ import annotations

import string
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reconciler.load.anchors import Abandoned
from reconciler.load.events import open_events
from reconciler.load.findings import Findings
from reconciler.load.scalars import Scalars
from reconciler.load.sources import Sources
from reconciler.load.spots import Spot
from reconciler.load.tree import MAX_DEPTH, Tree
from reconciler.spec.fields import FilePath


@pytest.fixture(params=["libyaml", "python"], autouse=True)
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "libyaml" and not yaml.__with_libyaml__:
        pytest.skip("PyYAML was built without libyaml")
    monkeypatch.setattr(yaml, "__with_libyaml__", request.param == "libyaml")


def read(text: str) -> tuple[Any, Spot, Findings]:
    """The only document of a text, its spots, and what is wrong with it."""
    findings = Findings(Sources())
    base = findings.sources.add("x.yaml", text)
    scalars = Scalars(text, base, None, findings)
    documents = Tree(open_events(text), base, len(text), scalars, lambda path: path).documents()
    value, spot = documents[0] if documents else (None, (0, 0, None))
    return value, spot, findings


def value_of(text: str) -> Any:
    value, _, findings = read(text)
    assert findings.problems() == []
    return value


def codes_of(text: str) -> list[str]:
    findings = Findings(Sources())
    base = findings.sources.add("x.yaml", text)
    tree = Tree(open_events(text), base, len(text), Scalars(text, base, None, findings), lambda path: path)
    try:
        tree.documents()
    except Abandoned:
        assert findings
    return [problem.code for problem in findings.problems()]


@pytest.mark.parametrize(
    "word", ["on", "no", "Yes", "1.50", "0x1F", "1_000", "2020-01-01", "NULL", "Null", "1e3", "-7"]
)
def test_a_scalar_is_the_text_that_was_written(word: str) -> None:
    assert value_of(f"{word}: {word}") == {word: word}


def test_only_plain_nothing_null_and_tilde_are_none() -> None:
    assert value_of("a:\nb: null\nc: ~\nd: 'null'\ne: \"\"\nf: '~'") == {
        "a": None, "b": None, "c": None, "d": "null", "e": "", "f": "~",
    }  # fmt: skip


def test_words_for_nothing_are_keys_like_any_other() -> None:
    assert value_of("null: a\n~: b") == {"null": "a", "~": "b"}


def test_a_path_after_file_knows_how_it_is_read() -> None:
    value = value_of("a: &p x.sql\nb: {file: *p}\nc: {file: y.sql}")
    assert [type(value["a"]), type(value["b"]["file"]), type(value["c"]["file"])] == [str, FilePath, FilePath]
    assert value["b"]["file"].opens("z") == "z"


def test_an_alias_stands_for_the_anchored_value_and_shares_its_place() -> None:
    value, spot, _ = read("a: &list [x, y]\nb: *list")
    assert value == {"a": ["x", "y"], "b": ["x", "y"]}
    assert isinstance(spot[2], dict)
    assert spot[2]["b"][2] == spot[2]["a"][2]


def test_a_later_anchor_of_the_same_name_wins() -> None:
    assert value_of("a: &x 1\nb: &x 2\nc: *x")["c"] == "2"


def test_anchors_end_with_their_document() -> None:
    assert codes_of("a: &x 1\n---\nb: *x") == ["unknown-alias"]


def test_merged_keys_stand_where_the_merge_key_stands() -> None:
    value = value_of("audit: &audit {at: t, by: u}\ntable: {id: i, <<: *audit, by: mine, name: n}")
    assert list(value["table"].items()) == [("id", "i"), ("at", "t"), ("by", "mine"), ("name", "n")]


def test_what_is_written_before_a_merge_wins_too() -> None:
    assert value_of("a: &a {x: 1, y: 1}\nb: {x: 2, <<: *a}")["b"] == {"x": "2", "y": "1"}


def test_the_first_of_several_merged_mappings_wins() -> None:
    assert value_of("a: &a {x: 1}\nb: &b {x: 2, y: 2}\nc: {<<: [*a, *b]}")["c"] == {"x": "1", "y": "2"}


def test_a_quoted_merge_key_is_a_key() -> None:
    assert value_of("'<<': x") == {"<<": "x"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: 1\na: 2", "repeated-key"),
        ("[a]: 1", "bad-key"),
        ("{a: b}: 1", "bad-key"),
        ("a: *b", "unknown-alias"),
        ("a: &a [*a]", "unknown-alias"),
        ("a: !!python/name:os.system x", "unknown-tag"),
        ("<<: [a]", "bad-merge"),
        ("[" * (MAX_DEPTH + 1), "too-deep"),
    ],
)
def test_what_yaml_allows_and_we_do_not(text: str, code: str) -> None:
    assert codes_of(text) == [code]


def test_a_harmless_tag_is_nothing() -> None:
    assert value_of("a: !!str null\nb: !!seq [c]\nd: ! e") == {"a": "null", "b": ["c"], "d": "e"}


def test_a_deep_tree_below_the_limit_is_read() -> None:
    assert value_of("[" * MAX_DEPTH + "]" * MAX_DEPTH) is not None


def test_aliases_that_multiply_are_stopped() -> None:
    lines = ["a0: &a0 [" + "x" * 100 + "]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 20)]
    assert codes_of("\n".join(lines)) == ["too-large"]


def test_aliases_that_only_repeat_are_not() -> None:
    lines = ["audit: &audit {created_at: timestamptz, updated_at: timestamptz}"]
    lines += [f"table_{number}: {{<<: *audit, id: bigint}}" for number in range(2000)]
    assert len(value_of("\n".join(lines))) == 2001


def test_line_ends_in_blocks_are_plain() -> None:
    assert value_of("a: |\r\n  one\r\n  two\r\nb: x\r\n") == {"a": "one\ntwo\n", "b": "x"}


_CHARACTERS = st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Z", "Cc"))
_TEXTS = st.text(_CHARACTERS, max_size=20) | st.text(string.printable, max_size=20)
# PostgreSQL stores no zero byte, and PyYAML writes the rare line ends as if they were spaces.
_TEXTS = _TEXTS.filter(lambda text: not set(text) & set("\0\x85\u2028\u2029"))
_TREES = st.recursive(
    _TEXTS | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXTS, inner, max_size=4),
    max_leaves=15,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(_TREES.filter(lambda tree: tree is not None), st.booleans())
def test_what_is_dumped_loads_back_equal(tree: Any, flow: bool) -> None:
    assert value_of(yaml.safe_dump(tree, default_flow_style=flow, allow_unicode=True)) == tree
