-- One row per ordinary table. Partitioned, inherited and typed tables are other kinds.
select c.oid, 0,
       n.nspname as schema, c.relname as name,
       c.relpersistence = 'u' as unlogged,
       nullif(am.amname, 'heap') as access_method,
       ts.spcname as tablespace,
       coalesce((select array_agg(o order by o collate "C") from unnest(c.reloptions) o), '{}') as storage_parameters
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_am am on am.oid = c.relam
left join pg_tablespace ts on ts.oid = c.reltablespace
where c.relkind = 'r' and c.relpersistence <> 't' and c.reloftype = 0 and not c.relispartition
  and not exists (select from pg_inherits i where i.inhrelid = c.oid or i.inhparent = c.oid)
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
