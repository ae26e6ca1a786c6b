"""Writes the tree of changes; what just the same happens to, such as row security on every table, only once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from reconciler.model.kind import Registry

from .nodes import NodeWriter
from .page import Page
from .tree import Node
from .wording import Wording
from .words import counted

_FEWEST = 3
_INDENT = 4


def write_tree(page: Page, nodes: Iterable[Node], kinds: Registry, wording: Wording) -> None:
    """Every outermost object with all that is below it, a blank line between."""

    def body(node: Node) -> Page:
        alone = page.like()
        NodeWriter(alone, kinds, wording).parts(node, _INDENT)
        return alone

    for group, shared in _alike(nodes, body):
        page.blank()
        if shared is None:
            NodeWriter(page, kinds, wording).node(group[0], 0, 0)
            continue
        sign, kind = group[0].sign, group[0].address.kind
        names = ", ".join(node.name for node in group)
        page.line((wording.signs[sign], sign), counted(len(group), kind), "  ", (names, "heading"))
        page.extend(shared)


def _alike(nodes: Iterable[Node], body: Callable[[Node], Page]) -> Iterator[tuple[list[Node], Page | None]]:
    """Groups in the order of their first members; with the common body where a group has several.

    Only objects that do not change themselves are put together: what they are called is all that differs.
    """
    groups: dict[object, tuple[list[Node], Page | None]] = {}
    for node in nodes:
        page = body(node) if node.change is None and node.because is None and not node.hazards else None
        key = (node.sign, node.address.kind, page.text()) if page is not None else node.address
        groups.setdefault(key, ([], page))[0].append(node)
    for members, page in groups.values():
        if len(members) >= _FEWEST:
            yield members, page
        else:
            yield from (([node], None) for node in members)
