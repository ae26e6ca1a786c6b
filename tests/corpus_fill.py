"""Made-up rows for every table of a database, for schemas that come without."""

from __future__ import annotations

import psycopg
from psycopg import sql

_COLUMNS = """
with recursive base (oid, type) as (
    select oid, oid from pg_type where typtype <> 'd'
    union all
    select d.oid, b.type from pg_type d join base b on b.oid = d.typbasetype where d.typtype = 'd'
)
select n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod), t.typcategory::text,
       case when t.typtype = 'e' then array(select enumlabel from pg_enum where enumtypid = t.oid
                                            order by enumsortorder) end as labels,
       t.typname, a.attnotnull,
       a.attidentity <> '' or exists (
           select from pg_attrdef d
           join pg_depend s
             on s.classid = 'pg_attrdef'::regclass and s.objid = d.oid and s.refclassid = 'pg_class'::regclass
           join pg_class q on q.oid = s.refobjid and q.relkind = 'S'
           where d.adrelid = a.attrelid and d.adnum = a.attnum) as counted
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
join base b on b.oid = a.atttypid
join pg_type t on t.oid = b.type
where c.relkind = 'r'
  and n.nspname not in ('pg_catalog', 'information_schema')
order by 1, 2, a.attnum
"""

# By category (pg_type.typcategory) or by name where the category says too little: two values each.
_VALUES = {
    "A": ("{}", "{}"), "B": ("true", "false"), "D": ("2024-01-15", "2024-02-15"), "G": ("(1,1)", "(2,2)"),
    "I": ("10.0.0.1", "10.0.0.2"), "N": ("1", "2"), "R": ("empty", "empty"), "S": ("a", "b"),
    "T": ("1 hour", "2 hours"), "time": ("10:00", "11:00"), "timetz": ("10:00+00", "11:00+00"),
    "uuid": ("11111111-1111-1111-1111-111111111111", "22222222-2222-2222-2222-222222222222"),
    "json": ("{}", "[]"), "jsonb": ("{}", "[]"), "bytea": ("\\x01", "\\x02"), "tsvector": ("a", "b"),
    "bit": ("1", "0"), "varbit": ("1", "0"), "xml": ("<a/>", "<b/>"), "oid": ("1", "2"),
}  # fmt: skip

Column = tuple[str, str, str, bool, tuple[str, str] | None]
"""Name, type, category, whether it is NOT NULL, and two values."""


def fill(connection: psycopg.Connection) -> int:
    """Put up to two rows into every table that takes one; returns how many tables took some.

    Triggers and foreign keys do not fire: what they would do is no part of the schema. Commits.
    """
    connection.execute("set session_replication_role = replica")
    tables: dict[tuple[str, str], list[Column]] = {}
    for schema, table, column, kind, category, labels, type_name, not_null, counted in connection.execute(_COLUMNS):
        columns = tables.setdefault((schema, table), [])
        values = (labels[0], labels[-1]) if labels else _VALUES.get(type_name) or _VALUES.get(category)
        if not counted:  # what a sequence counts is left to it, so that it stands somewhere
            columns.append((column, kind, category, not_null, values))
    filled = 0
    for table, columns in tables.items():
        took = [_insert(connection, table, columns, row) for row in (0, 1)]
        filled += any(took)
    connection.commit()
    return filled


def _insert(connection: psycopg.Connection, table: tuple[str, str], columns: list[Column], row: int) -> bool:
    """Insert a row with as many values as the table takes: all, all but the odd ones, or just what it wants."""
    every = [column for column in columns if column[4] is not None]
    plain = [column for column in every if column[2] not in "ACGRUX"]
    needed = [column for column in every if column[3]]
    return any(_tried(connection, table, chosen, row) for chosen in (every, plain, needed))


def _tried(connection: psycopg.Connection, table: tuple[str, str], columns: list[Column], row: int) -> bool:
    values = [
        # The type is as format_type writes it, so it is SQL already.
        sql.SQL("{}::text::{}").format(sql.Literal(two[row]), sql.SQL(kind))
        for _, kind, _, _, two in columns
        if two is not None
    ]
    query = sql.SQL("insert into {} ({}) overriding system value values ({})").format(
        sql.Identifier(*table), sql.SQL(", ").join(sql.Identifier(c[0]) for c in columns), sql.SQL(", ").join(values)
    )
    if not columns:
        query = sql.SQL("insert into {} default values").format(sql.Identifier(*table))
    try:
        with connection.transaction():
            connection.execute(query)
    except psycopg.Error:
        return False
    return True
