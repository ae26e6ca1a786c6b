"""What goes without saying: a partition has its columns and indexes because the partitioned table has them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from reconciler.kinds.column import Column
from reconciler.kinds.exclude import Exclude
from reconciler.kinds.foreign_key import ForeignKey
from reconciler.kinds.index import Index
from reconciler.kinds.made_name import made_name, primary_key_name
from reconciler.kinds.primary_key import PrimaryKey
from reconciler.kinds.sql import name as quoted
from reconciler.kinds.unique import Unique
from reconciler.model.address import Address
from reconciler.model.kind import Registry
from reconciler.model.object import Object
from reconciler.model.state import Leader, State
from reconciler.spec.column import comes_along

Indexed = Index | PrimaryKey | Unique | Exclude

# A partition has no identity of its own; an index names its table.
_BESIDE_THE_POINT = {"identity", "sequence", "sequence_name", "table", "not_null_name"}


def silent(state: State, kinds: Registry) -> frozenset[Address]:
    """The addresses of what need not be written, since PostgreSQL makes it so by itself."""
    parts: dict[Address, list[Address]] = {}
    for address, thing in state.objects.items():
        parent = kinds.parent(thing)
        if parent is not None and parent in state.leaders:
            parts.setdefault(parent, []).append(address)
    usual = dict(_made_names(state))
    made = Counter(usual.values())
    alone = {_use(thing) for address, thing in _indexes(state) if address not in state.leaders}
    found: set[Address] = set()
    for address in sorted(state.leaders, key=lambda address: -kinds.rank[address.kind]):
        thing = state.objects[address]
        leaders = state.leaders[address]
        alike = any(_is_alike(thing, state.objects.get(leader.address), kinds) for leader in leaders)
        alike = alike and not _is_own(thing, leaders, state)
        if isinstance(thing, ForeignKey):
            # One that was there before that of the partitioned table has kept its name.
            alike = alike and any(leader.address.path[-1] == thing.name for leader in leaders)
        if isinstance(thing, Indexed):
            alike = alike and thing.name == usual[address].name and made[usual[address]] == 1
        if isinstance(thing, Index):
            # Else PostgreSQL would attach the other one that serves as well, and make none (sql-altertable, ATTACH).
            alike = alike and _use(thing) not in alone
        if alike and found.issuperset(parts.get(address, ())):
            found.add(address)
    return frozenset(found)


def _is_own(thing: Object, leaders: Sequence[Leader], state: State) -> bool:
    """Whether the table has it of its own as well: then it stays when the table no longer inherits."""
    if isinstance(thing, Column):
        return not comes_along(thing, state)
    return any(leader.own for leader in leaders)


def _indexes(state: State) -> Iterator[tuple[Address, Index]]:
    return ((address, thing) for address, thing in state.objects.items() if isinstance(thing, Index))


def _use(index: Index) -> Hashable:
    """What is equal for two indexes of which PostgreSQL attaches either (CompareIndexInfo in index.c)."""
    return (index.schema, index.table, index.unique, index.method, index.keys, index.include, index.where)


class _Usual(NamedTuple):
    """The name that PostgreSQL would make up for an index of a table."""

    schema: str
    table: str
    name: str


def _made_names(state: State) -> Iterator[tuple[Address, _Usual]]:
    columns: dict[tuple[str, str], dict[str, str]] = {}
    for thing in state.objects.values() if state.leaders else ():
        if isinstance(thing, Column):
            columns.setdefault((thing.schema, thing.table), {})[quoted(thing.name)] = thing.name
    for address in state.leaders:
        thing = state.objects[address]
        if isinstance(thing, Indexed):
            name = _made_name(thing, columns.get((thing.schema, thing.table), {}))
            yield address, _Usual(thing.schema, thing.table, name)


def _is_alike(thing: Object, leader: Object | None, kinds: Registry) -> bool:
    if leader is None or leader.kind != thing.kind:
        return thing.kind == "attached index"  # it follows its table's place
    return all(
        thing.field(field) == leader.field(field)
        for field in kinds.of(thing).compared
        if field not in _BESIDE_THE_POINT
    )


def _made_name(thing: Indexed, columns: Mapping[str, str]) -> str:
    """The name that PostgreSQL gives an index it makes for a partition (ChooseIndexName in indexcmds.c)."""
    match thing:
        case PrimaryKey():
            return primary_key_name(thing.table)
        case Unique():
            names, label = list(thing.columns), "key"
        case Exclude():
            names, label = _names([key for key, _ in thing.elements], (), columns), "excl"
        case Index():
            names, label = _names(thing.keys, thing.expression_names, columns), "idx"
    return made_name(thing.table, "_".join(_numbered((*names, *thing.include))), label)


def _names(keys: Iterable[str], expressions: Iterable[str], columns: Mapping[str, str]) -> list[str]:
    """The name of each key: that of its column, or the next of those of the expressions."""
    names: list[str] = []
    left = iter(expressions)
    for key in keys:
        own = [name for text, name in columns.items() if key == text or key.startswith(text + " ")]
        names.append(own[0] if own else next(left, "expr"))
    return names


def _numbered(names: Iterable[str]) -> list[str]:
    """The names of an index's columns: a second one of a name gets a number (ChooseIndexColumnNames)."""
    numbered: list[str] = []
    for name in names:
        numbered.append(_unused(name, numbered))
    return numbered


def _unused(name: str, taken: Collection[str]) -> str:
    number, unused = 0, name
    while unused in taken:
        number += 1
        unused = f"{name}{number}"
    return unused
