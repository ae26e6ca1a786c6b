-- One row per access method. It lives in no schema; `schema` is that of its handler, null where that is PostgreSQL's
-- own.
select m.oid, 0,
       m.amname as name, case m.amtype when 'i' then 'index' else 'table' end as type,
       case n.nspname when 'pg_catalog' then '' else quote_ident(n.nspname) || '.' end ||
         quote_ident(p.proname) as handler,
       nullif(n.nspname, 'pg_catalog')::text as schema
from pg_am m
join pg_proc p on p.oid = m.amhandler
join pg_namespace n on n.oid = p.pronamespace
where m.oid >= 16384
