"""What had better come before what, though PostgreSQL records no reason. Kept as far as that leaves an order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from reconciler.model.address import Address
from reconciler.model.kind import Compile, Registry
from reconciler.model.state import State

from .graph import ALTER, CREATE, DROP, Act, Edge, commits_apart
from .work import Work


def wishes(work: Work, live: State, target: State, kinds: Registry) -> Iterator[Edge]:
    """(before, after), each with its reason."""
    yield from _mentioned(work, target, kinds)
    yield from _overloads(work, kinds)
    yield from _parts_that_go(work, live, kinds)
    yield from _unrecorded(work, target, kinds)
    yield from _ambiguous(work, live, target, kinds)
    yield from _not_for_leavers(work, live, kinds)
    yield from _leaders_first(work, target)
    yield from _rows_released(work, live, target, kinds)
    yield from _before_ties(work, kinds)


def _mentioned(work: Work, target: State, kinds: Registry) -> Iterator[Edge]:
    """A body is run while the plan is (by a default, a check, a materialized view), so what it names is there."""
    named: dict[tuple[str, ...], list[Act]] = {}
    for act in _made(work):
        if kinds.of(act.address).top_level:
            named.setdefault(act.address.path[:2], []).append(act)
    for user in _made(work):
        thing = target.objects.get(user.address)
        for mentioned in sorted(set(kinds.of(user.address).mentions(thing))) if thing is not None else ():
            yield from ((used, user) for used in named.get(mentioned, ()))


def _overloads(work: Work, kinds: Registry) -> Iterator[Edge]:
    """Of two functions of one name the one that goes goes first: with both there, a call may fit either."""
    going: dict[tuple[str, tuple[str, ...]], list[Address]] = {}
    for address in work.drops:
        typed = kinds.of(address).typed
        if typed is not None:
            going.setdefault((address.kind, typed.rest(address.path)), []).append(address)
    for address in work.creates:
        typed = kinds.of(address).typed
        for other in going.get((address.kind, typed.rest(address.path)), ()) if typed is not None else ():
            yield Act(DROP, other), Act(CREATE, address)


def _parts_that_go(work: Work, live: State, kinds: Registry) -> Iterator[Edge]:
    """A part may be in the way of a change of its whole: a foreign key, of a table that shall not be logged."""
    for part, thing in work.drops.items():
        whole = kinds.parent(live.objects.get(part, thing))
        if whole in work.alters and not commits_apart(work, whole):
            yield Act(DROP, part), Act(ALTER, whole)


def _unrecorded(work: Work, target: State, kinds: Registry) -> Iterator[Edge]:
    """A cast is used wherever its types or its function are, and only these are recorded as used."""
    silent = [address for address in work.creates if kinds.of(address).unrecorded]
    if not silent:
        return
    users = target.needed_by()
    # Comments, owners and rights use nothing.
    made = {act.address: act for act in _made(work) if kinds.of(act.address).compile is not Compile.KEEP}
    for used in silent:
        before = _reached([used], target.needs)
        for user in sorted(_reached(target.needs.get(used, ()), users) - before):
            if user in made:
                yield Act(CREATE, used), made[user]


def _ambiguous(work: Work, live: State, target: State, kinds: Registry) -> Iterator[Edge]:
    """What is made finds what it uses by itself: a foreign key would take up the key that goes."""
    going: dict[Address | None, list[Address]] = {}
    for address in work.drops:
        going.setdefault(kinds.parent(live.objects[address]), []).append(address)
    for user in work.creates:
        chooses = kinds.of(user).chooses
        needed = sorted(used for used in target.needs.get(user, ()) if used.kind in chooses) if chooses else ()
        wholes = dict.fromkeys(kinds.parent(target.objects[used]) for used in needed)
        for used in (each for whole in wholes for each in going.get(whole, ()) if each.kind in chooses):
            yield Act(DROP, used), Act(CREATE, user)


def _not_for_leavers(work: Work, live: State, kinds: Registry) -> Iterator[Edge]:
    """What a table gets is not passed on to those that leave it."""
    leaving = {
        (kinds.parent(live.objects[leader.address]), leader.tie)
        for leaders in live.leaders.values()
        for leader in leaders
        if leader.tie is not None and leader.tie in work.drops
    }
    made: dict[Address | None, list[Address]] = {}
    for address, thing in work.creates.items() if leaving else ():
        made.setdefault(kinds.parent(thing), []).append(address)
    for whole, tie in sorted(leaving, key=str):
        for address in made.get(whole, ()) if tie is not None and whole is not None else ():
            yield Act(DROP, tie), Act(CREATE, address)


def _leaders_first(work: Work, target: State) -> Iterator[Edge]:
    """What is carried over is named after the leader, and a name that is taken PostgreSQL does not make up again: the
    NOT NULL of a column in a partition that is there already (since 18)."""
    for follower in (each for each in work.creates if each in target.leaders):
        yield from ((Act(CREATE, leader.address), Act(CREATE, follower)) for leader in target.leaders[follower]
                    if leader.address in work.creates)  # fmt: skip


def _before_ties(work: Work, kinds: Registry) -> Iterator[Edge]:
    """A foreign key that a partition has under a name of its own is there when it is attached: then that of the whole
    takes it over, and is not made beside it."""
    ties: dict[Address | None, list[Act]] = {}
    for address, thing in work.creates.items():
        if kinds.of(address).ties:
            ties.setdefault(kinds.of(address).parent(thing), []).append(Act(CREATE, address))
    for address, thing in work.creates.items() if ties else ():
        if kinds.of(address).attached:
            yield from ((Act(CREATE, address), tie) for tie in ties.get(kinds.of(address).parent(thing), ()))


def _rows_released(work: Work, live: State, target: State, kinds: Registry) -> Iterator[Edge]:
    """What uses a whole, as a column that holds rows of a table, goes before its parts change, and comes after."""
    changing: dict[Address, list[Address]] = {}
    for part in work.alters:
        thing = live.objects.get(part)
        whole = kinds.parent(thing) if thing is not None else None
        if whole is not None and not commits_apart(work, part):
            changing.setdefault(whole, []).append(part)
    for user, thing in work.drops.items() if changing else ():
        if kinds.of(user).adapt is not None:
            for used in sorted(live.needs.get(user, frozenset()) - {kinds.parent(live.objects.get(user, thing))}):
                yield from ((Act(DROP, user), Act(ALTER, part)) for part in changing.get(used, ()))
    for user, thing in work.creates.items() if changing else ():
        if kinds.of(user).adapt is not None:
            for used in sorted(target.needs.get(user, frozenset()) - {kinds.parent(thing)}):
                yield from ((Act(ALTER, part), Act(CREATE, user)) for part in changing.get(used, ()))


def _reached(start: Iterable[Address], steps: Mapping[Address, Iterable[Address]]) -> set[Address]:
    """Where one gets to from there, the start included."""
    reached: set[Address] = set()
    left = list(start)
    while left:
        here = left.pop()
        if here not in reached:
            reached.add(here)
            left += steps.get(here, ())
    return reached


def _made(work: Work) -> Iterator[Act]:
    yield from (Act(CREATE, address) for address in work.creates)
    yield from (Act(ALTER, address) for address in work.alters)
