"""Columns of tables (sql-createtable, sql-altertable). Their defaults are a kind of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Kind, Outcome, Replace, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Lock, Statement

from .expression import enclosed
from .inheritance import comes_with_parents
from .made_name import made_name
from .not_null_name import reachable_name
from .options import Confidential, Options, Secrets, all_items, changed_items, items_text, named, with_options
from .relation import Parameters, change_parameters, exclusive
from .renaming import by_name, on_whole, renames
from .sequence_options import caught_up, option_clauses, restart, unusual
from .sql import name
from .type_change import casts_needed, loses_data, may_fail


@dataclass(frozen=True, slots=True)
class Column(Confidential):
    """A column without its default.

    `type` and `generated` as PostgreSQL prints them; `collation` as a quoted, qualified name where it is
    not the type's own; `not_null_name` (since 18) is that of the constraint, `not_null_form` empty, `no inherit` or
    `not valid`; `identity` is `always`, `by default` or None and `sequence` holds its options as
    `increment 1`; `storage` and `compression` None for the type's own (`usual_storage`); `statistics` None for the
    system's; `attribute_options` as in pg_attribute.attoptions, sorted, e.g. `n_distinct=-0.5`. The order of columns
    is that of the state: PostgreSQL cannot move one, so it is not compared.
    `inherited`: it comes with the table's parents (ddl-inherit) and is not written in CREATE TABLE;
    `comes_not_null`: so does its NOT NULL. `typed`: it comes with the table's type. `with_heirs`: other tables have
    it from this one. `type` is empty where a person wrote none, since the column comes along.
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
    collation: str | None = None
    identity: str | None = None
    sequence: tuple[str, ...] = ()
    sequence_used: bool = True
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
    comes_not_null: bool = False
    on_kind: str = "table"
    options: Options = ()
    secrets: Secrets = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "secrets", named(self.secrets))


def _clause(column: Column, parts: Sequence[str]) -> str:
    if column.inherited:
        return ""
    if column.typed:
        words = [*parts, *([_not_null_clause(column)] if _is_not_null_in_clause(column) else [])]
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
        words.append(_identity_clause(column))
    if _is_not_null_in_clause(column):
        words.append(_not_null_clause(column))
    return " ".join(words)


def _is_not_null_in_clause(column: Column) -> bool:
    """NOT VALID cannot be said in CREATE TABLE (sql-createtable)."""
    return column.not_null and column.not_null_form != "not valid"


def _not_null_clause(column: Column) -> str:
    usual = column.not_null_name in (None, made_name(column.table, column.name, "not_null"))
    named = "" if usual else f"CONSTRAINT {name(column.not_null_name or '')} "
    return named + "NOT NULL" + (" NO INHERIT" if column.not_null_form == "no inherit" else "")


def _identity_clause(column: Column) -> str:
    options = option_clauses(unusual(column.sequence, column.type))
    return f"GENERATED {(column.identity or '').upper()} AS IDENTITY" + (f" ({options})" if options else "")


def _create(column: Column, parts: Sequence[str]) -> list[Statement]:
    # With neither a default nor a sequence to take values from, the rows that are there would get nulls.
    filled = bool(parts) or column.identity is not None
    hazards = [_rewritten] if column.identity or (column.generated and not column.virtual) else []
    hazards += [_empty] if column.not_null and not filled else []
    return [_table(column, f"ADD COLUMN {_clause(column, parts)}", *hazards), *_finish(column)]


# A default is written into every row, too, where it is volatile; only PostgreSQL knows (sql-altertable, Notes).
_rewritten = Hazard("rewrites-table", "every row gets its value under an exclusive lock")
_empty = Hazard("may-fail-on-data", "fails if the table holds rows: there is no default that they could get")


def _finish(column: Column) -> list[Statement]:
    """What a column clause cannot say on every version: STORAGE (in CREATE TABLE since 16), statistics target."""
    statements = []
    comes_along = column.inherited and not column.comes_not_null
    if column.not_null and (comes_along or not _is_not_null_in_clause(column)):
        statements += _made_not_null(column)
    if column.storage:
        statements.append(_alone(column, f"SET STORAGE {column.storage.upper()}"))
    if column.statistics is not None:
        statements.append(_alone(column, f"SET STATISTICS {column.statistics}"))
    if column.attribute_options:
        statements += _attribute_options(replace(column, attribute_options=()), column).statements
    if column.secrets:  # a clause cannot hold them: they are filled in when the statement is run
        statements += _options(replace(column, options=(), secrets=()), column).statements
    return statements


def _drop(column: Column) -> list[Statement]:
    # A generated column can be computed again from the others.
    hazard = Hazard("deletes-data", "dropping a column deletes its values for good")
    hazards = () if column.generated is not None else (hazard,)
    return [_table(column, f"DROP COLUMN {name(column.name)}", *hazards)]


def _drop_alone(column: Column) -> list[Statement]:
    """Leave the columns of the tables that inherit: they become their own (sql-altertable, DROP COLUMN)."""
    table = name(column.schema, column.table)
    (dropped,) = _drop(column)
    return [replace(dropped, sql=f"ALTER TABLE ONLY {table} DROP COLUMN {name(column.name)}")]


