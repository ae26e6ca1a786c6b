"""Columns of tables (sql-createtable, sql-altertable). Their defaults are a kind of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Kind, Outcome, Replace, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Lock, Statement

from .column_presence import (
    freed,
    has_usual_name,
    identity_clause,
    is_not_null_in_clause,
    made_not_null,
    not_null_clause,
    presence,
)
from .column_statements import in_table, on_column, on_column_alone
from .expression import enclosed
from .inheritance import comes_with_parents
from .not_null_name import reachable_name
from .options import Confidential, Options, Secrets, all_items, changed_items, items_text, named, with_options
from .relation import Parameters, change_parameters, exclusive, relation_slot
from .renaming import by_name, on_whole, renames
from .sql import name
from .type_change import casts_needed, loses_data, may_fail


@dataclass(frozen=True, slots=True)
class Column(Confidential):
    """A column without its default.

    `type` and `generated` as PostgreSQL prints them; `collation` as a quoted, qualified name where it is
    not the type's own; `not_null_name` (since 18) is that of the constraint, `not_null_form` empty, `no inherit` or
    `not valid`, `not_null_said` that the usual name has to be said, since another table has a constraint of it;
    `identity` is `always`, `by default` or None, `sequence` holds its options as `increment 1` and `sequence_name`
    what it is called; `storage` and `compression` None for the type's own (`usual_storage`); `statistics` None for
    the system's; `attribute_options` as in pg_attribute.attoptions, sorted, e.g. `n_distinct=-0.5`. The order of
    columns is that of the state: PostgreSQL cannot move one, so it is not compared.
    `inherited`: it comes with the table's parents (ddl-inherit) and is not written in CREATE TABLE;
    `comes_not_null`: so does its NOT NULL, and `own_not_null` (since 18): the table has said it, too. `typed`: it
    comes with the table's type. `with_heirs`: other tables have it from this one. `in_partition_key`: its table is
    partitioned by it. `type` is empty where a person wrote none, since the column comes along.
    `on_kind` is the kind of `table`. `options` and `secrets` are those of a foreign table's column.
    """

    kind = "column"
    key = ("schema", "table", "name")
    schema: str
    table: str
    name: str
    type: str
    not_null: bool = False
    not_null_name: str | None = None
    not_null_form: str = ""
    not_null_said: bool = False
    collation: str | None = None
    identity: str | None = None
    sequence: tuple[str, ...] = ()
    sequence_used: bool = True
    sequence_name: str | None = None
    generated: str | None = None
    virtual: bool = False
    storage: str | None = None
    compression: str | None = None
    statistics: int | None = None
    attribute_options: Parameters = ()
    usual_storage: str = "default"
    inherited: bool = False
    typed: bool = False
    with_heirs: bool = False
    in_partition_key: bool = False
    comes_not_null: bool = False
    own_not_null: bool = False
    on_kind: str = "table"
    options: Options = ()
    secrets: Secrets = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "secrets", named(self.secrets))


def _clause(column: Column, parts: Sequence[str]) -> str:
    if column.inherited:
        return ""
    if column.typed:
        words = [*parts, *([not_null_clause(column)] if is_not_null_in_clause(column) else [])]
        return f"{name(column.name)} WITH OPTIONS {' '.join(words)}" if words else ""
    words = [name(column.name), column.type]
    plain = all_items(column.options, column.secrets)
    if plain and not column.secrets:
        words.append(items_text(plain))
    if column.compression:
        words.append(f"COMPRESSION {column.compression}")
    if column.collation:
        words.append(f"COLLATE {column.collation}")
    words += parts
    if column.generated is not None:
        words.append(f"GENERATED ALWAYS AS {enclosed(column.generated)} {'VIRTUAL' if column.virtual else 'STORED'}")
    if column.identity:
        words.append(identity_clause(column))
    if is_not_null_in_clause(column):
        words.append(not_null_clause(column))
    return " ".join(words)


def _create(column: Column, parts: Sequence[str]) -> list[Statement]:
    # With neither a default nor a sequence to take values from, the rows that are there would get nulls.
    filled = bool(parts) or column.identity is not None
    hazards = [_rewritten] if column.identity or (column.generated and not column.virtual) else []
    hazards += [_empty] if column.not_null and not filled else []
    # A table has every column before it inherits from another, or is of a type (sql-altertable, INHERIT, OF).
    own = replace(column, inherited=False, comes_not_null=False, typed=False)
    return [in_table(column, f"ADD COLUMN {_clause(own, parts)}", *hazards), *_finish(own)]


# A default is written into every row, too, where it is volatile; only PostgreSQL knows (sql-altertable, Notes).
_rewritten = Hazard("rewrites-table", "every row gets its value under an exclusive lock")
_empty = Hazard("may-fail-on-data", "fails if the table holds rows: there is no default that they could get")


def _finish(column: Column) -> list[Statement]:
    """What a column clause cannot say on every version: STORAGE (in CREATE TABLE since 16), statistics target."""
    statements = []
    comes_along = column.inherited and not column.comes_not_null
    if column.not_null and (comes_along or column.not_null_form == "not valid"):
        statements += made_not_null(column)
    if column.compression and column.inherited:  # of one that comes along nothing is said in the clause
        statements.append(on_column_alone(column, f"SET COMPRESSION {column.compression}"))
    if column.storage:
        statements.append(on_column_alone(column, f"SET STORAGE {column.storage.upper()}"))
    if column.statistics is not None:
        statements.append(on_column_alone(column, f"SET STATISTICS {column.statistics}"))
    if column.attribute_options:
        statements += _attribute_options(replace(column, attribute_options=()), column).statements
    if column.secrets:  # a clause cannot hold them: they are filled in when the statement is run
        statements += _options(replace(column, options=(), secrets=()), column).statements
    return statements


def _drop(column: Column, *, only: bool = False) -> list[Statement]:
    # A generated column can be computed again from the others.
    hazard = Hazard("deletes-data", "dropping a column deletes its values for good")
    hazards = () if column.generated is not None else (hazard,)
    return [in_table(column, f"DROP COLUMN {name(column.name)}", *hazards, only=only)]


def _drop_alone(column: Column) -> list[Statement]:
    """Leave the columns of the tables that inherit: they become their own (sql-altertable, DROP COLUMN)."""
    return _drop(column, only=True)


def _type(live: Column, desired: Column) -> Outcome:
    if live.in_partition_key:
        return Replace("a column of a partition key cannot change its type (sql-altertable)", whole=True)
    if desired.generated is not None:
        return Altered([_retyped(live, desired, "")], disturbs=True)
    # Only integers can be identity columns, so one that becomes something else is none before that.
    before = [freed(live)] if live.identity and not desired.identity else []
    casts = casts_needed(live.type, desired.type)
    stored = desired.on_kind == "table"
    using = f" USING {name(desired.name)}{''.join(f'::{cast}' for cast in casts)}" if casts and stored else ""
    return Altered([*before, _retyped(live, desired, using)], disturbs=True)


def _retyped(live: Column, desired: Column, conversion: str) -> Statement:
    collate = f" COLLATE {desired.collation}" if desired.collation else ""
    hazards = [Hazard("rewrites-table", "changing a type may rewrite the table under an exclusive lock")]
    if may_fail(live.type, desired.type):
        hazards.append(_unfit)
    if loses_data(live.type, desired.type) and live.generated is None:
        hazards.append(Hazard("deletes-data", "values that do not fit the new type are rounded or cut"))
    action = f"TYPE {desired.type}{collate}{conversion}"
    return on_column(desired, action, *hazards)


def _adapt(live: Column, desired: Column) -> list[Statement] | None:
    """Move the column from a type or collation that was renamed aside to the new one, value by value."""
    if live.in_partition_key:
        return None
    if (live.type, live.collation) != (desired.type, desired.collation):
        return []  # the rule for `type` converts it
    collate = f" COLLATE {desired.collation}" if desired.collation else ""
    if desired.collation and "." not in desired.type:
        # Of PostgreSQL's own type, so the collation is what is replaced: the values stay as they are.
        sorts = Hazard("blocks-writes", "indexes on the column are built anew under an exclusive lock")
        return [on_column(desired, f"TYPE {desired.type}{collate}", sorts)]
    if desired.on_kind != "table":
        return [on_column(desired, f"TYPE {desired.type}{collate}")]
    conversion = f"{name(desired.name)}::text::{desired.type}"
    rewrites = Hazard("rewrites-table", "the type is replaced, which rewrites the table under an exclusive lock")
    return [on_column(desired, f"TYPE {desired.type}{collate} USING {conversion}", rewrites, _unfit)]


_unfit = Hazard("may-fail-on-data", "fails if a row holds a value that the new type does not take")


def _generated(live: Column, desired: Column) -> Outcome:
    if live.generated is not None and desired.generated is None and not live.virtual:
        return Altered([on_column(desired, "DROP EXPRESSION")])
    return Replace("a column cannot change between plain, stored and virtual or its expression in place")


def _storage(live: Column, desired: Column) -> Altered:
    # SET STORAGE DEFAULT exists since 16 only.
    return Altered([on_column_alone(desired, f"SET STORAGE {(desired.storage or desired.usual_storage).upper()}")])


def _compression(live: Column, desired: Column) -> Altered:
    return Altered([on_column_alone(desired, f"SET COMPRESSION {desired.compression or 'default'}")])


def _statistics(live: Column, desired: Column) -> Altered:
    target = -1 if desired.statistics is None else desired.statistics
    return Altered([on_column_alone(desired, f"SET STATISTICS {target}")])


def _options(live: Column, desired: Column) -> Altered:
    items = changed_items((live.options, live.secrets), (desired.options, desired.secrets))
    table = name(desired.schema, desired.table)
    head = f"ALTER FOREIGN TABLE {table} ALTER COLUMN {name(desired.name)}"
    return Altered([with_options(desired, head, items, lock=exclusive(desired.schema, desired.table))])


def _attribute_options(live: Column, desired: Column) -> Altered:
    """Readers and writers go on; ANALYZE takes them up. Every table has its own (sql-altertable)."""
    table = name(desired.schema, desired.table)
    alter = f"ALTER {desired.on_kind.upper()} {table} ALTER COLUMN {name(desired.name)}"
    lock = Lock("SHARE UPDATE EXCLUSIVE", table)
    return Altered(change_parameters(alter, live.attribute_options, desired.attribute_options, lock))


def _parent(column: Column) -> Address:
    return Address(column.on_kind, (column.schema, column.table))


def _needs(column: Column) -> Iterable[Address]:
    return [_parent(column)]


def _slots(column: Column) -> Iterable[tuple[str, ...]]:
    """The name of its sequence is one among those of relations."""
    return [relation_slot(column.schema, column.sequence_name)] if column.identity and column.sequence_name else []


def _inseparable(column: Column, table: Object) -> bool:
    if column.on_kind != "table":
        return column.inherited
    # Of a table that inherits it may be one that comes along as well, and ADD COLUMN finds it there.
    return column.inherited or any(table.field(field) for field in ("partition_by", "of_type", "inherits"))


def _settle(column: Column, desired: Mapping[Address, Object], live: Mapping[Address, Object]) -> Column:
    name_after = reachable_name(column, desired, live)
    there = live.get(column.address)
    # Where the table is made again, those that had the constraint from it still do, and have taken its name.
    taken = isinstance(there, Column) and there.with_heirs and there.not_null_name == name_after is not None
    said = column.not_null_said or taken
    if (name_after, said) == (column.not_null_name, column.not_null_said):
        return column
    return replace(column, not_null_name=name_after, not_null_said=said)


def _becomes(column: Column, live: Mapping[Address, Object], desired: Mapping[Address, Object]) -> Column:
    """A column keeps its storage when its type gets another one for the columns to come (sql-altertype)."""
    base = Address("base type", tuple(part.strip('"') for part in column.type.split(".")))
    wanted = desired.get(base)
    if column.storage is not None or base not in live or wanted is None:
        return column
    usual = str(wanted.field("storage"))
    return replace(
        column, storage=column.usual_storage if usual != column.usual_storage else None, usual_storage=usual
    )


COLUMN = Kind(
    name="column",
    object_type=Column,
    catalog="pg_class",
    create=_create,
    drop=_drop,
    drop_alone=_drop_alone,
    rules={
        "type": _type,
        "collation": _type,
        "not_null": presence,
        "not_null_name": presence,
        "not_null_form": presence,
        "not_null_said": Uncompared("a matter of what others are called"),
        "identity": presence,
        "sequence": presence,
        "sequence_name": presence,
        "sequence_used": Uncompared("a matter of what happened"),
        "generated": _generated,
        "virtual": _generated,
        "storage": _storage,
        "compression": _compression,
        "statistics": _statistics,
        "attribute_options": _attribute_options,
        "usual_storage": Uncompared("a property of the type"),
        "inherited": Uncompared("follows from the tables it inherits from"),
        "typed": Uncompared("follows from the table's type"),
        "with_heirs": Uncompared("follows from the tables that inherit"),
        "in_partition_key": Uncompared("follows from how the table is partitioned"),
        "comes_not_null": Uncompared("follows from the tables it inherits from"),
        "own_not_null": Uncompared("no command changes it where it is inherited as well"),
        "on_kind": Uncompared("with the kind of its relation the whole relation changes"),
        "options": _options,
        "secrets": _options,
    },
    parent=_parent,
    needs=_needs,
    clause=_clause,
    inseparable=_inseparable,
    slots=_slots,
    settle=_settle,
    finish=_finish,
    adapt=_adapt,
    carried=("type", "collation", "not_null", "not_null_name", "generated", "virtual"),
    spelled=("generated", "secrets"),
    rename=renames(by_name, lock=on_whole),
    renamed_along=comes_with_parents,
    usual=lambda column: ["not_null_name"] if has_usual_name(column) else [],
    resembles=lambda column: column.type,
    becomes=_becomes,
    makes_more=lambda live, desired: live.identity is None and desired.identity is not None,
)
