-- One row per column default of an ordinary table or a view (generated columns keep their expression with
-- the column).
select d.oid, 0,
       n.nspname as schema, c.relname as table, a.attname as column,
       pg_get_expr(d.adbin, d.adrelid) as expression,
       case c.relkind when 'v' then 'view' else 'table' end as on_kind
from pg_attrdef d
join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
join pg_class c on c.oid = d.adrelid
join pg_namespace n on n.oid = c.relnamespace
where a.attgenerated = '' and not a.attisdropped
  and c.relkind in ('r', 'v') and c.relpersistence <> 't' and c.reloftype = 0 and not c.relispartition
  and not exists (select from pg_inherits i where i.inhrelid = c.oid or i.inhparent = c.oid)
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
