"""Made-up schemas of any size, as SQL: what a large application has, in the proportions that it has it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

APP_ROLE = "bench_app"


@dataclass(frozen=True, slots=True)
class Shape:
    """How much of everything. Each of the `per_…` is one for so many tables; 0 is none.

    `changed`: as many tables, spread over the whole, have one column more and another policy.
    """

    tables: int
    schemas: int = 4
    foreign_keys: int = 2
    policies: int = 2
    partitions: int = 0
    per_view: int = 10
    per_function: int = 10
    per_trigger: int = 20
    changed: int = 0


def schema_sql(shape: Shape) -> str:
    """The statements that build it in an empty database, as one script; the role must be there."""
    return ";\n".join(_statements(shape)) + ";\n"


def _statements(shape: Shape) -> Iterator[str]:
    yield from (f"CREATE SCHEMA s{number}" for number in range(shape.schemas))
    yield from (f"GRANT USAGE ON SCHEMA s{number} TO {APP_ROLE}" for number in range(shape.schemas))
    yield "CREATE TYPE s0.state AS ENUM ('new', 'open', 'done')"
    yield (
        "CREATE FUNCTION s0.touch() RETURNS trigger LANGUAGE plpgsql AS"
        " $$BEGIN NEW.updated_at := now(); RETURN NEW; END$$"
    )
    every = shape.tables // shape.changed if shape.changed else 0
    for number in range(shape.tables):
        yield from _table(number, shape, changed=bool(every) and number % every == 0)
    for number in range(shape.partitions):
        yield from _partition(number)


def _table(number: int, shape: Shape, *, changed: bool) -> Iterator[str]:
    schema = f"s{number % shape.schemas}"
    table = f"{schema}.t{number}"
    more = ",\n  added text DEFAULT 'x' NOT NULL" if changed else ""
    yield f"""CREATE TABLE {table} (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  org_id uuid NOT NULL,
  name text NOT NULL,
  code varchar(40) DEFAULT 'none'::varchar,
  amount numeric(12,2) DEFAULT 0 NOT NULL,
  state s0.state DEFAULT 'new' NOT NULL,
  tags text[] DEFAULT '{{}}' NOT NULL,
  payload jsonb,
  parent_id bigint,
  other_id bigint,
  updated_at timestamptz DEFAULT now() NOT NULL{more},
  CONSTRAINT t{number}_amount_check CHECK (amount >= 0 AND length(name) > 0)
)"""
    for place, column in enumerate(("parent_id", "other_id")[: shape.foreign_keys if number else 0]):
        other = (number * 7 + place * 3) % number
        yield (
            f"ALTER TABLE {table} ADD CONSTRAINT t{number}_{column}_fkey FOREIGN KEY ({column})"
            f" REFERENCES s{other % shape.schemas}.t{other} (id) ON DELETE CASCADE"
        )
    yield f"CREATE INDEX t{number}_org_id_idx ON {table} (org_id, state)"
    yield f"CREATE INDEX t{number}_name_idx ON {table} (lower(name)) WHERE state <> 'done'"
    yield from _policies(number, table, shape, changed=changed)
    yield f"GRANT SELECT, INSERT, UPDATE ON {table} TO {APP_ROLE}"
    yield f"COMMENT ON TABLE {table} IS 'Table number {number}'"
    yield f"COMMENT ON COLUMN {table}.payload IS 'Whatever comes with it'"
    if _is_due(number, shape.per_view):
        columns = "id, org_id, upper(name) AS name"
        yield f"CREATE VIEW {schema}.v{number} AS SELECT {columns} FROM {table} WHERE amount > 10"
    if _is_due(number, shape.per_function):
        yield (
            f"CREATE FUNCTION {schema}.f{number}(org uuid) RETURNS bigint LANGUAGE plpgsql STABLE AS"
            f" $$BEGIN RETURN (SELECT count(*) FROM {table} WHERE org_id = org); END$$"
        )
    if _is_due(number, shape.per_trigger):
        yield f"CREATE TRIGGER touch BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION s0.touch()"


def _policies(number: int, table: str, shape: Shape, *, changed: bool) -> Iterator[str]:
    kinds = ("PERMISSIVE", "RESTRICTIVE")
    for place in range(shape.policies):
        amount = 1 if changed and place == 0 else 0
        mine = "org_id = current_setting('app.org_id', true)::uuid"
        yield (
            f"CREATE POLICY p{place} ON {table} AS {kinds[place % 2]} FOR ALL TO {APP_ROLE}"
            f" USING ({mine} OR amount < {amount}) WITH CHECK ({mine})"
        )
    if shape.policies:
        yield f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"


def _partition(number: int) -> Iterator[str]:
    if number == 0:
        columns = "id bigint, at date NOT NULL, kind text, PRIMARY KEY (id, at)"
        yield f"CREATE TABLE s0.events ({columns}) PARTITION BY RANGE (at)"
        yield "CREATE INDEX events_kind_idx ON s0.events (kind)"
    yield (
        f"CREATE TABLE s0.events_{number} PARTITION OF s0.events"
        f" FOR VALUES FROM (date '2000-01-01' + {number}) TO (date '2000-01-01' + {number + 1})"
    )


def _is_due(number: int, per: int) -> bool:
    return bool(per) and number % per == 0
