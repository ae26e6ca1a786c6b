-- One row per table whose replica identity is not its primary key.
select t.oid, -1,
       n.nspname as schema, t.relname as table,
       case t.relreplident when 'f' then 'full' when 'n' then 'nothing' else 'index' end as mode,
       i.relname as index,
       case when k.contype = 'p' then 'primary key' when k.contype = 'u' then 'unique'
            when i.oid is not null then 'index' end as index_kind
from pg_class t
join pg_namespace n on n.oid = t.relnamespace
left join pg_index x on t.relreplident = 'i' and x.indrelid = t.oid and x.indisreplident
left join pg_class i on i.oid = x.indexrelid
left join pg_constraint k on k.conindid = i.oid and k.contype in ('p', 'u')
where t.relkind in ('r', 'p') and t.relreplident <> 'd' and t.relpersistence <> 't'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
