"""What a database holds beside its schema: the rows of tables, and where sequences stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import psycopg
from psycopg import sql

from reconciler.model.address import Address
from reconciler.model.plan import Plan

Name = tuple[str, str]
"""Schema and table, or schema and sequence."""


@dataclass(frozen=True)
class Table:
    """The rows of one table without what inherits from it, as texts; `types` by column.

    Generated columns are left out: they hold nothing of their own.
    """

    types: Mapping[str, str]
    rows: tuple[tuple[str | None, ...], ...]

    def only(self, columns: list[str]) -> Counter[tuple[str | None, ...]]:
        """How often each row occurs, cut down to some columns."""
        places = [list(self.types).index(column) for column in columns]
        return Counter(tuple(row[place] for place in places) for row in self.rows)


@dataclass(frozen=True)
class Rows:
    """`counters` are where each sequence stands, None for one that was never used; `owners` by sequence."""

    tables: Mapping[Name, Table]
    counters: Mapping[Name, int | None]
    owners: Mapping[Name, Address]


@dataclass(frozen=True)
class Loss:
    """Something that is gone. `named`: the plan said so by a `deletes-data` on it or on what it is a part of."""

    what: Address
    why: str
    named: bool


_TABLES = """
select n.nspname, c.relname, array_agg(a.attname order by a.attnum) filter (where a.attname is not null),
       array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum) filter (where a.attname is not null)
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_attribute a
  on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
where c.relkind = 'r' and c.relpersistence <> 't'
  and n.nspname not in ('pg_catalog', 'information_schema', 'reconciler')
group by 1, 2
"""

_COUNTERS = """
select s.schemaname, s.sequencename, s.last_value, n.nspname, t.relname, a.attname
from pg_sequences s
join pg_class c on c.oid = format('%I.%I', s.schemaname, s.sequencename)::regclass
left join pg_depend d
  on d.classid = 'pg_class'::regclass and d.objid = c.oid and d.refclassid = 'pg_class'::regclass
  and d.refobjsubid > 0 and d.deptype in ('a', 'i')
left join pg_class t on t.oid = d.refobjid
left join pg_namespace n on n.oid = t.relnamespace
left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
where s.schemaname <> 'reconciler'
"""


def rows_of(connection: psycopg.Connection) -> Rows:
    """Everything that is in the tables of a small database. Row security does not apply to its superuser."""
    found = connection.execute(_TABLES).fetchall()
    tables = {(s, t): _table(connection, s, t, names or [], types or []) for s, t, names, types in found}
    counters: dict[Name, int | None] = {}
    owners: dict[Name, Address] = {}
    for schema, sequence, value, *column in connection.execute(_COUNTERS).fetchall():
        counters[schema, sequence] = value
        if column[0] is not None:
            owners[schema, sequence] = Address("column", tuple(column))
    return Rows(tables, counters, owners)


def _table(connection: psycopg.Connection, schema: str, table: str, columns: list[str], types: list[str]) -> Table:
    texts = sql.SQL(", ").join(sql.SQL("{}::text").format(sql.Identifier(column)) for column in columns)
    query = sql.SQL("select {} from only {}").format(texts, sql.Identifier(schema, table))
    return Table(dict(zip(columns, types, strict=True)), tuple(connection.execute(query).fetchall()))


def losses(before: Rows, after: Rows, plan: Plan) -> list[Loss]:
    """Rows, values and counters that were there before and are not there after.

    A column of another type is compared as text: where a conversion is meant to spell values differently, say so in
    the list of what is known.
    """
    deleting = {step.address for step, hazard in plan.hazards() if hazard.name == "deletes-data"}
    found: list[tuple[Address, str]] = []
    for table, held in before.tables.items():
        if held.rows:
            found += list(_of_table(table, held, after.tables.get(table)))
    found += list(_of_sequences(before, after))
    named = {what for what, _ in found if _named(what, deleting) or _goes_along(what, before, after, deleting)}
    return [Loss(what, why, what in named) for what, why in found]


def _of_sequences(before: Rows, after: Rows) -> Iterator[tuple[Address, str]]:
    for sequence, value in before.counters.items():
        if value is None:
            continue
        if sequence not in after.counters:
            yield Address("sequence", sequence), f"it stood at {value} and is gone"
        elif after.counters[sequence] != value:
            yield Address("sequence", sequence), f"it stood at {value} and stands at {after.counters[sequence]} now"


def _goes_along(what: Address, before: Rows, after: Rows, deleting: set[Address]) -> bool:
    """Whether it is a sequence that is gone with the column that owned it, which the plan named."""
    schema, *rest = what.path
    owner = before.owners.get((schema, rest[0])) if what.kind == "sequence" else None
    return owner is not None and what.path not in after.counters and _named(owner, deleting)


def _of_table(table: Name, before: Table, after: Table | None) -> Iterator[tuple[Address, str]]:
    whole = Address("table", table)
    if after is None:
        yield whole, f"it is gone with {len(before.rows)} rows"
        return
    for column in before.types.keys() - after.types.keys():
        if any(before.only([column]).keys() - {(None,)}):
            yield Address("column", (*table, column)), "it is gone with its values"
    both = [column for column in before.types if column in after.types]
    if before.only(both) == after.only(both):
        return
    if len(before.rows) != len(after.rows):
        yield whole, f"it had {len(before.rows)} rows and has {len(after.rows)} now"
        return
    changed = [column for column in both if before.only([column]) != after.only([column])]
    if not changed:
        yield whole, "the values of its rows are mixed up"
    for column in changed:
        types = f"{before.types[column]} to {after.types[column]}"
        values = f"{dict(before.only([column]))} to {dict(after.only([column]))}"
        yield Address("column", (*table, column)), f"its values changed ({types}): {values}"


def _named(what: Address, deleting: set[Address]) -> bool:
    """Whether a step on it, or on what holds it, says that data is deleted."""
    if any(what.path[: len(address.path)] == address.path for address in deleting):
        return True
    # An attribute that is dropped takes its values out of every column of the type.
    return what.kind == "column" and any(address.kind == "composite type" for address in deleting)
