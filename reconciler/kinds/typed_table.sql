-- One row per table whose columns are the attributes of a composite type. The sub-id tells it from the table.
select c.oid, -3,
       n.nspname as schema, c.relname as table,
       quote_ident(tn.nspname) || '.' || quote_ident(t.typname) as of_type
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_type t on t.oid = c.reloftype
join pg_namespace tn on tn.oid = t.typnamespace
where c.relkind in ('r', 'p') and c.relpersistence <> 't'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
