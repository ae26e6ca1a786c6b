-- One row per index of a partition that belongs to an index of the partitioned table.
select c.oid, -2,
       n.nspname as schema, c.relname as name, t.relname as table,
       case k.contype when 'p' then 'primary key' when 'u' then 'unique' when 'x' then 'exclude' else 'index' end
         as index_kind,
       pn.nspname as of_schema, p.relname as of_name, pt.relname as of_table,
       case pk.contype when 'p' then 'primary key' when 'u' then 'unique' when 'x' then 'exclude' else 'index' end
         as of_kind
from pg_inherits i
join pg_class c on c.oid = i.inhrelid
join pg_class p on p.oid = i.inhparent
join pg_index x on x.indexrelid = c.oid
join pg_index px on px.indexrelid = p.oid
join pg_class t on t.oid = x.indrelid
join pg_class pt on pt.oid = px.indrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_namespace pn on pn.oid = p.relnamespace
left join pg_constraint k on k.conindid = c.oid and k.contype in ('p', 'u', 'x')
left join pg_constraint pk on pk.conindid = p.oid and pk.contype in ('p', 'u', 'x')
where c.relkind in ('i', 'I') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
