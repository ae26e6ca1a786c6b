-- One row per function, window functions included; the columns of RETURNS TABLE (mode t) are part of what it returns. CRLF line ends become LF.
with parts as (
  select p.oid, a.place, coalesce(a.name, '') as name, format_type(a.type, null) as type,
         case a.mode when 'o' then 'OUT' when 'b' then 'INOUT' when 'v' then 'VARIADIC' else '' end as mode,
         pg_get_function_arg_default(p.oid, a.place::integer) as preset
  from pg_proc p
  cross join lateral unnest(coalesce(p.proallargtypes, p.proargtypes::oid[]), p.proargnames, p.proargmodes)
    with ordinality a(type, name, mode, place)
  where p.prokind in ('f', 'w') and p.oid >= 16384 and a.mode is distinct from 't'
), arguments as (
  select oid,
         array_agg(concat_ws(' ', nullif(mode, ''), quote_ident(nullif(name, '')), type) ||
                   coalesce(' DEFAULT ' || preset, '') order by place) as whole,
         array_agg(array[mode, name, type] order by place) as signature,
         array_agg(preset order by place) filter (where preset is not null) as defaults
  from parts group by oid
), of_types as (
  -- Those of a base type: its input and output functions and the like.
  select distinct on (d.objid) d.objid as oid, array[tn.nspname::text, t.typname::text] as type
  from pg_depend d
  join pg_type t on t.oid = d.refobjid and t.typtype = 'b' and d.objid in
    (t.typinput, t.typoutput, t.typreceive, t.typsend, t.typmodin, t.typmodout, t.typanalyze, t.typsubscript)
  join pg_namespace tn on tn.oid = t.typnamespace
  where d.classid = 'pg_proc'::regclass and d.refclassid = 'pg_type'::regclass and d.objid >= 16384
  order by d.objid, t.oid
)
select p.oid, 0,
       n.nspname as schema, p.proname as name, '(' || oidvectortypes(p.proargtypes) || ')' as types,
       coalesce(a.whole, '{}') as arguments, coalesce(a.signature, '{}') as signature,
       coalesce(a.defaults, '{}') as defaults,
       l.lanname as language,
       case when l.lanname not in ('c', 'internal') and p.prosqlbody is null
            then replace(p.prosrc, e'\r\n', e'\n') end as body,
       pg_get_function_sqlbody(p.oid) as sql_body,
       case l.lanname when 'c' then p.probin end as library,
       case when l.lanname in ('c', 'internal') then p.prosrc end as symbol,
       p.prosecdef as security_definer,
       array(select format_type(t, null) from unnest(p.protrftypes) t) as transforms,
       coalesce(p.proconfig, '{}') as settings,
       pg_get_function_result(p.oid) as returns,
       case p.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end as volatility,
       p.proisstrict as strict, p.proleakproof as leakproof,
       case p.proparallel when 's' then 'safe' when 'r' then 'restricted' else 'unsafe' end as parallel,
       nullif(p.procost, case when l.lanname in ('c', 'internal') then 1 else 100 end)::text as cost,
       nullif(p.prorows, case when p.proretset then 1000 else 0 end)::text as rows,
       case when p.prosupport <> 0 then quote_ident(sn.nspname) || '.' || quote_ident(s.proname) end as support,
       p.prokind = 'w' as window,
       coalesce(o.type, '{}') as of_type
from pg_proc p
join pg_namespace n on n.oid = p.pronamespace
join pg_language l on l.oid = p.prolang
left join arguments a on a.oid = p.oid
left join of_types o on o.oid = p.oid
left join pg_proc s on s.oid = p.prosupport
left join pg_namespace sn on sn.oid = s.pronamespace
where p.prokind in ('f', 'w')
  -- the constructors of a range type come and go with it
  and not exists (select from pg_depend i where i.classid = 'pg_proc'::regclass and i.objid = p.oid and i.deptype = 'i')
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
