-- One row per table or materialized view that is marked to be sorted by one of its indexes.
select t.oid, -1,
       n.nspname as schema, t.relname as table,
       case t.relkind when 'm' then 'materialized view' else 'table' end as on_kind,
       i.relname as index,
       case k.contype when 'p' then 'primary key' when 'u' then 'unique' when 'x' then 'exclude' else 'index' end
         as index_kind
from pg_index x
join pg_class t on t.oid = x.indrelid
join pg_class i on i.oid = x.indexrelid
join pg_namespace n on n.oid = t.relnamespace
left join pg_constraint k on k.conindid = i.oid and k.contype in ('p', 'u', 'x')
where x.indisclustered and t.relkind in ('r', 'p', 'm') and t.relpersistence <> 't'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
