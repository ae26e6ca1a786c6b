"""What an object is called within the object above it."""

from __future__ import annotations

from collections.abc import Mapping

from reconciler.model.address import Address
from reconciler.model.kind import Registry


def label(address: Address, name: str) -> str:
    """Kind and name; just the kind where it says everything, as with a comment."""
    return f"{address.kind} {name}" if name else address.kind


def called(address: Address, kinds: Registry) -> str:
    """The object as people say it: `table app.t`, `grant app_user on table app.t`, `comment on column app.t.id`."""
    if address.kind not in kinds.rank or "target" not in kinds.of(address).object_type.key:
        return str(address)
    # A satellite's path is that of its target, the target's kind in parentheses, then its other key fields.
    place = len(address.path) - len(kinds.of(address).object_type.key)
    target = Address(address.path[place][1:-1], address.path[:place])
    own = "".join(f" {part}" for part in address.path[place + 1 :])
    return f"{address.kind}{own} on {target}"


def name_within(address: Address, above: Address, kinds: Mapping[str, object]) -> str:
    """The name of a part, without what the object above it says already; may be empty."""
    path, shared = address.path, 0
    if path == above.path:
        return ""
    while shared < min(len(path) - 1, len(above.path)) and path[shared] == above.path[shared]:
        shared += 1
    return ".".join(part for part in path[shared:] if not _is_marker(part, kinds))


def _is_marker(part: str, kinds: Mapping[str, object]) -> bool:
    """Whether it is the kind of a target, in parentheses, as addresses of satellites hold it."""
    inside = part[1:-1]
    return part == f"({inside})" and (inside in kinds or inside.endswith((" column", " sequence")))


def named(clause: str, name: str) -> tuple[str, str]:
    """A clause that starts with the name of its part, taken apart for alignment; else no name."""
    for spelling in (name, '"' + name.replace('"', '""') + '"'):
        if clause.startswith(f"{spelling} "):
            return spelling, clause[len(spelling) + 1 :]
    return "", clause


def unnamed(clause: str, name: str) -> str:
    """A clause without the name, where a label has said it."""
    return named(clause.removeprefix("CONSTRAINT "), name)[1]
