"""Sequences (sql-createsequence). Those of identity columns belong to their columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Kind, Readdress, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Lock, Statement

from .relation import column_address, exclusive, relation_slot
from .renaming import by_name, on_itself, renames
from .role import after_renames
from .sequence_options import caught_up, completed, option_clauses, restart, unusual
from .sql import name


@dataclass(frozen=True, slots=True)
class SequenceGenerator(Object):
    """A sequence, without where it stands.

    `options` as `increment 5`, without those that PostgreSQL takes for the type by itself; `owned_by` is
    schema, table and column, or empty. An owned sequence is a part of its column and is dropped with it. It
    must have the owner of the table before it can be owned (sql-altersequence); `owner` says who that is,
    where the table is there already, and live who owns the sequence. Not `used`: no number was ever taken.
    `late`: its column is there already, and may hold numbers.
    """

    kind = "sequence"
    key = ("schema", "name")
    schema: str
    name: str
    type: str = "bigint"
    options: tuple[str, ...] = ()
    unlogged: bool = False
    owned_by: tuple[str, ...] = ()
    owner: str | None = None
    used: bool = True
    late: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "options", unusual(self.options, self.type))


def _create(sequence: SequenceGenerator, _: Sequence[str]) -> list[Statement]:
    unlogged = "UNLOGGED " if sequence.unlogged else ""
    words = [f"CREATE {unlogged}SEQUENCE {_name(sequence)}"]
    if sequence.type != "bigint":
        words.append(f"AS {sequence.type}")
    if sequence.options:
        words.append(option_clauses(sequence.options))
    if sequence.owned_by and sequence.owner is None:
        words.append(f"OWNED BY {name(*sequence.owned_by)}")
    created = [Statement(" ".join(words)), *(_handed_over(sequence) if sequence.owner is not None else ())]
    return [*created, _behind_values(sequence)] if sequence.late else created


def _behind_values(sequence: SequenceGenerator) -> Statement:
    """A default that takes numbers from it shall not give out those that are there."""
    schema, table, column = sequence.owned_by
    sql = caught_up(name(schema, table), column, sequence.type, sequence.options)
    hazard = Hazard("scans-table", "every row is read for the value to go on from")
    return Statement(sql, (hazard,), Lock("ACCESS SHARE", name(schema, table)))


def _joins(sequence: SequenceGenerator) -> tuple[SequenceGenerator, list[Statement]]:
    owned = _alter(sequence, f"OWNED BY {name(*sequence.owned_by)}")
    return replace(sequence, owned_by=(), owner=None), [owned] if sequence.owner is None else _handed_over(sequence)


def _drop(sequence: SequenceGenerator) -> list[Statement]:
    hazard = Hazard("deletes-data", "the counter is lost: a sequence created again starts over")
    return [Statement(f"DROP SEQUENCE {_name(sequence)}", (hazard,), exclusive(sequence.schema, sequence.name))]


def _options(live: SequenceGenerator, desired: SequenceGenerator) -> Altered:
    retyped = live.type != desired.type
    # Limits that were those of the old type become those of the new one (sql-altersequence, AS data_type).
    before = completed(live.options, desired.type)
    changed = [option for option in completed(desired.options, desired.type) if option not in before]
    words = [*([f"AS {desired.type}"] if retyped else []), *(option_clauses([option]) for option in changed)]
    words += ["RESTART"] if restart(live.used, changed) else []
    limited = retyped or any(option.startswith(("min", "max")) for option in changed)
    hazard = Hazard("may-fail-on-data", "fails if the sequence stands outside its new limits")
    return Altered([_alter(desired, " ".join(words), *([hazard] if limited else []))])


def _unlogged(live: SequenceGenerator, desired: SequenceGenerator) -> Altered:
    word = "UNLOGGED" if desired.unlogged else "LOGGED"
    sql = f"ALTER SEQUENCE {_name(desired)} SET {word}"
    return Altered([Statement(sql, lock=exclusive(desired.schema, desired.name))])


def _owned_by(live: SequenceGenerator, desired: SequenceGenerator) -> Altered:
    if desired.owner in (None, live.owner):
        return Altered([_alter(desired, f"OWNED BY {name(*desired.owned_by) or 'NONE'}")])
    free = [_alter(desired, "OWNED BY NONE")] if live.owned_by else []
    return Altered([*free, *_handed_over(desired)])


def _handed_over(sequence: SequenceGenerator) -> list[Statement]:
    """To the table's owner, then to the table."""
    owner = _alter(sequence, f"OWNER TO {name(sequence.owner or '')}")
    return [owner, _alter(sequence, f"OWNED BY {name(*sequence.owned_by)}")]


def _alter(sequence: SequenceGenerator, action: str, *hazards: Hazard) -> Statement:
    # The lock holds up nextval() until the transaction ends (sql-altersequence, Notes).
    lock = Lock("SHARE ROW EXCLUSIVE", _name(sequence))
    return Statement(f"ALTER SEQUENCE {_name(sequence)} {action}", hazards, lock)


def _name(sequence: SequenceGenerator) -> str:
    return name(sequence.schema, sequence.name)


def _settle(
    sequence: SequenceGenerator, objects: Mapping[Address, Object], live: Mapping[Address, Object]
) -> SequenceGenerator:
    """A table that is there has an owner; one that is made beside its sequence has the same.

    Where the table gets another owner at the same time, the plan alters sequences before owners, and creates
    sequences after.
    """
    table = sequence.owned_by[:2]
    at_that_time = live if sequence.address in live else objects
    owner = at_that_time.get(Address("owner", (*table, "(table)"))) if Address("table", table) in live else None
    column = column_address(*sequence.owned_by) if sequence.owned_by else None
    held = [state[column].field("type") for state in (live, objects) if column in state and column is not None]
    late = sequence.address not in live and len(held) == 2 and set(held) <= {"smallint", "integer", "bigint"}
    return replace(sequence, owner=None if owner is None else str(owner.field("role")), late=late)


def _parent(sequence: SequenceGenerator) -> Address | None:
    return column_address(*sequence.owned_by) if sequence.owned_by else None


def _needs(sequence: SequenceGenerator) -> Iterable[Address]:
    parent = _parent(sequence)
    return [] if parent is None else [parent]


def _slots(sequence: SequenceGenerator) -> Iterable[tuple[str, ...]]:
    return [relation_slot(sequence.schema, sequence.name)]


def _readdressed(sequence: SequenceGenerator, to: Readdress) -> SequenceGenerator:
    owned_by = to(column_address(*sequence.owned_by)).path if sequence.owned_by else ()
    return replace(sequence, owned_by=owned_by, owner=after_renames(sequence.owner, to))


SEQUENCE = Kind(
    name="sequence",
    object_type=SequenceGenerator,
    catalog="pg_class",
    create=_create,
    drop=_drop,
    rules={
        "type": _options,
        "options": _options,
        "unlogged": _unlogged,
        "owned_by": _owned_by,
        "used": Uncompared("a matter of what happened"),
        "late": Uncompared("a matter of what else is there"),
        "owner": Uncompared("that of the table when owned, and otherwise compared as the sequence's own"),
    },
    parent=_parent,
    joins=_joins,
    needs=_needs,
    slots=_slots,
    settle=_settle,
    top_level=True,
    rename=renames(by_name, lock=on_itself),
    readdress=_readdressed,
)
