"""What PostgreSQL carries over by itself from one object to those that follow it (`State.leaders`).

A column of a partition follows that of the partitioned table: it is added, changed and dropped with it, as long as
the tie between the two tables holds. What is carried over has no statement of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from reconciler.model.address import Address
from reconciler.model.change import Alter, Change
from reconciler.model.kind import Registry
from reconciler.model.state import Leader, State

from .graph import ALTER, CREATE, DROP, Act, Edge, acts
from .work import Work


def carried_over(
    address: Address, changes: Mapping[Address, Change], work: Work, live: State, target: State, kinds: Registry
) -> dict[str, Any]:
    """Fields of a live object that change along with what it follows, and what they become."""
    found: dict[str, Any] = {}
    for leader in live.leaders.get(address, ()):
        leading = changes.get(leader.address)
        if isinstance(leading, Alter) and leader.tie not in work.drops and holds(leader, live, target):
            fields = (field for field in kinds.of(address).carried if field in leading.fields)
            found |= {field: leading.desired.field(field) for field in fields}
    return found


def made_along(work: Work, live: State, target: State) -> Iterator[tuple[Address, Address]]:
    """What comes along with the creation of what it follows, and that."""
    for address in work.creates:
        for leader in target.leaders.get(address, ()):
            if leader.address in work.creates and leader.tie is not None and holds(leader, live, target):
                yield address, leader.address
                break


def dropped_along(
    address: Address, followers: Mapping[Address, list[Address]], live: State, target: State
) -> Iterator[Address]:
    """What PostgreSQL drops along with what it follows."""
    for follower in followers.get(address, ()):
        for leader in live.leaders[follower]:
            if leader.address == address and not leader.own and holds(leader, live, target):
                yield follower


def overridden(work: Work, live: State, target: State, kinds: Registry) -> Iterator[Address]:
    """What stays as it is, and yet is changed along with what it follows, so that it has to be made again."""
    for address, leaders in target.leaders.items():
        if not kinds.of(address).overridden or address not in live.objects:
            continue
        if address in work.creates or address in work.drops or address in work.alters:
            continue
        for leader in leaders:
            touched = leader.address in work.drops or leader.address in work.creates or leader.address in work.alters
            if touched and holds(leader, live, target) and not _alike(address, leader, target, kinds):
                yield address
                break


def carried(work: Work, live: State, target: State, kinds: Registry, into: Mapping[Act, Act]) -> dict[Act, Act]:
    """`into`, the acts that share the statement of another, and those that follow from another."""
    following = dict(_following(work, live, target, kinds, into))
    # A part of what is carried over is not written anywhere, unless it is carried over as well.
    kept = {act: whole for act, whole in into.items() if whole not in following or act in following}
    return {**kept, **following}


def without_statement(into: Mapping[Act, Act], live: State, target: State, kinds: Registry) -> dict[Address, Address]:
    """What is done by the statement for another object alone, one that it is no part of, and that object."""
    found: dict[Address, Address] = {}
    of_its_own: set[Address] = set()
    for act, leading in into.items():
        thing = target.objects.get(act.address) or live.objects.get(act.address)
        wholes = {act.address}
        while thing is not None and (whole := kinds.parent(thing)) is not None:
            wholes.add(whole)
            thing = target.objects.get(whole) or live.objects.get(whole)
        follows = act.address in live.leaders or act.address in target.leaders
        if follows and leading.address not in wholes:
            found[act.address] = leading.address
        else:
            of_its_own.add(act.address)
    found = {address: leading for address, leading in found.items() if address not in of_its_own}
    for act in into:
        # What no statement drops goes with its whole: that an index is attached to another.
        thing = live.objects.get(act.address)
        if act.what == DROP and thing is not None and not kinds.of(act.address).drop(thing):
            whole = kinds.parent(thing)
            found |= {act.address: found[whole]} if whole in found else {}
    return found


def edges_of_followers(work: Work, live: State, target: State, kinds: Registry) -> Iterator[Edge]:
    """What comes before what between the followers, what they follow, and the ties between them."""
    there = set(acts(work))
    # What is dropped followed what is live.
    of_live = _edges(live, work, kinds)
    of_target = (edge for edge in _edges(target, work, kinds) if edge[1].what != DROP)
    between = chain(of_live, of_target, _users_first(work, live))
    return ((before, after) for before, after in between if before != after and before in there and after in there)


def _edges(state: State, work: Work, kinds: Registry) -> Iterator[Edge]:
    for address, leader in _touched(state, work):
        if leader.tie in work.drops:
            yield from _cut(address, leader, work, kinds)
        if leader.tie in work.creates:
            yield from _tied(address, leader, work, kinds)
        if leader.tie not in work.drops and leader.tie not in work.creates:
            yield from _held(address, leader, work, kinds)


def _touched(state: State, work: Work) -> Iterator[tuple[Address, Leader]]:
    """Followers and what they follow, where there is something to do with one of them or with the tie."""
    touched = {act.address for act in acts(work)}
    for address, leaders in state.leaders.items() if touched else ():
        for leader in leaders:
            if address in touched or leader.address in touched or leader.tie in touched:
                yield address, leader


def _users_first(work: Work, live: State) -> Iterator[Edge]:
    """What is in the way of a change is in the way of what carries it over."""
    for user in work.drops:
        for used in live.needs.get(user, ()):
            for leader in live.leaders.get(used, ()):
                if leader.tie not in work.drops and leader.tie not in work.creates:
                    yield Act(DROP, user), Act(ALTER, leader.address)
                    yield Act(DROP, user), Act(DROP, leader.address)


def _cut(address: Address, leader: Leader, work: Work, kinds: Registry) -> Iterator[Edge]:
    """The tie goes."""
    if kinds.of(address).attached and leader.address in work.drops and address in work.drops:
        # As long as they are tied, one goes with the other; and a foreign key is in the way of detaching what it
        # refers to.
        yield Act(DROP, leader.address), Act(DROP, _tie(leader))
    else:
        # Once detached, nothing is carried over any more, and each goes its own way.
        yield from ((Act(DROP, _tie(leader)), act) for act in _of_both(address, leader))


def _tied(address: Address, leader: Leader, work: Work, kinds: Registry) -> Iterator[Edge]:
    """There is a tie that was not there before."""
    if _is_ahead(address, work, kinds) and leader.address in work.creates:
        # The whole comes first: a key of it that this one refers to is complete with all its partitions only.
        yield from ((before, _made(leader)) for before in (Act(CREATE, _tie(leader)), Act(CREATE, address)))
    elif _is_ahead(address, work, kinds):
        yield Act(CREATE, address), Act(CREATE, _tie(leader))
    elif _is_late(address, leader, work, kinds):
        yield from ((Act(DROP, each), Act(CREATE, _tie(leader))) for each in (leader.address, address))
        yield Act(CREATE, _tie(leader)), _made(leader)
    elif kinds.of(address).attached:
        if address in work.creates and kinds.of(address).named_after(work.creates[address]):
            yield from ((before, Act(CREATE, address)) for before in (Act(CREATE, _tie(leader)), _made(leader)))
        yield Act(CREATE, _tie(leader)), Act(CREATE, leader.address)
        yield from ((Act(what, leader.address), Act(CREATE, _tie(leader))) for what in (DROP, ALTER))
        yield from ((Act(what, address), Act(CREATE, _tie(leader))) for what in (DROP, ALTER))
    elif not kinds.of(address).overridden:
        # Both sides have to fit before they are tied (where they may differ, they do): attaching would make the
        # indexes that a partition lacks, under names of its own.
        yield from ((act, Act(CREATE, _tie(leader))) for act in _of_both(address, leader))
        # What PostgreSQL makes a name up for gets it as long as what follows it, of the same name, is not there.
        for what in (ALTER, CREATE):
            yield from ((Act(what, leader.address), Act(after, address)) for after in (ALTER, CREATE))


def _is_ahead(address: Address, work: Work, kinds: Registry) -> bool:
    return address in work.creates and kinds.of(address).ahead(work.creates[address])


def _is_late(address: Address, leader: Leader, work: Work, kinds: Registry) -> bool:
    """Whether both are new and no clause of CREATE TABLE: a check that is NOT VALID. It is carried over to what is
    tied by then, where it is not valid either; what comes later would have it validated."""
    if not kinds.of(address).carried or kinds.of(address).overridden:
        return False
    return all(_is_statement(each, work, kinds) for each in (address, leader.address))


def _is_statement(address: Address, work: Work, kinds: Registry) -> bool:
    clause = kinds.of(address).clause
    return address in work.creates and clause is not None and clause(work.creates[address], ()) is None


def _held(address: Address, leader: Leader, work: Work, kinds: Registry) -> Iterator[Edge]:
    """The tie stays, and what is done to one is done to the other."""
    if _is_ahead(address, work, kinds):
        yield Act(CREATE, address), _made(leader)
        return
    yield Act(DROP, leader.address), Act(DROP, address)
    if leader.address in work.alone:
        yield Act(DROP, leader.address), Act(ALTER, address)  # it can be changed once it is its own
    yield Act(ALTER, leader.address), Act(ALTER, address)
    yield from ((Act(what, leader.address), Act(CREATE, address)) for what in (DROP, ALTER, CREATE))


def _of_both(address: Address, leader: Leader) -> list[Act]:
    return [Act(what, each) for each in (leader.address, address) for what in (DROP, ALTER, CREATE)]


def _made(leader: Leader) -> Act:
    return Act(CREATE, leader.address)


def _tie(leader: Leader) -> Address:
    assert leader.tie is not None
    return leader.tie


def _following(
    work: Work, live: State, target: State, kinds: Registry, into: Mapping[Act, Act]
) -> Iterator[tuple[Act, Act]]:
    for address, thing in work.creates.items():
        if kinds.of(address).named_after(thing) or kinds.of(address).ahead(thing):
            continue
        for leader in target.leaders.get(address, ()):
            attached = kinds.of(address).attached
            if leader.tie in work.creates and leader.address not in work.creates and attached:
                yield Act(CREATE, address), Act(CREATE, leader.tie)
                break
            if leader.address not in work.creates or (leader.tie in work.drops and leader.tie not in work.creates):
                continue
            late = not leader.own and _is_late(address, leader, work, kinds)
            if leader.tie in work.creates and not attached and not late:
                continue
            if leader.tie is None or kinds.of(address).carried:
                yield Act(CREATE, address), Act(CREATE, leader.address)
                break
    for address in work.drops:
        for leader in live.leaders.get(address, ()):
            along = leader.address in work.drops and leader.address not in work.alone
            together = kinds.of(address).attached and leader.tie in work.drops
            if along and (together or leader.tie not in work.drops) and not leader.own:
                if together or Act(DROP, address) not in into:
                    yield Act(DROP, address), Act(DROP, leader.address)
                break
    for address, statements in work.alters.items():
        for leader in live.leaders.get(address, ()):
            if leader.address in work.alters and not statements:
                yield Act(ALTER, address), Act(ALTER, leader.address)
                break


def holds(leader: Leader, live: State, target: State) -> bool:
    """Whether the tie is there and stays as it is."""
    return leader.tie is None or (
        leader.tie in live.objects and live.objects[leader.tie] == target.objects.get(leader.tie)
    )


def _alike(address: Address, leader: Leader, target: State, kinds: Registry) -> bool:
    thing, other = target.objects[address], target.objects.get(leader.address)
    return other is not None and all(thing.field(f) == other.field(f) for f in kinds.of(address).carried)
