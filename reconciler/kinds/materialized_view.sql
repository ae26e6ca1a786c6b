-- One row per materialized view. The space and the semicolon that pg_get_viewdef has around it are cut off.
select c.oid, 0,
       n.nspname as schema, c.relname as name,
       btrim(pg_get_viewdef(c.oid), ' ;') as query,
       nullif(am.amname, 'heap') as access_method,
       ts.spcname as tablespace,
       coalesce(c.reloptions, '{}')
         || array(select 'toast.' || o from unnest(toast.reloptions) o) as storage_parameters,
       c.relispopulated as populated,
       array(select array[a.attname::text,
                          case a.attstorage when t.typstorage then '' when 'p' then 'plain' when 'e' then 'external'
                                            when 'm' then 'main' else 'extended' end,
                          case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' else '' end,
                          coalesce(nullif(a.attstattarget, -1)::text, ''),
                          coalesce(array_to_string(array(select o from unnest(a.attoptions) o
                                                         order by o collate "C"), ','), ''),
                          case t.typstorage when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main'
                                            else 'extended' end]
             from pg_attribute a join pg_type t on t.oid = a.atttypid
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
               and (a.attstorage <> t.typstorage or a.attcompression <> '' or a.attstattarget >= 0
                    or a.attoptions is not null)
             order by a.attnum) as column_settings,
       array(select a.attname::text from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             order by a.attnum) as columns
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_am am on am.oid = c.relam
left join pg_class toast on toast.oid = c.reltoastrelid
left join pg_tablespace ts on ts.oid = c.reltablespace
where c.relkind = 'm' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
