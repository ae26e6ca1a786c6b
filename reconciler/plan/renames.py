"""Renames as steps. They come first: whatever else a plan does, it does under the new names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reconciler.model.change import Rename
from reconciler.model.errors import Unsupported
from reconciler.model.kind import Registry
from reconciler.model.plan import Step
from reconciler.model.rename import Renamed, Renaming
from reconciler.model.state import State
from reconciler.model.statement import Statement

from .graph import CREATE, Act
from .work import Work

RENAME = "rename"


def rename_steps(renamed: Renamed, target: State, kinds: Registry) -> Iterator[Step]:
    """One or two steps per rename, in order."""
    own = {each.live for each in renamed.renamings}
    objects = {old: new for old, new in renamed.moved.items() if new.kind in kinds.rank}
    along = tuple(pair for pair in sorted(objects.items()) if pair[0] not in own)
    for each in renamed.renamings:
        for statement in _statements(each, target, kinds):
            moves = ((each.live, each.address),) if each.live in objects else ()
            yield Step(0, each.address, RENAME, statement, moves=(*moves, *along))
            # What moves along with a schema is told once, and a second statement for one object moves nothing more.
            along = ()


def _statements(each: Renaming, target: State, kinds: Registry) -> Iterable[Statement]:
    bearer = kinds.bearer(each.address)
    kind, thing = kinds.of(bearer), target.objects[bearer]
    if kind.inner is not None and bearer != each.address:
        return kind.inner.rename(thing, each.current.path[-1], each.address.path[-1])
    return () if kind.rename is None else kind.rename(thing.at(each.current.path), thing)


def changes_of(renamed: Renamed, target: State, kinds: Registry) -> Iterator[Rename]:
    """The renames as changes."""
    for each in renamed.renamings:
        yield Rename(each.address, each.live, target.objects[kinds.bearer(each.address)])


def homes(renamed: Renamed, work: Work, kinds: Registry) -> set[Act]:
    """What has to be created before the renames, since things move into it: schemas."""
    moved = {each.address.path[0] for each in renamed.renamings if each.address.path[0] != each.live.path[0]}
    return {Act(CREATE, a) for a in work.creates if kinds.of(a).holds and a.path[0] in moved}


def refuse_stale(work: Work, renamed: Renamed, kinds: Registry) -> None:
    """Refuse to make again what nobody declared, and to drop by argument types that are called otherwise by then.

    Raises:
        Unsupported: names the object.
    """
    typed = {address for address in work.drops if kinds.of(address).typed}
    for address in sorted({*work.creates, *typed}):
        used = renamed.stale.get(address)
        if used is not None:
            raise Unsupported(
                f"{address} has to be dropped{' and created again' if address in work.creates else ''}, but it is"
                f" not declared and uses {used}, which is renamed",
                hint=f"declare {address}, or rename in a plan of its own",
            )


def numbered(steps: Iterable[Step]) -> list[Step]:
    """The steps, counted from one."""
    return [replace(step, number=number) for number, step in enumerate(steps, 1)]
