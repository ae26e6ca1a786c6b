"""Changes to one mapping as it is written: a value replaced, a pair added or taken away.

Every function takes a text and nodes read from it, and returns the new text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reconciler.load.dump import dump_entry, dump_flow
from reconciler.load.nodes import Node

from .lines import after_line, column, indented, line_end, line_start, spliced, with_comments

_WIDEST = 118
_STAND_IN = "k"


@dataclass(frozen=True, slots=True)
class Spot:
    """A pair of a mapping, in the text it was read from.

    `flow`: it stands in braces. `depth` as `dump_entry` takes it.
    """

    key: Node
    value: Node
    flow: bool
    depth: int


def with_value(text: str, spot: Spot, new: Any) -> str:
    """The pair with another value. Its anchor stays, since others may stand for it, and so does its comment."""
    if spot.flow:
        return _with_inline(text, spot, dump_flow(new, spot.value.style))
    colon = text.index(":", spot.key.end) + 1
    first, rest = _lines(spot, new, column(text, spot.key.start))
    anchor = f" &{spot.value.name}" if spot.value.name and spot.value.kind != "alias" else ""
    if spot.value.block:
        header = text[colon : line_end(text, colon)]
        comment = header[header.find(" #") :].rstrip() if " #" in header else ""
        tail = text[spot.value.end : line_end(text, spot.value.end)]
        comment += tail if tail.lstrip().startswith("#") and not comment else ""
    else:
        comment = text[spot.value.end : line_end(text, spot.value.end)]
    return spliced(text, colon, after_line(text, spot.value.end), f"{anchor}{first}{comment}\n{rest}")


def with_pair(text: str, mapping: Node, key: str, new: Any, order: Sequence[str], flow: bool, depth: int) -> str:
    """The mapping with another pair, behind the nearest of those that come before it in `order`."""
    known = {each.value: (each, value) for each, value in mapping.pairs}
    before = [name for name in order[: order.index(key)] if name in known] if key in order else list(known)
    if mapping.flow or flow:
        written = dump_flow({key: new})[1:-1]
        if before:
            place = max(node.end for node in known[before[-1]])
            return spliced(text, place, place, f", {written}")
        place = text.index("{", mapping.start) + 1
        return spliced(text, place, place, f"{written}, " if known else written)
    columns = column(text, mapping.pairs[0][0].start)
    if before:
        place = after_line(text, known[before[-1]][1].end)
    else:
        place = with_comments(text, line_start(text, mapping.pairs[0][0].start))
    ended = "" if place == 0 or text[place - 1] == "\n" else "\n"
    return spliced(text, place, place, ended + indented(dump_entry(key, new, depth), columns))


def without_pair(text: str, mapping: Node, pair: tuple[Node, Node]) -> str:
    """The mapping without a pair, and without the comments about it. It must have another one."""
    key, value = pair
    if not mapping.flow:
        return spliced(text, with_comments(text, line_start(text, key.start)), after_line(text, value.end), "")
    number = mapping.pairs.index(pair)
    if number + 1 < len(mapping.pairs):
        return spliced(text, key.start, mapping.pairs[number + 1][0].start, "")
    before = mapping.pairs[number - 1]
    return spliced(text, max(node.end for node in before), max(key.end, value.end), "")


def unfolded(text: str, spot: Spot) -> str:
    """The pair with what its value holds in braces on lines of their own, once these have become too long."""
    value = spot.value
    width = line_end(text, value.start) - line_start(text, value.start)
    one_line = "\n" not in text[value.start : value.end]
    if spot.flow or value.kind != "mapping" or not value.flow or value.name or width <= _WIDEST or not one_line:
        return text
    margin = " " * (column(text, spot.key.start) + 2)
    lines = [f"{margin}{text[key.start : max(key.end, inner.end)]}\n" for key, inner in value.pairs]
    comment = text[value.end : line_end(text, value.end)]
    colon = text.index(":", spot.key.end) + 1
    return spliced(text, colon, after_line(text, value.end), f"{comment}\n{''.join(lines)}")


def _with_inline(text: str, spot: Spot, written: str) -> str:
    anchor = f"&{spot.value.name} " if spot.value.name and spot.value.kind != "alias" else ""
    if spot.value.end > spot.value.start:
        return spliced(text, spot.value.start, spot.value.end, anchor + written)
    colon = "" if ":" in text[spot.key.end : spot.value.end] else ":"
    place = max(spot.key.end, spot.value.end)
    return spliced(text, place, place, f"{colon} {anchor}{written}")


def _lines(spot: Spot, new: Any, columns: int) -> tuple[str, str]:
    """What stands behind the colon, and the lines below it; in the person's quotes or braces where it fits."""
    if isinstance(new, str) and spot.value.style in ("'", '"') and "\n" not in new:
        return " " + dump_flow(new, spot.value.style), ""
    if isinstance(new, (dict, list)) and spot.value.flow:
        short = dump_flow(new)
        if columns + len(short) < _WIDEST:
            return " " + short, ""
    written = dump_entry(_STAND_IN, new, spot.depth).removeprefix(f"{_STAND_IN}:")
    first, _, rest = written.partition("\n")
    return first.rstrip(), indented(rest, columns)
