-- One row per view. The space and the semicolon that pg_get_viewdef has around it are cut off.
select c.oid, 0,
       n.nspname as schema, c.relname as name,
       d.query, d.query as printed,
       array(select array[a.attname::text, format_type(a.atttypid, a.atttypmod) ||
                          case when a.attcollation <> t.typcollation then
                            ' COLLATE ' || quote_ident(cn.nspname) || '.' || quote_ident(co.collname) else '' end]
             from pg_attribute a
             join pg_type t on t.oid = a.atttypid
             left join pg_collation co on co.oid = a.attcollation
             left join pg_namespace cn on cn.oid = co.collnamespace
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             order by a.attnum) as columns,
       array(select o from unnest(c.reloptions) o order by o collate "C") as options
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
cross join lateral (select btrim(pg_get_viewdef(c.oid), ' ;') as query) d
where c.relkind = 'v' and c.relpersistence <> 't' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
