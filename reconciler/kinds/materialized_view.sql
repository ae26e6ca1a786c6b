-- One row per materialized view. The semicolon that pg_get_viewdef ends in is cut off.
select c.oid, 0,
       n.nspname as schema, c.relname as name,
       rtrim(pg_get_viewdef(c.oid), ';') as query,
       nullif(am.amname, 'heap') as access_method,
       ts.spcname as tablespace,
       array(select o from unnest(c.reloptions) o order by o collate "C") as storage_parameters,
       c.relispopulated as populated
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_am am on am.oid = c.relam
left join pg_tablespace ts on ts.oid = c.reltablespace
where c.relkind = 'm' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
