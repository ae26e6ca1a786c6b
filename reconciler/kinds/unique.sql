-- One row per unique constraint of a table, with what is to be said of its index. In the order they were made.
select k.oid, 0,
       n.nspname as schema, t.relname as table, k.conname as name,
       array(select a.attname::text from unnest(x.indkey::int2[]) with ordinality u(attnum, place)
             join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.attnum
             where u.place > x.indnkeyatts order by u.place) as include,
       k.condeferrable as deferrable, k.condeferred as initially_deferred,
       coalesce(i.reloptions, '{}') as storage_parameters,
       s.spcname as tablespace,
       t.relkind = 'p' and t.relhassubclass as partitioned,
       array(select a.attname::text from unnest(k.conkey) with ordinality u(attnum, place)
             join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.attnum
             order by u.place) as columns,
       x.indnullsnotdistinct as nulls_not_distinct, -- since 15
       false as nulls_not_distinct, -- before 15
       k.conperiod as without_overlaps -- since 18
       false as without_overlaps -- before 18
from pg_constraint k
join pg_class t on t.oid = k.conrelid
join pg_namespace n on n.oid = t.relnamespace
join pg_class i on i.oid = k.conindid
join pg_index x on x.indexrelid = i.oid
left join pg_tablespace s on s.oid = i.reltablespace
where k.contype = 'u' and t.relpersistence <> 't'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by k.oid
