-- One row per base type: the shell it was made in. The sub-id tells it from the type itself; edges.sql has the
-- type's own functions need the shell, and not the type.
select t.oid, -1,
       n.nspname as schema, t.typname as name
from pg_type t
join pg_namespace n on n.oid = t.typnamespace
where t.typtype = 'b' and not exists (select from pg_type e where e.typarray = t.oid)
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