def _type(live: Column, desired: Column) -> Outcome:
    if desired.generated is not None:
        return Altered([_retyped(live, desired, "")], disturbs=True)
    # Only integers can be identity columns, so one that becomes something else is none before that.
    freed = [_freed(live)] if live.identity and not desired.identity else []
    casts = casts_needed(live.type, desired.type)
    stored = desired.on_kind == "table"
    using = f" USING {name(desired.name)}{''.join(f'::{cast}' for cast in casts)}" if casts and stored else ""
    return Altered([*freed, _retyped(live, desired, using)], disturbs=True)


def _retyped(live: Column, desired: Column, conversion: str) -> Statement:
    collate = f" COLLATE {desired.collation}" if desired.collation else ""
    hazards = [Hazard("rewrites-table", "changing a type may rewrite the table under an exclusive lock")]
    if may_fail(live.type, desired.type):
        hazards.append(_unfit)
    if loses_data(live.type, desired.type) and live.generated is None:
        hazards.append(Hazard("deletes-data", "values that do not fit the new type are rounded or cut"))
    action = f"TYPE {desired.type}{collate}{conversion}"
    return _alter(desired, action, *hazards)


def _adapt(live: Column, desired: Column) -> list[Statement]:
    """Move the column from a type or collation that was renamed aside to the new one, value by value."""
    if (live.type, live.collation) != (desired.type, desired.collation):
        return []  # the rule for `type` converts it
    collate = f" COLLATE {desired.collation}" if desired.collation else ""
    if desired.collation and "." not in desired.type:
        # Of PostgreSQL's own type, so the collation is what is replaced: the values stay as they are.
        sorts = Hazard("blocks-writes", "indexes on the column are built anew under an exclusive lock")
        return [_alter(desired, f"TYPE {desired.type}{collate}", sorts)]
    if desired.on_kind != "table":
        return [_alter(desired, f"TYPE {desired.type}{collate}")]
    conversion = f"{name(desired.name)}::text::{desired.type}"
    rewrites = Hazard("rewrites-table", "the type is replaced, which rewrites the table under an exclusive lock")
    return [_alter(desired, f"TYPE {desired.type}{collate} USING {conversion}", rewrites, _unfit)]


_unfit = Hazard("may-fail-on-data", "fails if a row holds a value that the new type does not take")


def _presence(live: Column, desired: Column) -> Altered:
    """NOT NULL and identity: an identity column must be NOT NULL before and until it is one no more."""
    nulls = _not_null(live, desired)
    identity = _identity(live, desired)
    return Altered(nulls + identity if desired.not_null else identity + nulls)


def _not_null(live: Column, desired: Column) -> list[Statement]:
    if not desired.not_null:
        return [_alter(desired, "DROP NOT NULL")] if live.not_null else []
    if not live.not_null:
        return _made_not_null(desired)
    if desired.not_null_form == "not valid" != live.not_null_form:
        return [_alter(desired, "DROP NOT NULL"), *_made_not_null(desired)]
    statements = []
    if live.not_null_name != desired.not_null_name and live.not_null_name and desired.not_null_name:
        change = f"RENAME CONSTRAINT {name(live.not_null_name)} TO {name(desired.not_null_name)}"
        statements.append(_table(desired, change))
    constraint = name(desired.not_null_name or "")
    if live.not_null_form == "not valid":
        statements.append(_table(desired, f"VALIDATE CONSTRAINT {constraint}", _scans, _fails))
    if (live.not_null_form == "no inherit") != (desired.not_null_form == "no inherit"):
        word = "NO INHERIT" if desired.not_null_form == "no inherit" else "INHERIT"
        statements.append(_table(desired, f"ALTER CONSTRAINT {constraint} {word}"))
    return statements


def _made_not_null(column: Column) -> list[Statement]:
    """SET NOT NULL, or since 18 the constraint by its name where it has an unusual one or form (sql-altertable)."""
    usual = column.not_null_name in (None, made_name(column.table, column.name, "not_null"))
    if usual and not column.not_null_form:
        return [_alter(column, "SET NOT NULL", _scans, _fails)]
    named = f"CONSTRAINT {name(column.not_null_name)} " if column.not_null_name else ""
    action = f"ADD {named}NOT NULL {name(column.name)} {column.not_null_form.upper()}".rstrip()
    hazards = () if column.not_null_form == "not valid" else (_scans, _fails)
    return [_table(column, action, *hazards)]


_scans = Hazard("scans-table", "every row is checked for nulls under an exclusive lock")
_fails = Hazard("may-fail-on-data", "fails if a row holds a null")


