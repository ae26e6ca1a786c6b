-- One row per cast, but for those that come with a range type. It lives in no schema; `schema` is that of its
-- function, else of the type that is not PostgreSQL's own, and null where neither is.
select c.oid, 0,
       format_type(c.castsource, null) as source, format_type(c.casttarget, null) as target,
       case when p.oid is not null
            then case n.nspname when 'pg_catalog' then '' else quote_ident(n.nspname) || '.' end ||
                 quote_ident(p.proname) || '(' || oidvectortypes(p.proargtypes) || ')' end as function,
       case c.castmethod when 'f' then 'function' when 'i' then 'inout' else 'binary' end as method,
       case c.castcontext when 'i' then 'implicit' when 'a' then 'assignment' else 'explicit' end as context,
       coalesce(nullif(n.nspname, 'pg_catalog'), nullif(sn.nspname, 'pg_catalog'),
                nullif(tn.nspname, 'pg_catalog'))::text as schema
from pg_cast c
join pg_type s on s.oid = c.castsource
join pg_namespace sn on sn.oid = s.typnamespace
join pg_type t on t.oid = c.casttarget
join pg_namespace tn on tn.oid = t.typnamespace
left join pg_proc p on p.oid = c.castfunc
left join pg_namespace n on n.oid = p.pronamespace
where c.oid >= 16384
  and not exists (select from pg_depend d where d.classid = 'pg_cast'::regclass and d.objid = c.oid and d.deptype = 'i')
