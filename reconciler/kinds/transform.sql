-- One row per transform. It lives in no schema; `schema` is that of one of its functions, null where both are
-- PostgreSQL's own.
with functions as (
  select p.oid, case n.nspname when 'pg_catalog' then '' else quote_ident(n.nspname) || '.' end ||
                quote_ident(p.proname) || '(' || oidvectortypes(p.proargtypes) || ')' as name,
         nullif(n.nspname, 'pg_catalog') as schema
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
)
select t.oid, 0,
       format_type(t.trftype, null) as type, l.lanname as language,
       f.name as from_sql, o.name as to_sql, coalesce(f.schema, o.schema)::text as schema
from pg_transform t
join pg_language l on l.oid = t.trflang
left join functions f on f.oid = t.trffromsql
left join functions o on o.oid = t.trftosql
where t.oid >= 16384
