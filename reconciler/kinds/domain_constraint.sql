-- One row per check of a domain (NOT NULL has a row, too, since 17, but is a field of its domain).
select c.oid, 0,
       n.nspname as schema, t.typname as domain, c.conname as name,
       pg_get_expr(c.conbin, 0) as expression,
       c.convalidated as validated
from pg_constraint c
join pg_type t on t.oid = c.contypid
join pg_namespace n on n.oid = t.typnamespace
where c.contype = 'c' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
