"""The acts of a plan and what must come before what. Every edge is listed here, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reconciler.model.address import Address
from reconciler.model.kind import Registry
from reconciler.model.object import Object
from reconciler.model.state import State

from .work import Work

ASIDE, DROP, ALTER, CREATE, DISCARD = "set aside", "drop", "alter", "create", "discard"


class Act(NamedTuple):
    """One thing done to one object."""

    what: str
    address: Address


Edge = tuple[Act, Act]
"""(before, after)."""


def acts(work: Work) -> Iterator[Act]:
    """Every act of the work."""
    yield from (Act(ASIDE, address) for address in work.asides)
    yield from (Act(DROP, address) for address in work.drops)
    yield from (Act(ALTER, address) for address in work.alters)
    yield from (Act(CREATE, address) for address in work.creates)
    yield from (Act(DISCARD, address) for address in work.discards)


def edges(work: Work, live: State, target: State, kinds: Registry) -> Iterator[Edge]:
    """What must come before what, and why."""
    there = set(acts(work))
    candidates = (
        *_from_live(work, live, kinds),
        *_from_target(work, target, kinds),
        *_same_object(work),
        *_shared_names(work, live, kinds),
        *_after_siblings(work, live, target, kinds),
        *_after_naming(work, live, target, kinds),
        *_unbound(work, live, target, kinds),
        *_after_creator(work),
        *_after_governing(work, live, target, kinds),
        *_after_undoing(work, kinds),
        *_complete(work, target, kinds),
    )
    for before, after in candidates:
        if before != after and before in there and after in there:
            yield before, after


def _from_live(work: Work, live: State, kinds: Registry) -> Iterator[Edge]:
    for user in work.drops:
        for used in live.needs.get(user, ()):
            # What is used goes after its users, and is changed or replaced only once they are out of the way.
            yield Act(DROP, user), Act(DROP, used)
            # For parts of what is altered this is but a wish; roles change whoever has to do with them.
            whole = kinds.parent(live.objects[user]) == used
            if not whole and not kinds.of(used).shared and not commits_apart(work, used):
                yield Act(DROP, user), Act(ALTER, used)
            yield Act(DROP, user), Act(DISCARD, used)
            # A function is found by the types of its arguments, as long as they have their names.
            yield Act(DROP, user), Act(ASIDE, used)
    for user in work.asides:
        for used in live.needs.get(user, ()):
            # The same goes for the constructors of a range type over an enum.
            yield Act(ASIDE, user), Act(ASIDE, used)
    for user in work.discards:
        for used in live.needs.get(user, ()):
            yield Act(DISCARD, user), Act(DROP, used)
            yield Act(DISCARD, user), Act(DISCARD, used)
    for user in work.alters:
        if user in work.brought:
            continue  # it is what a creation brings, not what is live, that is altered
        for used in live.needs.get(user, ()):
            # A changed user lets go of what it used before that can be dropped.
            yield Act(ALTER, user), Act(DROP, used)
            yield Act(ALTER, user), Act(DISCARD, used)


def commits_apart(work: Work, address: Address) -> bool:
    """Whether it is altered in a transaction before the others: nothing may be missing in between."""
    return any(statement.commits_before_use for statement in work.alters.get(address, ()))


def _from_target(work: Work, target: State, kinds: Registry) -> Iterator[Edge]:
    for what, users in ((CREATE, work.creates), (ALTER, work.alters)):
        for user in users:
            for used in target.needs.get(user, ()):
                if what == CREATE and work.joins.get(user) == used:
                    continue  # it joins its whole when it is altered
                if what == CREATE and kinds.of(user).ahead(work.creates[user]) and _follows(user, used, target):
                    continue  # it needs that from when it is attached to it
                # What will be used is there, and in its final form, before its users.
                yield Act(CREATE, used), Act(what, user)
                if used in work.joins:
                    continue  # it is in its final form but for the whole that uses it
                if what == ALTER and used in work.takes_away:
                    yield Act(what, user), Act(ALTER, used)
                else:
                    yield Act(ALTER, used), Act(what, user)


def _follows(address: Address, leader: Address, state: State) -> bool:
    return any(each.address == leader for each in state.leaders.get(address, ()))


def _same_object(work: Work) -> Iterator[Edge]:
    for address in work.creates:
        # A replaced object goes before it comes again; one that is set aside, too.
        yield Act(DROP, address), Act(CREATE, address)
        yield Act(ASIDE, address), Act(CREATE, address)
        yield Act(CREATE, address), Act(DISCARD, address)
        # What comes along with another's creation may still have to be changed.
        yield Act(CREATE, address), Act(ALTER, address)


def _complete(work: Work, target: State, kinds: Registry) -> Iterator[Edge]:
    """What is used is complete: an index of a partitioned table has that of every partition."""
    whole = {address: kinds.of(address).completes(thing) for address, thing in work.creates.items()}
    parts: dict[Address, list[Address]] = {}
    for address, completed in whole.items():
        if completed is not None:
            parts.setdefault(completed, []).append(address)
    for user, needed in target.needs.items() if parts else ():
        for used in needed & parts.keys():
            leaders = [leader.address for leader in target.leaders.get(user, ())]
            # What a partition brings to something that is there does not wait for other partitions.
            if whole.get(user) is None and used not in leaders and (not leaders or leaders[0] in work.creates):
                yield from ((Act(CREATE, part), Act(CREATE, user)) for part in parts[used])


def _shared_names(work: Work, live: State, kinds: Registry) -> Iterator[Edge]:
    """A name is free for its next holder only once the last one is gone: a view becomes a table."""
    holders: dict[tuple[str, ...], list[Act]] = {}
    for what, leaving in ((DROP, work.drops), (ASIDE, work.asides)):
        for address in leaving:
            thing = live.objects[address]
            for slot in (*kinds.of(address).slots(thing), *kinds.of(address).crowds(thing)):
                holders.setdefault(slot, []).append(Act(what, address))
    for address, thing in work.creates.items():
        for slot in (*kinds.of(address).slots(thing), *kinds.of(address).crowds(thing)):
            for holder in holders.get(slot, ()):
                yield holder, Act(CREATE, address)


def _after_siblings(work: Work, live: State, target: State, kinds: Registry) -> Iterator[Edge]:
    """Kinds that say they come after others of the same whole, rights on a column after the owner of its table."""
    by_whole: dict[tuple[str, Address | None], list[Act]] = {}
    for act in acts(work):
        by_whole.setdefault((act.address.kind, _whole(act, live, target, work, kinds)), []).append(act)
    for (kind, whole), later in by_whole.items():
        above = _whole(Act(CREATE, whole), live, target, work, kinds) if whole is not None else None
        goes = whole in work.drops or above in work.drops
        wholes = [each for each in (whole, above) if each is not None]
        for place in ((earlier_kind, each) for earlier_kind in kinds[kind].after for each in wholes):
            for earlier in by_whole.get(place, ()):
                if earlier.what != DROP:
                    # What goes with the whole goes before anything is made for the new one.
                    yield from ((earlier, act) for act in later if act.what != DROP or not goes)


def _after_naming(work: Work, live: State, target: State, kinds: Registry) -> Iterator[Edge]:
    """Even what is taken away has its name only once the whole has gone where it goes."""
    for act in acts(work):
        thing = live.objects.get(act.address) or target.objects.get(act.address)
        whole = _whole(act, live, target, work, kinds)
        if whole in work.alters and thing is not None and kinds.of(act.address).named_by_parent(thing):
            yield Act(ALTER, whole), act


def _unbound(work: Work, live: State, target: State, kinds: Registry) -> Iterator[Edge]:
    """What is bound changes while that which binds it is not there."""
    for binding in kinds.kinds:
        if not binding.binds:
            continue
        ties = [act for act in acts(work) if act.address.kind == binding.name]
        bound: dict[Address | None, list[Act]] = {}
        for act in acts(work) if ties else ():
            if act.address.kind in binding.binds:
                bound.setdefault(_whole(act, live, target, work, kinds), []).append(act)
        for tie in ties:
            for act in bound.get(_whole(tie, live, target, work, kinds), ()):
                yield (tie, act) if tie.what == DROP else (act, tie)


def _whole(act: Act, live: State, target: State, work: Work, kinds: Registry) -> Address | None:
    thing: Object | None = target.objects.get(act.address) or live.objects.get(act.address)
    thing = thing or work.creates.get(act.address)
    return kinds.parent(thing) if thing is not None else None


def _after_creator(work: Work) -> Iterator[Edge]:
    """What is taken off right after a creation brought it comes after that creation."""
    for brought, creator in work.brought.items():
        yield Act(CREATE, creator), Act(ALTER, brought)
        yield Act(ALTER, creator), Act(ALTER, brought)


def _after_governing(work: Work, live: State, target: State, kinds: Registry) -> Iterator[Edge]:
    """What a creation brings is what is desired to come with it, not what came with it so far."""
    made = [(Act(CREATE, address), thing) for address, thing in work.creates.items()]
    made += [(Act(ALTER, each), target.objects[each]) for each in work.grown(live, target, kinds)]
    for act in acts(work):
        governs = kinds.of(act.address).governs
        thing = target.objects.get(act.address) or live.objects.get(act.address)
        if governs is None or thing is None:
            continue
        yield from ((act, creation) for creation, each in made if governs(thing, each))


def _after_undoing(work: Work, kinds: Registry) -> Iterator[Edge]:
    """What a change silently takes away is made again behind it."""
    for address, thing in work.creates.items():
        for culprit in kinds.of(address).undone_by(thing):
            yield Act(DROP, culprit), Act(CREATE, address)
            yield Act(ALTER, culprit), Act(CREATE, address)
