-- One row per column default of a table or a view (generated columns keep their expression with
-- the column), and one of NULL per column that has none although that of a table it inherits from does.
select d.oid::bigint, 0,
       n.nspname as schema, c.relname as table, a.attname as column,
       pg_get_expr(d.adbin, d.adrelid) as expression,
       case c.relkind when 'v' then 'view' when 'f' then 'foreign table' else 'table' end as on_kind,
       a.attinhcount > 0 and not a.attislocal and not c.relispartition as inherited,
       exists (select from pg_inherits i
               join pg_attribute pa on pa.attrelid = i.inhparent and pa.attname = a.attname and not pa.attisdropped
               join pg_attrdef pd on pd.adrelid = pa.attrelid and pd.adnum = pa.attnum
               where i.inhrelid = c.oid and a.attinhcount > 0
                 and pg_get_expr(pd.adbin, pd.adrelid) = pg_get_expr(d.adbin, d.adrelid)) as usual
from pg_attrdef d
join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
join pg_class c on c.oid = d.adrelid
join pg_namespace n on n.oid = c.relnamespace
where a.attgenerated = '' and not a.attisdropped
  and c.relkind in ('r', 'p', 'f', 'v') and c.relpersistence <> 't'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
union all
select -(c.oid::bigint * 2048 + a.attnum), 0,
       n.nspname, c.relname, a.attname, 'NULL', case c.relkind when 'f' then 'foreign table' else 'table' end,
       not a.attislocal and not c.relispartition, false
from pg_attribute a
join pg_class c on c.oid = a.attrelid
join pg_namespace n on n.oid = c.relnamespace
where a.attinhcount > 0 and not a.atthasdef and a.attidentity = '' and not a.attisdropped
  and exists (select from pg_inherits i
              join pg_attribute pa on pa.attrelid = i.inhparent and pa.attname = a.attname and not pa.attisdropped
              where i.inhrelid = c.oid and pa.atthasdef and pa.attgenerated = '')
  and c.relkind in ('r', 'p', 'f') and c.relpersistence <> 't'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
