"""Writes a node of the tree: a line per object, its fields, its hazards, its parts."""

from __future__ import annotations

from collections.abc import Iterable

from reconciler.model.change import Alter, Create, Drop
from reconciler.model.kind import Registry
from reconciler.model.statement import REFUSED_HAZARDS, Hazard

from .fields import only_field, short_fields, write_changes, write_long
from .labels import label, named, unnamed
from .page import Page, Piece
from .tree import Node
from .values import is_long, notable, shown
from .wording import Wording
from .words import listed, tally

_STEP = 4
_LABEL = 32
_NAMES = 5


class NodeWriter:
    """Writes objects of the tree to a page."""

    def __init__(self, page: Page, kinds: Registry, wording: Wording) -> None:
        self._page, self._kinds, self._wording = page, kinds, wording

    def node(self, node: Node, indent: int, width: int) -> None:
        """The object at `indent`, its label padded to `width`, then what belongs to it."""
        match node.change:
            case Create():
                self._created(node, node.change, indent, width)
            case Drop():
                self._head(node, indent, width, self._lost(node, node.change))
            case Alter() if node.change.fields:
                self._altered(node, node.change, indent, width)
            case _:
                self._head(node, indent, width)
        if node.likewise:
            said = f"likewise in {listed(node.likewise, _NAMES)}"
            self._page.line((said, "dim"), indent=indent + _STEP, hang=indent + 2 * _STEP)
        if node.sign == "rebuild":
            self._page.line((_because(node), "rebuild"), indent=indent + _STEP)
        self._hazards(node.hazards, indent + _STEP)
        self.parts(node, indent + _STEP)

    def _created(self, node: Node, change: Create, indent: int, width: int) -> None:
        kind = self._kinds.of(change.desired)
        values = notable(change.desired, kind, node.above)
        clause = self._clause(node)
        if clause and len(kind.compared) > 1:
            self._head(node, indent, width, unnamed(clause, node.name))
            return
        alone = len(kind.compared) == 1
        short = [(name, value) for name, value in values if alone or not is_long(value)]
        several = alone and any("\n" in shown(value).strip() for _, value in short)
        self._head(node, indent, width, "" if several else short_fields(short, kind))
        for name, value in values:
            if several or (name, value) not in short:
                write_long(self._page, name, value, indent + _STEP)

    def _altered(self, node: Node, change: Alter, indent: int, width: int) -> None:
        kind = self._kinds.of(change.desired)
        pieces = only_field(change, kind, self._wording)
        self._head(node, indent, width, *(pieces or ()))
        if pieces is None:
            write_changes(self._page, change, kind, self._wording, indent + _STEP)

    def _lost(self, node: Node, change: Drop) -> str:
        """What a dropped object said, in short, and how many parts go with it."""
        kind = self._kinds.of(change.live)
        values = [(name, value) for name, value in notable(change.live, kind) if not is_long(value)]
        parts = [part.change.live for part in node.parts if isinstance(part.change, Drop)]
        lost = tally(thing.kind for thing in parts if notable(thing, self._kinds.of(thing)))
        said = [short_fields(values, kind), f"with {lost}" if lost else ""]
        return "; ".join(each for each in said if each)

    def _head(self, node: Node, indent: int, width: int, *said: str | Piece) -> None:
        sign, called = self._wording.signs[node.sign], _label(node)
        more = [(piece, "") if isinstance(piece, str) else piece for piece in said if piece]
        if node.formerly:
            former = (self._wording.formerly.format(name=node.formerly), "alter")
            more = [former, ("; ", ""), *more] if more else [former]
        pad = " " * (max(width - len(called), 0) + 2) if more else ""
        kind, name = node.address.kind, called[len(node.address.kind) :]
        style = "heading" if indent == 0 else ""
        head = [(sign, node.sign), (kind, ""), (name, style)]
        room = self._page.width - indent - len(sign) - max(width, len(called)) - 2
        if (indent == 0 or len(called) > _LABEL) and sum(len(text) for text, _ in more) > room:
            self._page.line(*head, indent=indent)
            self._page.line(*more, indent=indent + _STEP, hang=indent + _STEP)
            return
        hang = indent + len(sign) + (min(max(width, len(called)), _LABEL) + 2 if more else 4)
        self._page.line(*head, (pad, ""), *more, indent=indent, hang=hang)

    def _hazards(self, hazards: Iterable[Hazard], indent: int) -> None:
        for hazard in hazards:
            danger = hazard.name in REFUSED_HAZARDS
            mark, style = ("!! ", "danger") if danger else ("!  ", "warning")
            reason = (hazard.reason, "danger" if danger else "")
            self._page.line((f"{mark}{hazard.name}: ", style), reason, indent=indent, hang=indent + 3)

    def parts(self, node: Node, indent: int) -> None:
        """Everything below an object."""
        parts = list(node.parts)
        if node.sign == "drop":
            parts = [part for part in parts if part.sign != "drop" or part.hazards]
        body = [part for part in parts if self._is_clause(part, node)]
        if not self._clause(node):  # else they are in it already
            self._clauses(body, indent)
        others = [part for part in parts if part not in body]
        width = max((len(_label(part)) for part in others if len(_label(part)) <= _LABEL), default=0)
        for part in others:
            self.node(part, indent, width)

    def _is_clause(self, part: Node, whole: Node) -> bool:
        """Whether a part is shown as it is written in the statement that creates the whole."""
        created = isinstance(part.change, Create) and isinstance(whole.change, Create)
        return created and bool(self._clause(part))

    def _clauses(self, parts: list[Node], indent: int) -> None:
        texts = [(part, *named(self._clause(part), part.name)) for part in parts]
        width = max((len(name) for _, name, _ in texts if len(name) <= _LABEL), default=0)
        sign = self._wording.signs["create"]
        for part, name, rest in texts:
            pad = " " * (max(width - len(name), 0) + 2) if name else ""
            hang = indent + len(sign) + min(width + 2, _LABEL)
            self._page.line((sign, "create"), name, pad, (rest, "dim" if name else ""), indent=indent, hang=hang)
            self._hazards(part.hazards, indent + _STEP)
            self.parts(part, indent + _STEP)

    def _clause(self, part: Node) -> str:
        if not isinstance(part.change, Create):
            return ""
        kind = self._kinds[part.address.kind]
        inside = [self._clause(each) for each in part.parts if self._is_clause(each, part)]
        if kind.clause is None:
            return ""
        return kind.clause(part.change.desired, inside) or ""


def _because(node: Node) -> str:
    if node.because is not None:
        return f"dropped and created again because {node.because} changes"
    return "cannot be changed in place: dropped and created again"


def _label(node: Node) -> str:
    return label(node.address, node.name)
