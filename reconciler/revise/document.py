"""One YAML file brought up to date."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from reconciler.load.dump import dump, dump_entry, dump_flow
from reconciler.load.nodes import Node, read_nodes

from .edits import Edit
from .fragment import Fragment, Trees
from .lines import after_line, column, indented, line_start, spliced, with_comments

_OBJECT = 1


@dataclass(slots=True)
class Revision:
    """What is to change in one file.

    `changed` and `removed` name objects by the offset of their keys; `added` are objects by section and key, "" for
    what is the whole of its section.
    `changed` holds the edits, none of which means: write all of it anew.
    """

    changed: dict[int, tuple[Trees, tuple[Edit, ...]]] = field(default_factory=dict)
    removed: set[int] = field(default_factory=set)
    added: dict[str, dict[str, Any]] = field(default_factory=dict)


Splice = tuple[int, int, str]


def revised_file(text: str, revision: Revision, order: Callable[[str], list[str]]) -> tuple[str, dict[str, str]]:
    """The text of a file after a revision, and the texts of `file:`s that changed, by path as written.

    `order` gives the keys of a section in the order in which a new file would have them.
    """
    crlf = "\r\n" in text
    if crlf:
        text, revision = text.replace("\r\n", "\n"), _shifted(text, revision)
    splices: list[Splice] = []
    files: dict[str, str] = {}
    touched: set[str] = set()
    waiting = dict(revision.added)
    for root in read_nodes(text):
        for section, content in root.pairs:
            if section.start in revision.changed:
                change = revision.changed[section.start]
                splices.append(_changed(text, section, content, root.flow, 0, change, files))
                continue
            if section.start in revision.removed:
                touched.add(section.value)
                splices.append((max(section.end, content.start), content.end, " {}" if content.block else "{}"))
                continue
            flow = root.flow or content.flow
            gone = _removed(text, content, revision.removed)
            splices += gone
            if gone:
                touched.add(section.value)
            if gone and content.flow:
                continue  # what else changes within these braces changes in the next round
            for key, value in content.pairs:
                if key.start in revision.changed:
                    splices.append(_changed(text, key, value, flow, _OBJECT, revision.changed[key.start], files))
            if section.value in waiting and not root.flow and content.kind in ("mapping", "scalar"):
                splices += _added(text, section, content, waiting.pop(section.value), order(section.value))
    for start, end, new in sorted(splices, key=lambda splice: splice[:2], reverse=True):
        text = spliced(text, start, end, new)
    text = _without_empty(text, touched)
    if waiting:
        # A section that is there, but in a form that takes no more lines, goes on in a document of its own.
        again = any(section.value in waiting for root in read_nodes(text) for section, _ in root.pairs)
        ended = "" if not text or text.endswith("\n") else "\n"
        written = {name: entries.get("", entries) for name, entries in waiting.items()}
        text += ended + ("---\n" if again else "") + dump(written)
    return (text.replace("\n", "\r\n") if crlf else text), files


def _shifted(text: str, revision: Revision) -> Revision:
    """The revision with offsets that count CRLF as one character."""

    def shift(offset: int) -> int:
        return offset - text.count("\r\n", 0, offset)

    changed = {shift(offset): each for offset, each in revision.changed.items()}
    return Revision(changed, {shift(offset) for offset in revision.removed}, revision.added)


def _changed(
    text: str,
    key: Node,
    value: Node,
    flow: bool,
    depth: int,
    change: tuple[Trees, tuple[Edit, ...]],
    files: dict[str, str],
) -> Splice:
    start, end = _span(text, key, value, flow)
    trees, edits = change
    fragment = Fragment(text[start:end], flow, depth, trees)
    for edit in edits:
        fragment.apply(edit)
    if not edits:
        fragment.replace()
    files |= fragment.files
    return start, end, fragment.text


def _span(text: str, key: Node, value: Node, flow: bool) -> tuple[int, int]:
    """From where to where an object is written: whole lines, but for one in braces."""
    end = max(key.end, value.end)
    return (key.start, end) if flow else (line_start(text, key.start), after_line(text, end))


def _removed(text: str, content: Node, removed: set[int]) -> list[Splice]:
    gone = [pair for pair in content.pairs if pair[0].start in removed]
    if not gone:
        return []
    if len(gone) == len(content.pairs) and content.flow:
        return [(content.start, content.end, "{}")]
    if not content.flow:
        spans = [_span(text, *pair, False) for pair in gone]
        whole = [(with_comments(text, start), end) for start, end in spans]
        return [(start, _after_blank(text, start, end), "") for start, end in whole]
    # Braces: what stays is written one after the other.
    kept = [text[key.start : max(key.end, value.end)] for key, value in content.pairs if key.start not in removed]
    return [(content.pairs[0][0].start, max(node.end for node in content.pairs[-1]), ", ".join(kept))]


def _after_blank(text: str, start: int, end: int) -> int:
    """The end of what is taken away: with the blank line below where there is one above, too."""
    both = text[:start].endswith("\n\n") and text.startswith("\n", end)
    return end + both


def _added(text: str, section: Node, content: Node, entries: Mapping[str, Any], order: list[str]) -> Iterable[Splice]:
    """New objects of a section, each behind the nearest of those that come before it."""
    if content.kind == "scalar":
        # A section whose lines are all commented out.
        place = after_line(text, section.end)
        yield place, place, "".join(indented(dump_entry(name, each, _OBJECT), 2) for name, each in entries.items())
        return
    known = {key.value: (key, value) for key, value in content.pairs}
    for name, written in entries.items():
        before = [each for each in order[: order.index(name)] if each in known]
        if content.flow:
            place = content.end - 1 if not before else max(node.end for node in known[before[-1]])
            inside = dump_flow({name: written})[1:-1]
            yield place, place, f", {inside}" if content.pairs else inside
            continue
        first = content.pairs[0][0]
        place = after_line(text, max(node.end for node in known[before[-1]])) if before else _above(text, first)
        ended = "" if place == 0 or text[place - 1] == "\n" else "\n"
        yield place, place, ended + indented(dump_entry(name, written, _OBJECT), column(text, first.start))


def _above(text: str, first: Node) -> int:
    return with_comments(text, line_start(text, first.start))


def _without_empty(text: str, sections: Collection[str]) -> str:
    """Without those of the sections that hold no object any more."""
    if not sections:
        return text
    for root in reversed(read_nodes(text)):
        if root.kind != "mapping" or root.flow:
            continue
        for key, content in reversed(root.pairs):
            if key.value in sections and not content.pairs and not content.value and content.kind != "alias":
                start, end = _span(text, key, content, False)
                text = spliced(text, start, end, "")
    return text
