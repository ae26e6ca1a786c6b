"""Changes to one list as it is written, item by item, so that the others keep their words and comments."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from reconciler.load.dump import dump_flow
from reconciler.load.nodes import Node

from .lines import after_line, column, line_start, spliced, with_comments


def with_items(text: str, node: Node, before: Sequence[Any], after: Sequence[tuple[Any, Any]]) -> str | None:
    """The text with a list brought from `before` to `after`; None where that cannot be done item by item.

    `before` is what the items say, one by one, whatever they are spelled like; `after` what they are to say, each
    with how it is written.
    """
    if not before or not after or len(before) != len(node.items):
        return None
    if any(item.kind == "alias" or (node.flow and item.block) for item in node.items):
        return None
    new = [Item(_key(said), written) for said, written in after]
    changed = _flow if node.flow else _block
    return changed(text, node, [_key(said) for said in before], new)


class Item(NamedTuple):
    """An item of the new list: what tells it from others, and how it is written."""

    key: str
    written: Any


def _key(said: Any) -> str:
    return json.dumps(said, sort_keys=True)


def _flow(text: str, node: Node, before: Sequence[str], after: Sequence[Item]) -> str | None:
    if "\n" in text[node.start : node.end]:
        return None
    written = [text[item.start : item.end] for item in node.items]
    found = ", ".join(_merged(written, before, after, dump_flow))
    return spliced(text, node.items[0].start, node.items[-1].end, found)


def _block(text: str, node: Node, before: Sequence[str], after: Sequence[Item]) -> str:
    margin = " " * column(text, node.start)
    first = after_line(text, text.rindex("-", 0, node.items[0].start) - 1) if node.name else 0
    starts = [line_start(text, item.start) for item in node.items]
    bounds = [max(first, with_comments(text, start)) for start in starts]
    ends = [after_line(text, item.end) for item in node.items]
    # What stands between two items (blank lines, comments on something else) goes with the upper one.
    lines = [text[start:end] for start, end in zip(bounds, [*bounds[1:], ends[-1]], strict=True)]
    if not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    found = "".join(_merged(lines, before, after, lambda value: f"{margin}- {dump_flow(value)}\n"))
    return spliced(text, bounds[0], ends[-1], found)


def _merged(
    written: Sequence[str], before: Sequence[str], after: Sequence[Item], dumped: Callable[[Any], str]
) -> Iterator[str]:
    keys = [item.key for item in after]
    for tag, start, end, new_start, new_end in SequenceMatcher(None, before, keys, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from written[start:end]
        else:
            yield from (dumped(item.written) for item in after[new_start:new_end])
