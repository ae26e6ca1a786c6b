-- One row per table that is a partition of another.
select c.oid, -2,
       n.nspname as schema, c.relname as table,
       pn.nspname as of_schema, p.relname as of_table,
       pg_get_expr(c.relpartbound, c.oid) as bounds
from pg_class c
join pg_inherits i on i.inhrelid = c.oid
join pg_class p on p.oid = i.inhparent
join pg_namespace n on n.oid = c.relnamespace
join pg_namespace pn on pn.oid = p.relnamespace
where c.relispartition and c.relkind in ('r', 'p') and c.relpersistence <> 't'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
