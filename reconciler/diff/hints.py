"""What to know of names: what looks like a rename that nobody wrote, and texts that no rename reaches."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from reconciler.model.address import Address
from reconciler.model.change import Change, Create, Drop
from reconciler.model.kind import Registry
from reconciler.model.object import Object
from reconciler.model.rename import Renamed
from reconciler.model.state import State


def hints(changes: Iterable[Change], target: State, renamed: Renamed, kinds: Registry) -> tuple[str, ...]:
    """Sentences for the plan."""
    return (*_perhaps_renamed(changes, target, kinds), *_left_behind(target, renamed, kinds))


def _perhaps_renamed(changes: Iterable[Change], target: State, kinds: Registry) -> Iterator[str]:
    """What goes while one like it comes: dropped and created again it would lose its data.

    What follows another, a column of a partition, is renamed with that.
    """
    come: dict[Hashable, list[Address]] = {}
    gone: dict[Hashable, list[Address]] = {}
    for change in changes:
        match change:
            case Create(desired) if desired.address not in target.leaders:
                _take(come, desired, kinds)
            case Drop(live):
                _take(gone, live, kinds)
    for marks, old in gone.items():
        new = come.get(marks, ())
        if len(old) == len(new) == 1:
            yield f"{old[0]} is dropped and {new[0]} created: if this is a rename, write renamed_from on the new one"


def _take(found: dict[Hashable, list[Address]], thing: Object, kinds: Registry) -> None:
    kind = kinds.of(thing)
    if kind.resembles is not None:
        found.setdefault((kind.name, kind.parent(thing), kind.resembles(thing)), []).append(thing.address)


def _left_behind(target: State, renamed: Renamed, kinds: Registry) -> Iterator[str]:
    """Bodies that PostgreSQL keeps as text do not follow a rename."""
    objects = [each for each in renamed.renamings if each.address.kind in kinds.rank]
    named = {each.live.path[:2]: each for each in objects if kinds.of(each.address).top_level}
    if not named:
        return
    there = {address.path[:2] for address in target.objects}
    for address in sorted(target.objects):
        mentions = kinds.of(address).mentions
        for mentioned in sorted(set(mentions(target.objects[address]))):
            each = named.get(mentioned) or named.get(mentioned[:1])
            if each is not None and mentioned not in there:
                name = ".".join(mentioned)
                yield f"the body of {address} still names {name}: {each.live} becomes {each.address.name}"
