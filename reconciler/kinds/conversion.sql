-- One row per conversion. Functions of PostgreSQL's own are named without their schema.
select c.oid, 0,
       n.nspname as schema, c.conname as name,
       pg_encoding_to_char(c.conforencoding) as source, pg_encoding_to_char(c.contoencoding) as target,
       case pn.nspname when 'pg_catalog' then '' else quote_ident(pn.nspname) || '.' end ||
         quote_ident(p.proname) as function,
       c.condefault as default
from pg_conversion c
join pg_namespace n on n.oid = c.connamespace
join pg_proc p on p.oid = c.conproc
join pg_namespace pn on pn.oid = p.pronamespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