def _identity(live: Column, desired: Column) -> list[Statement]:
    if live.identity == desired.identity and live.sequence == desired.sequence:
        return []
    if desired.identity is None:
        retyped = (live.type, live.collation) != (desired.type, desired.collation)
        return [] if retyped else [_freed(live)]
    if live.identity is None:
        added = _alter(desired, f"ADD {_identity_clause(desired)}")
        if desired.on_kind != "table":
            return [added]
        own = (desired.schema, desired.table)
        behind = caught_up(name(*own), desired.name, desired.type, desired.sequence)
        return [added, Statement(behind, (_read,), exclusive(*own))]
    generation = [f"SET GENERATED {desired.identity.upper()}"] if live.identity != desired.identity else []
    options = [option for option in desired.sequence if option not in live.sequence]
    words = generation + [f"SET {option_clauses([option])}" for option in options]
    words += ["RESTART"] if restart(live.sequence_used, options) else []
    return [_alter(desired, " ".join(words))] if words else []


def _freed(live: Column) -> Statement:
    hazard = Hazard("deletes-data", "the counter is lost: a sequence made for the column starts over")
    return _alter(live, "DROP IDENTITY", *([hazard] if live.sequence_used else []))


_read = Hazard("scans-table", "every row is read for the value to go on from, under an exclusive lock")


def _generated(live: Column, desired: Column) -> Outcome:
    if live.generated is not None and desired.generated is None and not live.virtual:
        return Altered([_alter(desired, "DROP EXPRESSION")])
    return Replace("a column cannot change between plain, stored and virtual or its expression in place")


def _storage(live: Column, desired: Column) -> Altered:
    # SET STORAGE DEFAULT exists since 16 only.
    return Altered([_alone(desired, f"SET STORAGE {(desired.storage or desired.usual_storage).upper()}")])


def _compression(live: Column, desired: Column) -> Altered:
    return Altered([_alone(desired, f"SET COMPRESSION {desired.compression or 'default'}")])


def _statistics(live: Column, desired: Column) -> Altered:
    target = -1 if desired.statistics is None else desired.statistics
    return Altered([_alone(desired, f"SET STATISTICS {target}")])


def _options(live: Column, desired: Column) -> Altered:
    items = changed_items((live.options, live.secrets), (desired.options, desired.secrets))
    table = name(desired.schema, desired.table)
    head = f"ALTER FOREIGN TABLE {table} ALTER COLUMN {name(desired.name)}"
    return Altered([with_options(desired, head, items, lock=exclusive(desired.schema, desired.table))])


def _alone(column: Column, action: str) -> Statement:
    """What every table decides for itself; without ONLY it would be said for all that inherit, too."""
    sql = f"ALTER TABLE {'ONLY ' if column.with_heirs else ''}{name(column.schema, column.table)}"
    action = f"ALTER COLUMN {name(column.name)} {action}"
    return Statement(f"{sql} {action}", lock=exclusive(column.schema, column.table))


def _attribute_options(live: Column, desired: Column) -> Altered:
    """Readers and writers go on; ANALYZE takes them up. Every table has its own (sql-altertable)."""
    table = name(desired.schema, desired.table)
    alter = f"ALTER {desired.on_kind.upper()} {table} ALTER COLUMN {name(desired.name)}"
    lock = Lock("SHARE UPDATE EXCLUSIVE", table)
    return Altered(change_parameters(alter, live.attribute_options, desired.attribute_options, lock))


def _alter(column: Column, action: str, *hazards: Hazard) -> Statement:
    return _table(column, f"ALTER COLUMN {name(column.name)} {action}", *hazards)


def _table(column: Column, action: str, *hazards: Hazard) -> Statement:
    """ALTER TABLE, which takes foreign tables, too; the rows of these are elsewhere and nothing happens to them."""
    sql = f"ALTER TABLE {name(column.schema, column.table)} {action}"
    return Statement(sql, hazards if column.on_kind == "table" else (), exclusive(column.schema, column.table))


def _parent(column: Column) -> Address:
    return Address(column.on_kind, (column.schema, column.table))


def _needs(column: Column) -> Iterable[Address]:
    return [_parent(column)]


def _inseparable(column: Column, table: Object) -> bool:
    on_table = column.on_kind == "table"
    return column.inherited or (on_table and bool(table.field("partition_by") or table.field("of_type")))


def _settle(column: Column, desired: Mapping[Address, Object], live: Mapping[Address, Object]) -> Column:
    name_after = reachable_name(column, desired, live)
    return column if name_after == column.not_null_name else replace(column, not_null_name=name_after)


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
        "not_null": _presence,
        "not_null_name": _presence,
        "not_null_form": _presence,
        "identity": _presence,
        "sequence": _presence,
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
        "comes_not_null": Uncompared("follows from the tables it inherits from"),
        "on_kind": Uncompared("with the kind of its relation the whole relation changes"),
        "options": _options,
        "secrets": _options,
    },
    parent=_parent,
    needs=_needs,
    clause=_clause,
    inseparable=_inseparable,
    settle=_settle,
    finish=_finish,
    adapt=_adapt,
    carried=("type", "collation", "not_null", "not_null_name", "generated", "virtual"),
    spelled=("generated", "secrets"),
    rename=renames(by_name, lock=on_whole),
    renamed_along=comes_with_parents,
    resembles=lambda column: column.type,
    becomes=_becomes,
)
