"""For every change: can it be done in place, or must the object be replaced, and what does that pull along?"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from reconciler.model.address import Address
from reconciler.model.change import Alter, Change, Create, Drop
from reconciler.model.errors import Unsupported
from reconciler.model.kind import Altered, Circumstances, Outcome, Registry, Replace, Swap, Uncompared
from reconciler.model.object import Object
from reconciler.model.state import State
from reconciler.model.statement import Hazard, Statement

from .follow import carried_over, dropped_along, holds, made_along, overridden
from .work import Work


def decide(
    changes: Iterable[Change], live: State, target: State, kinds: Registry, afresh: Collection[Address] = ()
) -> Work:
    """Turn changes into work, with the closure of what PostgreSQL makes us drop and create again.

    What is `afresh` is replaced even where it could be altered.

    Raises:
        Unsupported: an object that no kind covers stands in the way of a drop.
    """
    changes = tuple(changes)
    return _Decision(live, target, kinds, afresh).run(changes) if changes else Work()


@dataclass(slots=True)
class _Decision:
    live: State
    target: State
    kinds: Registry
    afresh: Collection[Address]
    work: Work = field(default_factory=Work)
    users: dict[Address, list[Address]] = field(default_factory=dict)
    followers: dict[Address, list[Address]] = field(default_factory=dict)
    tied: dict[Address, list[Address]] = field(default_factory=dict)
    converting: dict[Address, tuple[Hazard, ...]] = field(default_factory=dict)
    changes: dict[Address, Change] = field(default_factory=dict)
    pending: deque[tuple[str, Address]] = field(default_factory=deque)

    def run(self, changes: Iterable[Change]) -> Work:
        self.users = self.live.needed_by()
        for follower, leaders in self.live.leaders.items():
            for leader in leaders:
                self.followers.setdefault(leader.address, []).append(follower)
                if leader.tie is not None:
                    self.tied.setdefault(leader.tie, []).append(follower)
        for address, thing in sorted(self.live.objects.items()):
            # A part goes with its whole, also where it is the whole that needs the part.
            whole = self.kinds.parent(thing)
            if whole is not None and whole not in self.live.needs.get(address, ()):
                self.users.setdefault(whole, []).append(address)
        self.changes = {change.address: change for change in changes}
        for change in self.changes.values():
            self._take(change)
        self._keep_followers()
        self._unbind()
        while self.pending:
            what, address = self.pending.popleft()
            follow = {
                "gone": self._gone,
                "replaced": self._replaced,
                "disturbed": self._disturbed,
                "swapped": self._swapped,
            }
            follow[what](address)
        self._make_again_what_is_undone()
        self._undo_what_creation_brings()
        self._join_later()
        return self.work

    def _take(self, change: Change) -> None:
        match change:
            case Create(desired):
                self.work.creates[change.address] = self.target.emitted(desired.address)
            case Drop(live) if change.address in self.live.objects:
                self._refuse_blocked(change.address)
                self.work.drops[change.address] = live
                self.pending.append(("gone", change.address))
            case Alter() if change.address in self.afresh:
                self._replace(change.address, because=None)
            case Alter() if change.address in self.live.objects:
                self._alter(change)
            case _:
                pass  # what creation brings is settled once all creations are known

    def _keep_followers(self) -> None:
        """What stays as it is although a change of what it follows is carried over has to be changed back."""
        changed = (change.address for change in self.changes.values() if isinstance(change, Alter))
        followers = {each for address in changed for each in self.followers.get(address, ())}
        for address in sorted(followers - self.changes.keys()):
            thing, wanted = self.live.objects[address], self.target.objects.get(address)
            if wanted is not None and self.kinds.of(address).carried:
                over = self._carried_over(address)
                if any(thing.field(field) != value for field, value in over.items()):
                    self._alter(Alter(thing, wanted, ()))

    def _unbind(self) -> None:
        """What binds parts of a whole is cut while one of these changes.

        Where they would not come to be in the order that it asks for, the whole is made again: columns do not move.
        """
        for binding in self.kinds.kinds:
            if not binding.binds:
                continue
            for address, thing in self.target.objects.items():
                whole = self.kinds.parent(thing) if address.kind == binding.name else None
                if whole is None or whole not in self.live.objects:
                    continue
                wanted = [each for each in self._parts(whole, self.target) if each.kind in binding.binds]
                there = [each for each in self._parts(whole, self.live) if each.kind in binding.binds]
                cause = next((each for each in (*wanted, *there) if each in self.changes), None)
                if address in self.live.objects and cause is not None:
                    self._replace(address, because=cause)
                left = [each for each in there if each in wanted]
                if left != wanted[: len(left)]:
                    self._replace(whole, because=address)

    def _parts(self, whole: Address, state: State) -> Iterable[Address]:
        return (address for address, thing in state.objects.items() if self.kinds.parent(thing) == whole)

    def _alter(self, change: Alter) -> None:
        statements: list[Statement] = []
        for outcome, of_its_own in self._outcomes(change):
            match outcome:
                case Altered():
                    statements += outcome.statements if of_its_own else ()
                    if outcome.takes_away:
                        self.work.takes_away.add(change.address)
                    if outcome.disturbs:
                        self.pending.append(("disturbed", change.address))
                case Replace(whole=True) if (whole := self.kinds.parent(change.live)) is not None:
                    # What changes is made with it anew; what refers to its parts follows these.
                    self._replace(whole, because=None if whole in self.changes else change.address)
                    self._replace(change.address, because=None)
                    return
                case Replace():
                    self._replace(change.address, because=None)
                    return
                case Swap():
                    self.converting[change.address] = outcome.hazards
                    self._swap(change.address)
                    return
        self.work.alters[change.address] = statements

    def _outcomes(self, change: Alter) -> Iterator[tuple[Outcome, bool]]:
        """Outcomes of what is carried over from another change (False), then of what is not."""
        over = self._carried_over(change.address)
        meanwhile = replace(change.live, **over) if over else change.live  # type: ignore[type-var]
        moved = tuple(field for field in over if meanwhile.field(field) != change.live.field(field))
        for outcome in _outcomes(Alter(change.live, meanwhile, moved), self.target, self.kinds):
            yield outcome, False
        own = [field for field in change.fields if field not in over]
        own += [field for field in over if meanwhile.field(field) != change.desired.field(field)]
        for outcome in _outcomes(Alter(meanwhile, change.desired, tuple(own)), self.target, self.kinds):
            yield outcome, True

    def _carried_over(self, address: Address) -> dict[str, Any]:
        return carried_over(address, self.changes, self.work, self.live, self.target, self.kinds)

    def _replace(self, address: Address, because: Address | None) -> None:
        """Drop and create again, unless that is decided already; its users follow."""
        work = self.work
        if address in work.drops or address in work.asides:
            return
        self._refuse_blocked(address)
        work.drops[address] = self.live.objects[address]
        work.alters.pop(address, None)
        if address in self.target.objects:
            work.creates[address] = self.target.emitted(address)
        if because is not None:
            work.rebuilt[address] = because
        self.pending.append(("replaced", address))

    def _gone(self, address: Address) -> None:
        """Make again what stays as it is and yet leans on what goes: a foreign key leans on one of several keys.

        What is used as if nothing had happened is set aside: columns move from an enum to the domain of its name.
        """
        if self._gives_way(address):
            del self.work.drops[address]
            self._swap(address)
            return
        for user in self.users.get(address, ()):
            if user in self.target.objects and user not in self.work.alters:
                self._replace(user, because=address)
        self._drop_followers(address)

    def _drop_followers(self, address: Address) -> None:
        """What goes along with it is left where it shall stay, or else made again: the index of a partition."""
        if self.kinds.parent(self.live.objects[address]) in self.work.drops:
            return  # the ties are cut before
        along = dropped_along(address, self.followers, self.live, self.target)
        staying = [follower for follower in along if follower in self.target.objects]
        if staying and address not in self.target.objects and self.kinds.of(address).drop_alone is not None:
            self.work.alone.add(address)
            return
        for follower in staying:
            self._replace(follower, because=address)

    def _gives_way(self, address: Address) -> bool:
        """Whether it goes for another kind of object of the same name, and can be set aside meanwhile."""
        kind = self.kinds.of(address)
        if kind.set_aside is None or address not in self.work.drops:
            return False
        freed = set(kind.slots(self.live.objects[address]))
        made = (slot for thing in self.work.creates.values() for slot in self.kinds.of(thing).slots(thing))
        return not freed.isdisjoint(made)

    def _replaced(self, address: Address) -> None:
        for follower in self.tied.get(address, ()):
            self._by_itself(follower)
        for user in self.users.get(address, ()):
            self._replace(user, because=address)
        self._drop_followers(address)

    def _by_itself(self, follower: Address) -> None:
        """Its tie is cut meanwhile: nothing is carried over, and it is not moved along."""
        if follower not in self.work.alters:
            return
        change, swapped = self.changes.get(follower), self.work.rebuilt.pop(follower, None)
        del self.work.alters[follower]
        if isinstance(change, Alter):
            self._alter(change)
        if swapped is not None:
            self._adapt(follower, because=swapped)

    def _disturbed(self, address: Address) -> None:
        for user in self.users.get(address, ()):
            if not self.kinds.of(user).stays(self.live.objects[user]):
                self._replace(user, because=address)
        for follower in self.followers.get(address, ()):
            self._follow_one(follower, because=address)
        self._release_rows(address)

    def _release_rows(self, part: Address) -> None:
        """No column of a table changes its type while one elsewhere holds its rows: PostgreSQL refuses (0A000)."""
        whole = self.kinds.parent(self.live.objects[part])
        for user in self.users.get(whole, ()) if whole is not None else ():
            if self.kinds.of(user).adapt is not None and self.kinds.parent(self.live.objects[user]) != whole:
                self._replace(user, because=part)

    def _follow_one(self, follower: Address, because: Address) -> None:
        """What follows several is changed along with the first only, the ties to the others being cut meanwhile:
        a column that two tables pass on cannot change its type with either (sql-altertable).
        """
        held = [each.tie for each in self.live.leaders[follower] if each.tie in self.target.objects]
        for tie in held[1:]:
            if tie is not None and tie not in self.work.drops:
                self._replace(tie, because=because)

    def _swap(self, address: Address) -> None:
        set_aside = self.kinds.of(address).set_aside
        if set_aside is None:
            self._replace(address, because=None)
            return
        if address in self.work.drops or address in self.work.asides:
            return
        self._refuse_blocked(address)
        self.work.alters.pop(address, None)
        statements, renamed = set_aside(self.live.objects[address])
        self.work.asides[address] = statements
        self.work.discards[address] = renamed
        if address in self.target.objects:
            self.work.creates[address] = self.target.emitted(address)
        self.pending.append(("swapped", address))

    def _swapped(self, address: Address) -> None:
        for user in self.users.get(address, ()):
            thing = self.live.objects[user]
            if self.kinds.parent(thing) == address:
                self._again(user)
            elif self.kinds.of(user).adapt is not None and user in self.target.objects:
                self._adapt(user, because=address)
            elif self.kinds.of(user).set_aside is not None and user in self.target.objects:
                self.work.rebuilt[user] = address
                self.converting[user] = (*self.converting.get(user, ()), *self.converting.get(address, ()))
                self._swap(user)
            else:
                self._replace(user, because=address)

    def _again(self, part: Address) -> None:
        """A part of what was set aside stays with it, and is made anew for what takes its place."""
        self.work.alters.pop(part, None)
        self.work.drops.pop(part, None)
        if part in self.target.objects:
            self.work.creates[part] = self.target.emitted(part)
        for user in self.users.get(part, ()):
            if self.kinds.parent(self.live.objects[user]) == part:
                self._again(user)

    def _adapt(self, user: Address, because: Address) -> None:
        kind = self.kinds.of(user)
        if user in self.work.drops or user in self.work.rebuilt or kind.adapt is None:
            return  # once is enough: a column of a domain uses the domain's collation, too
        along = self._adapted_along(user, because)
        adapted = [] if along else kind.adapt(self.live.objects[user], self.target.objects[user])
        if adapted is None:
            whole = self.kinds.parent(self.live.objects[user])
            self._replace(user if whole is None else whole, because=because)
            return
        hazards = self.converting.get(because, ())
        adapted = [replace(each, hazards=(*each.hazards, *hazards)) for each in adapted]
        self.work.alters[user] = [*adapted, *self.work.alters.get(user, ())]
        self.work.rebuilt[user] = because
        self.pending.append(("disturbed", user))

    def _adapted_along(self, user: Address, swapped: Address) -> bool:
        """Whether what it follows is moved over as well, and takes it along."""
        return any(
            swapped in self.live.needs.get(leader.address, ())
            and leader.tie not in self.work.drops
            and holds(leader, self.live, self.target)
            for leader in self.live.leaders.get(user, ())
        )

    def _make_again_what_is_undone(self) -> None:
        """Some changes silently take other objects away; those are made again, whole."""
        for address, thing in self.target.objects.items():
            culprits = self.kinds.of(address).undone_by(thing)
            if any(each in self.work.drops or each in self.work.alters for each in culprits):
                self.work.alters.pop(address, None)
                self.work.creates[address] = self.target.emitted(address)
        for address, leader in list(made_along(self.work, self.live, self.target)):
            self._differ(address, leader)
        for address in list(overridden(self.work, self.live, self.target, self.kinds)):
            self.work.creates[address] = self.target.emitted(address)

    def _differ(self, address: Address, leader: Address) -> None:
        """Change what comes along with another's creation where it shall not be like that."""
        kind, wanted = self.kinds.of(address), self.target.objects[address]
        like = {field: self.target.objects[leader].field(field) for field in kind.carried}
        along = replace(wanted, **like)  # type: ignore[type-var]
        fields = tuple(field for field in kind.carried if like[field] != wanted.field(field))
        if fields:
            outcomes = _outcomes(Alter(along, wanted, fields), self.target, self.kinds)
            self.work.alters[address] = [each for outcome in outcomes for each in _in_place(outcome)]

    def _undo_what_creation_brings(self) -> None:
        """PostgreSQL adds things of its own to what is created; take off what the target does not have."""
        circumstances = Circumstances(self.target.objects, self.live.creator, self.live.version, self.target.along)
        grown = [self.target.objects[each] for each in self.work.grown(self.live, self.target, self.kinds)]
        for thing in [*self.work.creates.values(), *grown]:
            for brought in self.kinds.brought(thing, circumstances).values():
                self._settle_brought(brought, thing.address)

    def _settle_brought(self, brought: Object, creator: Address) -> None:
        address = brought.address
        kind = self.kinds.of(address)
        self.work.creates.pop(address, None)
        wanted = self.target.objects.get(address)
        self.work.brought[address] = creator
        if wanted is None:
            self.work.alters[address] = list(kind.drop(brought))
        elif wanted != brought:
            change = Alter(brought, wanted, tuple(f for f in kind.compared if brought.field(f) != wanted.field(f)))
            statements = [each for o in _outcomes(change, self.target, self.kinds) for each in _in_place(o)]
            self.work.alters[address] = statements

    def _join_later(self) -> None:
        """What a part of something new uses from the start is there before, and joins it afterwards.

        The rows of a table get the next values of a sequence where the column is added with its default
        (sql-altertable, ADD COLUMN); a default that is set later is for rows to come.
        """
        work, kinds = self.work, self.kinds
        users = {
            (kinds.parent(thing), used)
            for each, thing in work.creates.items()
            for used in self.target.needs.get(each, ())
        }
        for address, thing in list(work.creates.items()):
            joins, whole = kinds.of(address).joins, kinds.parent(thing)
            if joins is None or whole not in work.creates or (whole, address) not in users:
                continue
            if kinds.parent(work.creates[whole]) not in work.creates:
                work.creates[address], statements = joins(thing)
                work.alters[address] = list(statements)
                work.joins[address] = whole

    def _refuse_blocked(self, address: Address) -> None:
        blockers = self.live.blockers.get(address)
        if blockers:
            names = ", ".join(str(each) for each in blockers)
            raise Unsupported(
                f"{address} has to be dropped, but {names} needs it and is of a kind that is not covered",
                hint="drop or change that object by hand first, then plan again",
            )


def _outcomes(change: Alter, target: State, kinds: Registry) -> Iterable[Outcome]:
    """Run the rules of the changed fields, each rule once, in the order in which the kind lists them."""
    kind = kinds.of(change.desired)
    done: list[object] = []
    emitted = target.spelled.get(change.address, change.desired)
    for field_name, rule in kind.rules.items():
        if field_name in change.fields and not isinstance(rule, Uncompared) and rule not in done:
            done.append(rule)
            yield rule(change.live, emitted)


def _in_place(outcome: Outcome) -> Iterable[Statement]:
    return outcome.statements if isinstance(outcome, Altered) else ()
