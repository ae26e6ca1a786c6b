"""What is dumped is read back as it was, whatever it looks like."""

from __future__ import annotations

from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from reconciler.load.dump import dump, dump_entry, dump_flow
from reconciler.load.events import open_events
from reconciler.load.findings import Findings
from reconciler.load.scalars import Scalars
from reconciler.load.sources import Sources
from reconciler.load.tree import Tree
from reconciler.load.variables import Variables

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)


def read(text: str) -> Any:
    """The only document of a text, as `load` reads it."""
    findings = Findings(Sources())
    base = findings.sources.add("x.yaml", text)
    scalars = Scalars(text, base, Variables(({},)), findings)
    ((value, _),) = Tree(open_events(text), base, len(text), scalars, str).documents()
    assert not findings, findings.problems()
    return value


@given(TEXTS)
@example("\x85")
@example("a\u2028b\u2029")
@example("${a} $${b}")
@example("<<")
@example("null")
@example("\r\n")
@example("word " * 40 + "end")
@example("two  spaces " * 20)
@example("\ufeff")
@example("line \nwith a blank at its end")
def test_every_text_survives_everywhere(text: str) -> None:
    for tree in (
        {"tables": {text: {text: text, "comment": text, "columns": {text: text, "b": {text: [text]}}}}},
        {"tables": {"a": {"grants": {text: [text, text]}, "body": {"file": text}}}},
    ):
        assert read(dump(tree, "where it is from")) == tree
    assert read(dump_entry(text, {"a": text}, 4)) == {text: {"a": text}}
    for style in (None, "'", '"'):
        assert read(f"k: [{dump_flow(text, style)}]") == {"k": [text]}
    assert read(f"k: [{dump_flow({text: text})}]") == {"k": [{text: text}]}
