"""The fields of one object: what a new one holds, what changes in an existing one."""

from __future__ import annotations

from typing import Any

from reconciler.diff.detail import collection_changes
from reconciler.model.change import Alter
from reconciler.model.kind import Kind

from .page import Page, Piece
from .text_change import line_change, word_change
from .values import NOTHING, is_collection, is_long, is_secret, shown
from .wording import Wording

_LINES_SHOWN = 6
_SECRET = "(secret, changed)"


def short_fields(values: list[tuple[str, Any]], kind: Kind[Any]) -> str:
    """`permissive: no; roles: app_user`; of the only field a kind has just the value."""
    if len(kind.compared) == 1:
        return "; ".join(shown(value).strip() for _, value in values)
    return "; ".join(f"{name}: {shown(value).strip()}" for name, value in values)


def write_long(page: Page, name: str, value: str, indent: int) -> None:
    """A long text of a new or dropped object: one line, or the first few of several."""
    if "\n" not in value.strip():
        page.line((f"{name}: ", "dim"), value.strip(), indent=indent)
        return
    lines = value.strip("\n").splitlines()
    page.line((f"{name}:", "dim"), indent=indent)
    # One line more takes no more room than to say that there is one.
    shown_lines = _LINES_SHOWN if len(lines) > _LINES_SHOWN + 1 else len(lines)
    for line in lines[:shown_lines]:
        page.line(line, indent=indent + 2, hang=indent + 4)
    if len(lines) > shown_lines:
        page.line((f"… {len(lines) - shown_lines} more lines", "dim"), indent=indent + 2)


def write_changes(page: Page, change: Alter, kind: Kind[Any], wording: Wording, indent: int) -> None:
    """Every changed field that says something, live → desired."""
    usual = {*kind.usual(change.live)} & {*kind.usual(change.desired)}
    told = [name for name in change.fields if name not in usual]
    width = max((len(name) for name in told), default=0)
    for name in told:
        live, desired = change.live.field(name), change.desired.field(name)
        if _has_lines(live, desired):
            page.line((f"{name}:", "dim"), indent=indent)
            write_lines(page, live, desired, wording, indent + 2)
        else:
            label = f"{name:{width}}  "
            page.line((label, "dim"), *_pieces(live, desired, wording), indent=indent, hang=indent + len(label))


def only_field(change: Alter, kind: Kind[Any], wording: Wording) -> list[Piece] | None:
    """The change of the only field a kind has, for the line of the object; None where it takes more lines."""
    if len(kind.compared) != 1:
        return None
    live, desired = change.live.field(change.fields[0]), change.desired.field(change.fields[0])
    return None if _has_lines(live, desired) else _pieces(live, desired, wording)


def write_lines(page: Page, live: str | None, desired: str | None, wording: Wording, indent: int) -> None:
    """A text of several lines as a diff of its lines."""
    before, after = (live, desired) if wording.from_live else (desired, live)
    for text, style in line_change(before or "", after or ""):
        page.line((text, style), indent=indent, hang=indent + 2)


def _has_lines(live: Any, desired: Any) -> bool:
    return any(isinstance(value, str) and "\n" in value.strip() for value in (live, desired)) and not (
        is_secret(live) or is_secret(desired)
    )


def _pieces(live: Any, desired: Any, wording: Wording) -> list[Piece]:
    if is_secret(live) or is_secret(desired):
        return [(_SECRET, "warning")]
    if is_collection(live) and is_collection(desired):
        return _items(live, desired, wording)
    if is_long(live) and is_long(desired):
        before, after = (live, desired) if wording.from_live else (desired, live)
        words = word_change(before, after)
        if words is not None:
            return words
    return _both(shown(live), shown(desired), wording)


def _both(live: str, desired: str, wording: Wording) -> list[Piece]:
    """The two values in the words of the side they are seen from."""
    head, _, rest = wording.change.partition("{live}")
    between, _, tail = rest.partition("{desired}")
    pieces = [(head, "dim"), (live, _style(live, "removed")), (between, "dim"), (desired, _style(desired, "added"))]
    return [piece for piece in [*pieces, (tail, "dim")] if piece[0]]


def _style(text: str, style: str) -> str:
    return "dim" if text == NOTHING else style


def _items(live: Any, desired: Any, wording: Wording) -> list[Piece]:
    changes = collection_changes(sorted_if_set(live), sorted_if_set(desired))
    pieces = [(f"{wording.more}{item}", "added") for item in changes.added]
    pieces += [(f"{wording.less}{item}", "removed") for item in changes.removed]
    pieces += [(f"moved {item}", "alter") for item in changes.moved]
    spaced: list[Piece] = []
    for piece in pieces:
        spaced += [("  ", ""), piece] if spaced else [piece]
    return spaced


def sorted_if_set(value: Any) -> tuple[str, ...]:
    """Items in an order that is the same every time."""
    return tuple(sorted(value)) if isinstance(value, (set, frozenset)) else tuple(value)
