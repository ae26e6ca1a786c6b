-- One row per column of a table, in the order of the table. The identity of a partition's column is that of the
-- partitioned table (since 17).
select a.attrelid, a.attnum,
       n.nspname as schema, c.relname as table, a.attname as name,
       format_type(a.atttypid, a.atttypmod) as type,
       a.attnotnull as not_null,
       nn.conname as not_null_name, -- since 18
       case when nn.connoinherit then 'no inherit' when not nn.convalidated then 'not valid' else '' end -- since 18
         as not_null_form, -- since 18
       exists (select from pg_constraint o -- since 18
               where o.conname = nn.conname and o.connamespace = nn.connamespace and o.conrelid <> nn.conrelid -- since 18
                 and o.coninhcount = 0) as not_null_said, -- since 18
       null as not_null_name, '' as not_null_form, false as not_null_said, -- before 18
       case when a.attcollation <> t.typcollation then quote_ident(cn.nspname) || '.' || quote_ident(co.collname) end
         as collation,
       case when c.relispartition then null when a.attidentity = 'a' then 'always' when a.attidentity = 'd' then 'by default' end as identity,
       case when a.attidentity <> '' and not c.relispartition then
         array['start ' || s.seqstart, 'increment ' || s.seqincrement, 'min ' || s.seqmin, 'max ' || s.seqmax,
               'cache ' || s.seqcache, 'cycle ' || s.seqcycle] else '{}' end as sequence,
       s.seqrelid is null or not has_sequence_privilege(s.seqrelid, 'USAGE, SELECT')
         or pg_sequence_last_value(s.seqrelid) is not null as sequence_used,
       case when not c.relispartition then sc.relname end as sequence_name,
       case when a.attgenerated <> '' then pg_get_expr(d.adbin, d.adrelid) end as generated,
       a.attgenerated = 'v' as virtual,
       case a.attstorage when t.typstorage then null when 'p' then 'plain' when 'e' then 'external'
                         when 'm' then 'main' else 'extended' end as storage,
       case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end as compression,
       nullif(a.attstattarget, -1) as statistics,
       array(select o from unnest(a.attoptions) o order by o collate "C") as attribute_options,
       case t.typstorage when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended' end
         as usual_storage,
       a.attinhcount > 0 and not a.attislocal and not c.relispartition as inherited,
       c.reloftype <> 0 as typed,
       c.relhassubclass as with_heirs,
       -- As an internal dependency of the column on its table: also where it is in an expression of the key.
       exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = a.attrelid
               and d.objsubid = a.attnum and d.refclassid = 'pg_class'::regclass and d.refobjid = a.attrelid
               and d.refobjsubid = 0 and d.deptype = 'i' and c.relkind = 'p') as in_partition_key,
       exists (select from pg_inherits h
               join pg_attribute ha on ha.attrelid = h.inhparent and ha.attname = a.attname and ha.attnotnull
               where h.inhrelid = c.oid and a.attinhcount > 0) as comes_not_null,
       c.relispartition or coalesce(nn.conislocal, false) as own_not_null, -- since 18
       c.relispartition as own_not_null, -- before 18
       case c.relkind when 'f' then 'foreign table' else 'table' end as on_kind,
       array(select o.option_name || '=' || o.option_value from pg_options_to_table(a.attfdwoptions) o
             where o.option_name = any (:harmless_options) order by o.option_name collate "C") as options,
       array(select o.option_name from pg_options_to_table(a.attfdwoptions) o
             where o.option_name <> all (:harmless_options) order by o.option_name collate "C") as secrets
from pg_attribute a
join pg_class c on c.oid = a.attrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_type t on t.oid = a.atttypid
left join pg_constraint nn on nn.conrelid = a.attrelid and nn.contype = 'n' and nn.conkey = array[a.attnum] -- since 18
left join pg_collation co on co.oid = a.attcollation
left join pg_namespace cn on cn.oid = co.collnamespace
left join pg_attrdef d on a.attgenerated <> '' and d.adrelid = a.attrelid and d.adnum = a.attnum
left join pg_depend i on a.attidentity <> '' and i.refclassid = 'pg_class'::regclass and i.refobjid = a.attrelid
  and i.refobjsubid = a.attnum and i.classid = 'pg_class'::regclass and i.deptype = 'i'
left join pg_sequence s on s.seqrelid = i.objid
left join pg_class sc on sc.oid = i.objid
where c.relkind in ('r', 'p', 'f') and c.relpersistence <> 't' and a.attnum > 0 and not a.attisdropped
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by a.attrelid, a.attnum
