-- One row per domain. pg_type.typdefault is text from the day it was set, so the default is printed anew.
select t.oid, 0,
       n.nspname as schema, t.typname as name,
       format_type(t.typbasetype, t.typtypmod) as type,
       case when t.typcollation <> b.typcollation then quote_ident(cn.nspname) || '.' || quote_ident(co.collname) end
         as collation,
       t.typnotnull as not_null,
       pg_get_expr(t.typdefaultbin, 0) as default
from pg_type t
join pg_namespace n on n.oid = t.typnamespace
join pg_type b on b.oid = t.typbasetype
left join pg_collation co on co.oid = t.typcollation
left join pg_namespace cn on cn.oid = co.collnamespace
where t.typtype = 'd' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
