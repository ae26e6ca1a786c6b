-- One row per base type. What CREATE TYPE takes by itself is left out; functions of PostgreSQL's own are named
-- without their schema.
with functions as (
  select p.oid, case n.nspname when 'pg_catalog' then '' else quote_ident(n.nspname) || '.' end ||
                quote_ident(p.proname) as name
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
)
select t.oid, 0,
       n.nspname as schema, t.typname as name,
       (select name from functions where oid = t.typinput) as input,
       (select name from functions where oid = t.typoutput) as output,
       (select name from functions where oid = t.typreceive) as receive,
       (select name from functions where oid = t.typsend) as send,
       (select name from functions where oid = t.typmodin) as typmod_in,
       (select name from functions where oid = t.typmodout) as typmod_out,
       (select name from functions where oid = t.typanalyze) as analyze,
       (select name from functions
        where oid = t.typsubscript and (t.typelem = 0 or name <> 'raw_array_subscript_handler')) as subscript,
       nullif(t.typlen, -1)::integer as internallength,
       t.typbyval as passedbyvalue,
       case t.typalign when 'c' then 'char' when 's' then 'int2' when 'i' then 'int4' else 'double' end as alignment,
       case t.typstorage when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended' end
         as storage,
       t.typcategory::text as category,
       t.typispreferred as preferred,
       t.typdefault as default,
       case when t.typelem <> 0 then format_type(t.typelem, null) end as element,
       t.typdelim::text as delimiter,
       t.typcollation <> 0 as collatable,
       null::text as like
from pg_type t
join pg_namespace n on n.oid = t.typnamespace
where t.typtype = 'b' and not exists (select from pg_type e where e.typarray = t.oid)
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
