-- One row per composite type that is not the row type of a table or view; attributes as [name, type, collation].
select t.oid, 0,
       n.nspname as schema, t.typname as name,
       coalesce((
         select array_agg(array[
                  a.attname::text, format_type(a.atttypid, a.atttypmod),
                  case when a.attcollation <> y.typcollation
                       then quote_ident(cn.nspname) || '.' || quote_ident(co.collname) else '' end
                ] order by a.attnum)
         from pg_attribute a
         join pg_type y on y.oid = a.atttypid
         left join pg_collation co on co.oid = a.attcollation
         left join pg_namespace cn on cn.oid = co.collnamespace
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       ), '{}') as attributes
from pg_type t
join pg_class c on c.oid = t.typrelid
join pg_namespace n on n.oid = t.typnamespace
where c.relkind = 'c' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
