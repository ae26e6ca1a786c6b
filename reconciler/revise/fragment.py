"""One object as it is written, and edits to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from reconciler.load.nodes import Node, read_nodes
from reconciler.spec.fields import file_keeps

from .edits import REMOVED, Edit, Keys, value_at
from .items import with_items
from .pairs import Spot, unfolded, with_pair, with_value, without_pair

_MERGE = "<<"


@dataclass(frozen=True, slots=True)
class Trees:
    """What an object says, with every shorthand written out.

    `written` and `before` say the same, the one in a person's words, the other in PostgreSQL's; `after` is what
    it is to say. `spelled` is `after` with shorthands, as it is written where it is written anew.
    """

    written: Any
    before: Any
    after: Any
    spelled: Any

    def new(self, path: Keys) -> Any:
        """What is to stand at a path, with shorthands where they are known."""
        found = value_at(self.spelled, path)
        return value_at(self.after, path) if found is REMOVED else found


@dataclass(slots=True)
class Fragment:
    """The key and the value of an object: `text` is changed by every edit.

    `flow`: it stands in braces. `depth`: 1 below a section, 0 where it is one.
    `files` holds path as written → text, of the files that changed with it.
    """

    text: str
    flow: bool
    depth: int
    trees: Trees
    files: dict[str, str] = field(default_factory=dict)

    def apply(self, edit: Edit) -> None:
        """Make one edit."""
        root = read_nodes(self.text)[0]
        self._at(root, *root.pairs[0], (), edit, self.flow)

    def replace(self) -> None:
        """Write the whole object anew."""
        key, value = read_nodes(self.text)[0].pairs[0]
        self.text = with_value(self.text, Spot(key, value, self.flow, self.depth), self.trees.spelled)

    def _at(self, mapping: Node, key: Node, value: Node, done: Keys, edit: Edit, flow: bool) -> None:
        """Go down from a pair that stands at `done`."""
        spot = Spot(key, value, flow, self.depth + len(done))
        ahead = edit.path[len(done) :]
        if not ahead:
            self._here(mapping, spot, done, edit)
        elif value.kind == "mapping" and not self._is_file(value, done):
            self._inside(spot, done, edit, flow or value.flow)
        elif value.kind == "alias" or not self._stands_for(ahead[0], done):
            self._expand(spot, done, ahead, edit)
        else:
            # The text stands for a mapping with just this key.
            self._at(mapping, key, value, (*done, ahead[0]), edit, flow)

    def _here(self, mapping: Node, spot: Spot, done: Keys, edit: Edit) -> None:
        if edit.value is REMOVED:
            if len(mapping.pairs) > 1:
                self.text = without_pair(self.text, mapping, (spot.key, spot.value))
            return
        if self._is_file(spot.value, done) and isinstance(edit.value, str) and file_keeps(edit.value):
            self.files[spot.value.pairs[0][1].value] = edit.value
            return
        new = self.trees.new(done)
        if isinstance(new, list) and spot.value.kind == "sequence":
            before, after = value_at(self.trees.before, done), value_at(self.trees.after, done)
            if isinstance(before, list) and isinstance(after, list):
                found = with_items(self.text, spot.value, before, [*zip(after, new, strict=True)])
                if found is not None:
                    self.text = found
                    return
        if value_at(self.trees.written, done) != edit.value or spot.value.kind == "alias":
            self.text = with_value(self.text, spot, new)

    def _inside(self, spot: Spot, done: Keys, edit: Edit, flow: bool) -> None:
        mapping, part = spot.value, edit.path[len(done)]
        pair = mapping.pair(part)
        if pair is not None and edit.value is REMOVED and len(edit.path) == len(done) + 1 and len(mapping.pairs) == 1:
            self.text = with_value(self.text, spot, {})
        elif pair is not None:
            self._at(mapping, *pair, (*done, part), edit, flow)
        elif edit.value is REMOVED:
            if mapping.pair(_MERGE) is not None:
                self.text = with_value(self.text, spot, self.trees.new(done))
        elif not mapping.pairs and not flow:
            self.text = with_value(self.text, spot, {part: self.trees.new((*done, part))})
        else:
            self._add(spot, done, part, flow)

    def _add(self, spot: Spot, done: Keys, part: str, flow: bool) -> None:
        order = [*self._order(done)]
        new = self.trees.new((*done, part))
        depth = self.depth + 1 + len(done)
        self.text = with_pair(self.text, spot.value, part, new, order, flow, depth)
        if not done:
            return
        root = read_nodes(self.text)[0]
        found = _spot(root, done, self.flow, self.depth)
        if found is not None:
            self.text = unfolded(self.text, found)

    def _order(self, done: Keys) -> list[str]:
        """The keys of a mapping in the order in which they are written where it is written anew."""
        for tree in (self.trees.spelled, self.trees.after):
            found = value_at(tree, done)
            if isinstance(found, Mapping):
                return list(found)
        return []

    def _expand(self, spot: Spot, done: Keys, ahead: Keys, edit: Edit) -> None:
        """Write a mapping where there is a text that stands for one of its keys, or an alias."""
        if edit.value is REMOVED and spot.value.kind != "alias":
            return
        written = value_at(self.trees.written, done)
        if spot.value.kind == "alias" or not isinstance(written, Mapping):
            self.text = with_value(self.text, spot, self.trees.new(done))
            return
        self.text = with_value(self.text, spot, {**written, ahead[0]: self.trees.new((*done, ahead[0]))})

    def _stands_for(self, part: str, done: Keys) -> bool:
        written = value_at(self.trees.written, done)
        return isinstance(written, Mapping) and list(written) == [part]

    def _is_file(self, value: Node, done: Keys) -> bool:
        """Whether `{file: path}` stands for the text of that file."""
        one = value.kind == "mapping" and len(value.pairs) == 1 and value.pair("file") is not None
        return one and isinstance(value_at(self.trees.written, done), str)


def _spot(root: Node, path: Keys, flow: bool, depth: int) -> Spot | None:
    """Where the pair at a path stands; None where the way leads through something else than mappings."""
    pair: tuple[Node, Node] | None = root.pairs[0]
    for part in path:
        assert pair is not None
        flow = flow or pair[1].flow
        pair = pair[1].pair(part)
        if pair is None:
            return None
    assert pair is not None
    return Spot(*pair, flow, depth + len(path))
