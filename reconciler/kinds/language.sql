-- One row per procedural language that no extension brings. It lives in no schema; `schema` is that of its handler,
-- null where that is PostgreSQL's own.
with functions as (
  select p.oid, case n.nspname when 'pg_catalog' then '' else quote_ident(n.nspname) || '.' end ||
                quote_ident(p.proname) as name, nullif(n.nspname, 'pg_catalog') as schema
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
)
select l.oid, 0,
       l.lanname as name, h.name as handler,
       (select name from functions where oid = l.laninline) as inline,
       (select name from functions where oid = l.lanvalidator) as validator,
       l.lanpltrusted as trusted, h.schema::text as schema
from pg_language l
join functions h on h.oid = l.lanplcallfoid
where l.oid >= 16384
