-- One row per column of an ordinary table, in the order of the table.
select a.attrelid, a.attnum,
       n.nspname as schema, c.relname as table, a.attname as name,
       format_type(a.atttypid, a.atttypmod) as type,
       a.attnotnull as not_null,
       case when a.attcollation <> t.typcollation then quote_ident(cn.nspname) || '.' || quote_ident(co.collname) end
         as collation,
       case a.attidentity when 'a' then 'always' when 'd' then 'by default' end as identity,
       case when a.attidentity <> '' then
         array['start ' || s.seqstart, 'increment ' || s.seqincrement, 'min ' || s.seqmin, 'max ' || s.seqmax,
               'cache ' || s.seqcache, 'cycle ' || s.seqcycle] else '{}' end as sequence,
       case when a.attgenerated <> '' then pg_get_expr(d.adbin, d.adrelid) end as generated,
       a.attgenerated = 'v' as virtual,
       case a.attstorage when t.typstorage then null when 'p' then 'plain' when 'e' then 'external'
                         when 'm' then 'main' else 'extended' end as storage,
       case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end as compression,
       nullif(a.attstattarget, -1) as statistics,
       case t.typstorage when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended' end
         as usual_storage
from pg_attribute a
join pg_class c on c.oid = a.attrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_type t on t.oid = a.atttypid
left join pg_collation co on co.oid = a.attcollation
left join pg_namespace cn on cn.oid = co.collnamespace
left join pg_attrdef d on a.attgenerated <> '' and d.adrelid = a.attrelid and d.adnum = a.attnum
left join pg_depend i on a.attidentity <> '' and i.refclassid = 'pg_class'::regclass and i.refobjid = a.attrelid
  and i.refobjsubid = a.attnum and i.classid = 'pg_class'::regclass and i.deptype = 'i'
left join pg_sequence s on s.seqrelid = i.objid
where c.relkind = 'r' and c.relpersistence <> 't' and c.reloftype = 0 and not c.relispartition
  and a.attnum > 0 and not a.attisdropped
  and not exists (select from pg_inherits h where h.inhrelid = c.oid or h.inhparent = c.oid)
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by a.attrelid, a.attnum
