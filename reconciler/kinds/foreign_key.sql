-- One row per foreign key, those of partitions that come with that of the partitioned table, too; the copies that
-- references to a partitioned table make are on the same table as their original.
with recursive origin as ( -- of the partitioned table that it was created for
  select oid, conname as name from pg_constraint where contype = 'f' and conparentid = 0
  union all
  select k.oid, o.name from pg_constraint k join origin o on o.oid = k.conparentid
)
select k.oid, 0,
       n.nspname as schema, t.relname as table, k.conname as name,
       array(select a.attname::text from unnest(k.conkey) with ordinality u(attnum, place)
             join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.attnum
             order by u.place) as columns,
       rn.nspname as references_schema, r.relname as references_table,
       array(select a.attname::text from unnest(k.confkey) with ordinality u(attnum, place)
             join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.attnum
             order by u.place) as references_columns,
       case k.confmatchtype when 'f' then 'full' else 'simple' end as match,
       case k.confupdtype when 'a' then 'no action' when 'r' then 'restrict' when 'c' then 'cascade'
                          when 'n' then 'set null' else 'set default' end as on_update,
       case k.confdeltype when 'a' then 'no action' when 'r' then 'restrict' when 'c' then 'cascade'
                          when 'n' then 'set null' else 'set default' end as on_delete,
       array(select a.attname::text from unnest(k.confdelsetcols) with ordinality u(attnum, place) -- since 15
             join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.attnum -- since 15
             order by u.place) as on_delete_columns, -- since 15
       '{}'::text[] as on_delete_columns, -- before 15
       k.conperiod as period, -- since 18
       false as period, -- before 18
       k.condeferrable as deferrable, k.condeferred as initially_deferred,
       k.convalidated as validated,
       k.conenforced as enforced, -- since 18
       true as enforced, -- before 18
       case when not clash.is_there then nullif(o.name, k.conname) end as brought_as,
       k.conparentid <> 0 and clash.is_there as ahead
from pg_constraint k
join pg_class t on t.oid = k.conrelid
join pg_namespace n on n.oid = t.relnamespace
join pg_class r on r.oid = k.confrelid
join pg_namespace rn on rn.oid = r.relnamespace
left join pg_constraint whole on whole.oid = k.conparentid
left join origin o on o.oid = k.oid
cross join lateral (
  select exists (select from pg_constraint c where c.conrelid = k.conrelid and c.conname = o.name and c.oid <> k.oid)
) clash(is_there)
where k.contype = 'f' and whole.conrelid is distinct from k.conrelid and t.relpersistence <> 't'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
