"""Changes to one list as it is written, item by item, so that the others keep their words and comments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from reconciler.load.dump import dump_flow
from reconciler.load.nodes import Node

from .lines import after_line, column, line_start, spliced, with_comments


def with_items(text: str, node: Node, before: Sequence[Any], after: Sequence[Any], flow: bool) -> str | None:
    """The text with a list brought from `before` to `after`; None where that cannot be done item by item.

    `before` is what the items say, one by one, whatever they are spelled like.
    """
    simple = len(before) == len(node.items) and all(isinstance(each, str) for each in (*before, *after))
    if not simple or not before or not after or any("\n" in each for each in after):
        return None
    if any(item.kind != "scalar" or item.block for item in node.items):
        return None
    if node.flow or flow:
        return _flow(text, node, before, after)
    return _block(text, node, before, after)


def _flow(text: str, node: Node, before: Sequence[str], after: Sequence[str]) -> str | None:
    if "\n" in text[node.start : node.end]:
        return None
    written = [text[item.start : item.end] for item in node.items]
    found = ", ".join(_merged(written, before, after, dump_flow))
    return spliced(text, node.items[0].start, node.items[-1].end, found)


def _block(text: str, node: Node, before: Sequence[str], after: Sequence[str]) -> str:
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


def _merged(written: Sequence[str], before: Sequence[str], after: Sequence[str], dumped: Any) -> Iterator[str]:
    for tag, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from written[start:end]
        else:
            yield from (dumped(value) for value in after[new_start:new_end])
