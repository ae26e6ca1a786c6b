-- One row per table; partitioned tables and partitions are tables, too.
select c.oid, 0,
       n.nspname as schema, c.relname as name,
       c.relpersistence = 'u' as unlogged,
       nullif(am.amname, 'heap') as access_method,
       ts.spcname as tablespace,
       coalesce(c.reloptions, '{}')
         || array(select 'toast.' || o from unnest(toast.reloptions) o) as storage_parameters,
       pg_get_partkeydef(c.oid) as partition_by,
       case when c.reloftype <> 0 then (select quote_ident(tn.nspname) || '.' || quote_ident(t.typname)
         from pg_type t join pg_namespace tn on tn.oid = t.typnamespace where t.oid = c.reloftype) end as of_type,
       case when c.relispartition then '{}' else array(
         select array[pn.nspname::text, p.relname::text] from pg_inherits i
         join pg_class p on p.oid = i.inhparent join pg_namespace pn on pn.oid = p.relnamespace
         where i.inhrelid = c.oid order by i.inhseqno) end as inherits,
       null::text[] as like,
       c.relispartition and exists (select from pg_constraint k -- since 18
         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1] -- since 18
         where k.conrelid = c.oid and k.contype = 'n' and k.coninhcount > 0 -- since 18
           and k.conname = c.relname || '_' || a.attname || '_not_null') as own_not_null_names, -- since 18
       false as own_not_null_names, -- before 18
       exists (select from pg_attribute a where a.attrelid = c.oid and a.attidentity <> ''
               and not a.attisdropped) as with_identity
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_am am on am.oid = c.relam
left join pg_class toast on toast.oid = c.reltoastrelid
left join pg_tablespace ts on ts.oid = c.reltablespace
where c.relkind in ('r', 'p') and c.relpersistence <> 't'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
