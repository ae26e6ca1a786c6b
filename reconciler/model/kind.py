"""What a kind of object declares. The machinery works from this alone and knows no kind by name."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

from .address import Address
from .object import Object
from .statement import Hazard, Statement

O = TypeVar("O", bound=Object)  # noqa: E741 - the object type of a kind


class Compile(Enum):
    """What the scratch database does for a kind."""

    BUILD_AND_READ = "built, then read back as PostgreSQL spells it"
    BUILD = "built, since others need it, but compared as written"
    KEEP = "not built: nothing in it is for PostgreSQL to spell"


class Lookup(Enum):
    """How PostgreSQL finds an object by the types that a person wrote, `int` for `integer`."""

    ROUTINE = "by schema, name and `(integer, text)`"
    OPERATOR = "by schema, symbol and `(integer, text)`, in which NONE stands for no operand"
    TYPE = "by types alone"


class Typed(NamedTuple):
    """The parts of an address that hold types: how these are looked up, and their places in the path."""

    lookup: Lookup
    places: tuple[int, ...]

    def rest(self, path: tuple[str, ...]) -> tuple[str, ...]:
        """What stands before the types: that of a routine is shared by its overloads."""
        return path[: self.places[0]]


@dataclass(frozen=True, slots=True)
class Altered:
    """The statements that bring a field from live to desired, in place.

    `disturbs`: dependents that PostgreSQL does not carry along itself must be dropped before and
    created after (a column's type under a view: sql-altertable).
    `takes_away`: users that change, too, must let go before; otherwise they may rely on what is new.
    """

    statements: Sequence[Statement]
    disturbs: bool = False
    takes_away: bool = False


@dataclass(frozen=True, slots=True)
class Replace:
    """The field cannot be altered: drop the object and create it again, its dependents too; `whole`: what it is a
    part of."""

    reason: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Swap:
    """The object cannot be altered nor dropped while in use: rename it aside, create, convert its users, drop.

    `hazards` are those of converting values.
    """

    reason: str
    hazards: tuple[Hazard, ...] = ()


Outcome = Altered | Replace | Swap
Row = tuple[Any, ...]
Locate = Callable[[int, int, int], Address | None]
"""(classid, objid, objsubid) as in pg_depend → the address found there, if any kind covers it."""

Readdress = Callable[[Address], Address]
"""Address of a live object → its address after the renames."""

Rule = Callable[[Any, Any], Outcome]
"""(live, desired) → outcome. One rule may serve several fields; it then runs once for all of them."""


@dataclass(frozen=True, slots=True)
class Uncompared:
    """In place of a rule: the field is not part of what is compared, and why."""

    reason: str


def _nothing(_: Any) -> tuple[Any, ...]:
    return ()


def _never(_: Any, __: Any) -> bool:
    return False


def _whatever(_: Any) -> bool:
    return False


def _first_part(thing: Any) -> str | None:
    return str(thing.address.path[0])


def _no_parent(_: Any) -> Address | None:
    return None


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a creation meets: the objects of the target, the role that creates, and the server's major version.

    `along` as in State.
    """

    objects: Mapping[Address, Object]
    creator: str
    version: int
    along: Mapping[Address, tuple[Object, ...]]


@dataclass(frozen=True, slots=True)
class Inner(Generic[O]):
    """Names inside of an object that can be changed, though they are no objects: the values of an enum.

    kind:   what such a name is called, in addresses, too: `enum value`.
    names:  object → the names, in order.
    rename: (object, name, new name) → statements.
    """

    kind: str
    names: Callable[[O], Sequence[str]]
    rename: Callable[[O, str, str], Sequence[Statement]]

    def address(self, whole: Address, inner: str) -> Address:
        """The address of a name inside of an object."""
        return Address(self.kind, (*whole.path, inner))


@dataclass(frozen=True)
class Kind(Generic[O]):
    """One kind of object.

    name:        PostgreSQL's command word, e.g. `policy`.
    object_type: the dataclass.
    catalog:     the catalog whose oids its rows carry, e.g. `pg_policy`; empty: no oid (satellites).
    create:      (object, clauses of its parts) → statements.
    drop:        object → statements.
    drop_alone:  object → statements that drop it and leave what follows it (State.leaders), which else goes along.
    rules:       a rule or `Uncompared` for every field that is not part of the key.
    parent:      the object it is a part of, or None. A part is dropped with its parent.
    needs:       addresses it needs that pg_depend does not record.
    goes_first:  PostgreSQL does not drop the parent while it exists: its drop is a statement of its own.
    after:       kinds whose objects of the same parent, or of what that is a part of, must be complete before this
                 one is made.
    named_by_parent: object → whether changes of its parent give it its name, so that it waits for them even to go.
    binds:       kinds of which no object of the same parent comes, goes or changes its type while this one is there.
    as_written:  several of one object are made in the order in which they are written.
    finish:      statements a clause has no words for, run after the CREATE that held the clause.
    harmless:    (object, live objects) → whether its hazards do not apply as things stand.
    clause:      the part as a clause of its parent's CREATE; None where it is always a statement, or as a result
                 where this one must be (NOT VALID means nothing in CREATE TABLE).
    inseparable: (part, its parent) → whether it can only be made by the CREATE of its parent: the columns that a
                 table is partitioned by, and what comes along without being written (an empty clause).
    joins:       object → the same before it is a part, and the statements that then make it one: a sequence is there
                 before a column is added whose default takes its values from it.
    merges:      a value that is equal for clauses of which PostgreSQL would keep one and drop the others without
                 a word, whatever their names; None where it never does.
    usual:       object → fields that hold what PostgreSQL makes up by itself: a change from such to such is not told.
    unordered:   fields that hold several values whose order means nothing.
    slots:       names it occupies beside its address (a table and a view cannot share one).
    completes:   what cannot be used as long as this is missing: the index of a partitioned table, as long as not
                 every partition has its own.
    crowds:      places that it may share with others, though not with those that leave: these go first.
    carried:     fields that PostgreSQL carries over from the object this one follows (State.leaders).
    overridden:  a change of what it follows is carried over even where this one differs, so that it must be made
                 again.
    ties:        it ties its whole to another object, of which the whole then has what is `attached`.
    attached:    the tie brings it along from what it follows: attaching a partition makes its foreign keys.
    named_after: what is attached under the name of what it follows, and gets its own by a statement.
    ahead:       what is attached has to be there before what it follows, since it would come under another name.
    spared:      (object, live objects, what is declared, as in State) → whether it is somebody else's business,
                 although it is nowhere declared.
    left:        an object that is left as it is where nobody declares it, even on a declared parent: what an
                 accident left behind is named in every plan, and nobody's to drop without a look; what an
                 owner has anyway.
    undeclared:  True: when nobody writes it, it is left as it is, even on a declared parent (D3).
    declared_on: what somebody declares it on, where that is not its parent: rights on a member of an extension.
    compile:     what the scratch database does for it.
    typed:       the parts of its address that are types, which a person may spell in several ways; None if none.
    follows:     PostgreSQL rebuilds it itself, and whole, when a column it uses changes its type; a function
                 where that depends on the object.
    adapt:       statements that move a user of a swapped object over to the new one, in place; None where its whole
                 has to be made again.
    set_aside:   rename a live object out of the way; returns statements and the renamed object.
    top_level:   may be dropped by `prune` when nobody declares it.
    reads_catalog: False for a kind that is not read from the catalogs.
    settle:      (object, all target objects, all live objects) → the object with what follows from
                 others, or is not managed, filled in; None where it says nothing beyond what PostgreSQL does
                 anyway.
    schema:      the schema a top-level object lives in; None for what belongs to the database or cluster.
    unrecorded:  PostgreSQL does not record who uses it: what needs the same things is made after it, where that
                 leaves an order.
    shared:      it belongs to the cluster, so other databases may use it, too.
    spelled:     fields that hold SQL a person may write: emitted as written, compared as PostgreSQL prints.
    chooses:     kinds of what it needs among which PostgreSQL finds one by itself: a foreign key names columns, and
                 takes the first key on them. Those that go are gone before.
    watches:     whether it runs within the statements of a plan: then it goes before they do, and comes after them.
    mentions:    (schema, name) of what it may use that pg_depend does not record (the body of a function):
                 that is made first, where it leaves an order.
    becomes:     (object, all live objects, all desired objects) → what a live object is once others have changed
                 as desired; None where it is gone.
    undone_by:   objects whose drop or change silently takes this one away, so that it must be made again.
    makes_more:  (live, desired) → whether its alteration creates something, with all that a creation brings: the
                 sequence of a column that becomes an identity.
    brings:      what PostgreSQL adds by itself when the object is created (EXECUTE for PUBLIC).
    amends:      (created object, what its own kind brings, circumstances) → what comes with that creation, given
                 which objects of this kind there are (default privileges).
    governs:     (object, created object) → whether it has a say in what comes with that creation, so that it has to
                 be in its final form before.
    holds:       other objects live in it: what `schema` of theirs returns is its name.
    rename:      (object, the same under its new name) → statements, in place; None where PostgreSQL has none.
    inner:       names inside of it that can be changed as well.
    moves_along: a part goes to another schema with its whole.
    renamed_along: (object, all desired objects) → whether it has its name from another, and gets a new one with
                 that: a column of a table that inherits.
    readdress:   (object, address now → address after renames) → the object with the names of others, but of what
                 it is in, that it holds in plain fields as they are after.
    alike:       two of the same whole that differ in nothing but their names are one that was renamed.
    resembles:   a value that is equal for two that may be one, renamed: never taken for one, but pointed out.
    read:        builds the object from a row of the query where the columns are not just its fields.
    """

    name: str
    object_type: type[O]
    catalog: str
    create: Callable[[O, Sequence[str]], Sequence[Statement]]
    drop: Callable[[O], Sequence[Statement]]
    rules: Mapping[str, Rule | Uncompared]
    parent: Callable[[O], Address | None] = _no_parent
    needs: Callable[[O], Iterable[Address]] = _nothing
    drop_alone: Callable[[O], Sequence[Statement]] | None = None
    goes_first: bool = False
    after: tuple[str, ...] = ()
    named_by_parent: Callable[[O], bool] = _whatever
    as_written: bool = False
    clause: Callable[[O, Sequence[str]], str | None] | None = None
    inseparable: Callable[[O, Any], bool] = _never
    joins: Callable[[O], tuple[O, Sequence[Statement]]] | None = None
    merges: Callable[[O], Hashable] | None = None
    binds: tuple[str, ...] = ()
    finish: Callable[[O], Sequence[Statement]] = _nothing
    harmless: Callable[[O, Mapping[Address, Object]], bool] = _never
    usual: Callable[[O], Iterable[str]] = _nothing
    unordered: tuple[str, ...] = ()
    slots: Callable[[O], Iterable[tuple[str, ...]]] = _nothing
    completes: Callable[[O], Address | None] = _no_parent
    crowds: Callable[[O], Iterable[tuple[str, ...]]] = _nothing
    carried: tuple[str, ...] = ()
    overridden: bool = False
    ties: bool = False
    attached: bool = False
    named_after: Callable[[O], bool] = _whatever
    ahead: Callable[[O], bool] = _whatever
    spared: Callable[[O, Mapping[Address, Object], frozenset[tuple[str, Address]]], bool] | None = None
    left: Callable[[O], bool] = _whatever
    undeclared: bool = False
    declared_on: Callable[[O], Address | None] | None = None
    compile: Compile = Compile.BUILD_AND_READ
    typed: Typed | None = None
    follows: bool | Callable[[O], bool] = False
    adapt: Callable[[O, O], Sequence[Statement] | None] | None = None
    set_aside: Callable[[O], tuple[Sequence[Statement], O]] | None = None
    top_level: bool = False
    schema: Callable[[O], str | None] = _first_part
    unrecorded: bool = False
    shared: bool = False
    spelled: tuple[str, ...] = ()
    chooses: tuple[str, ...] = ()
    watches: Callable[[O], bool] = _whatever
    mentions: Callable[[O], Iterable[tuple[str, ...]]] = _nothing
    makes_more: Callable[[O, O], bool] = _never
    brings: Callable[[O], Iterable[Object]] = _nothing
    amends: Callable[[Object, Iterable[Object], Circumstances], Iterable[Object]] | None = None
    governs: Callable[[O, Object], bool] | None = None
    becomes: Callable[[O, Mapping[Address, Object], Mapping[Address, Object]], O | None] | None = None
    undone_by: Callable[[O], Iterable[Address]] = _nothing
    holds: bool = False
    rename: Callable[[O, O], Sequence[Statement]] | None = None
    inner: Inner[O] | None = None
    moves_along: bool = True
    renamed_along: Callable[[O, Mapping[Address, Object]], bool] = _never
    readdress: Callable[[O, Readdress], O] | None = None
    alike: bool = False
    resembles: Callable[[O], Hashable] | None = None
    read: Callable[[Row, Locate], O | None] | None = None
    settle: Callable[[O, Mapping[Address, Object], Mapping[Address, Object]], O | None] | None = None

    reads_catalog: bool = True

    def declaration(self, thing: O) -> tuple[str, Address | None]:
        """What is in State.declared where somebody declares it, although it may go undeclared."""
        return self.name, (self.declared_on or self.parent)(thing)

    def stays(self, thing: O) -> bool:
        """Whether an object follows a column that changes its type."""
        return self.follows(thing) if callable(self.follows) else self.follows

    @cached_property
    def compared(self) -> tuple[str, ...]:
        """The fields that are compared, in the order of the dataclass."""
        return tuple(name for name, rule in self.rules.items() if not isinstance(rule, Uncompared))


@dataclass(frozen=True)
class Registry:
    """All kinds, in the order in which objects without any other reason are created."""

    kinds: tuple[Kind[Any], ...]
    rank: Mapping[str, int] = field(init=False)
    _by_name: Mapping[str, Kind[Any]] = field(init=False, repr=False)
    inner: Mapping[str, Kind[Any]] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "rank", {kind.name: place for place, kind in enumerate(self.kinds)})
        object.__setattr__(self, "_by_name", {kind.name: kind for kind in self.kinds})
        # What a name inside of an object is called → the kind of that object.
        object.__setattr__(self, "inner", {kind.inner.kind: kind for kind in self.kinds if kind.inner})

    def __getitem__(self, name: str) -> Kind[Any]:
        return self._by_name[name]

    def of(self, thing: Object | Address) -> Kind[Any]:
        """The kind of an object or an address."""
        return self._by_name[thing.kind]

    def brought(self, thing: Object, circumstances: Circumstances) -> dict[Address, Object]:
        """What PostgreSQL adds by itself when it creates the object."""
        found: Iterable[Object] = [*self[thing.kind].brings(thing), *circumstances.along.get(thing.address, ())]
        for amends in self._amending:
            found = amends(thing, found, circumstances)
        return {each.address: each for each in found}

    @cached_property
    def _amending(self) -> tuple[Callable[[Object, Iterable[Object], Circumstances], Iterable[Object]], ...]:
        return tuple(kind.amends for kind in self.kinds if kind.amends is not None)

    def parent(self, thing: Object) -> Address | None:
        """The address of the object this one is a part of."""
        return self._by_name[thing.kind].parent(thing)

    def home(self, thing: Object) -> Address | None:
        """The address of what a top-level object lives in, by whose name its own address begins."""
        name = self[thing.kind].schema(thing)
        holder = next((kind for kind in self.kinds if kind.holds), None)
        if holder is None or name is None or len(thing.address.path) < 2 or thing.address.path[0] != name:
            return None
        return Address(holder.name, (name,))

    def around(self, thing: Object) -> Address | None:
        """The address of what an object is in: when that is renamed or moved, its own address changes, too."""
        whole = self.parent(thing)
        return whole if whole is not None and self[thing.kind].moves_along else self.home(thing)

    def bearer(self, address: Address) -> Address:
        """The address of the object that a name is inside of; any other address as it is."""
        kind = self.inner.get(address.kind)
        return address if kind is None else Address(kind.name, address.path[:-1])

    def roots(self, objects: Mapping[Address, Object]) -> dict[Address, Address]:
        """The `root` of every one of the objects; each step up is taken once."""
        found: dict[Address, Address] = {}
        for address, thing in objects.items():
            below, above = [address], self.parent(thing)
            while above is not None and above not in found and above in objects and above not in below:
                below.append(above)
                above = self.parent(objects[above])
            top = below[-1] if above is None else found.get(above, above)
            found.update(dict.fromkeys(below, top))
        return found

    def root(self, thing: Object, objects: Mapping[Address, Object]) -> Address:
        """The address of the outermost object this one is a part of (itself, when of none)."""
        above = self.parent(thing)
        while above is not None:
            if above not in objects:
                return above
            thing = objects[above]
            above = self.parent(thing)
        return thing.address
