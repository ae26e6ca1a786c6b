"""YAML text as nodes with their spans: for changing a text in place, where only the spans of values are needed to
read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from .events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    NextEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
    open_events,
)


@dataclass(slots=True)
class Node:
    """A value as it is written, `text[start:end]`; properties such as an anchor are part of it.

    `kind` is `scalar`, `mapping`, `sequence` or `alias`. `flow`: in braces, brackets, or a scalar in them.
    `style` is that of a scalar: "" where it is plain. `name` is the anchor, of an alias what it stands for.
    """

    kind: str
    start: int
    end: int
    flow: bool = False
    style: str = ""
    value: str = ""
    name: str = ""
    pairs: list[tuple[Node, Node]] = field(default_factory=list)
    items: list[Node] = field(default_factory=list)

    @property
    def block(self) -> bool:
        """Whether it is lines below its key: a collection without braces, or a text after | or >."""
        return self.style in ("|", ">") or (self.kind in ("mapping", "sequence") and not self.flow)

    def pair(self, key: str) -> tuple[Node, Node] | None:
        """The key and the value of a mapping."""
        return next((pair for pair in self.pairs if pair[0].kind == "scalar" and pair[0].value == key), None)

    def walk(self) -> Iterator[Node]:
        """This node and every one inside of it."""
        yield self
        for inner in (*(each for pair in self.pairs for each in pair), *self.items):
            yield from inner.walk()


def read_nodes(text: str) -> list[Node]:
    """The root of every document of a text.

    Raises:
        yaml.YAMLError: it is not YAML.
    """
    following = open_events(text)
    roots: list[Node] = []
    while type(event := following()) is not StreamEndEvent:
        if type(event) is DocumentStartEvent:
            roots.append(_node(following(), following, text))
    return roots


def _node(event: Any, following: NextEvent, text: str) -> Node:
    start, end = event.start_mark.index, event.end_mark.index
    name = event.anchor or ""
    if type(event) is AliasEvent:
        return Node("alias", start, end, name=name)
    if type(event) is ScalarEvent:
        style = event.style or ""
        # The end of a block is where the next thing begins; blank lines and comments are not part of it.
        last = start + len(text[start:end].rstrip()) if style in ("|", ">") else end
        return Node("scalar", start, last, style=style, value=event.value, name=name)
    found = Node("sequence", start, end, flow=bool(event.flow_style), name=name)
    if type(event) is MappingStartEvent:
        found.kind = "mapping"
    _fill(found, following, text)
    return found


def _fill(found: Node, following: NextEvent, text: str) -> None:
    event = following()
    while type(event) not in (MappingEndEvent, SequenceEndEvent):
        inner = _node(event, following, text)
        if found.kind == "mapping":
            found.pairs.append((inner, _node(following(), following, text)))
        else:
            found.items.append(inner)
        event = following()
    if found.flow:
        found.end = event.end_mark.index
    elif inside := [each for pair in found.pairs for each in pair] + found.items:
        found.end = max(each.end for each in inside)
