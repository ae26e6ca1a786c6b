-- One row per aggregate. Functions of PostgreSQL's own are named without their schema, others with it. What is
-- ordered within the group are the arguments behind the direct ones; a VARIADIC argument that is both is there
-- once in the catalog (print_function_arguments in ruleutils.c).
with parts as (
  select p.oid, t.place, g.aggkind <> 'n' and t.place > g.aggnumdirectargs as ordered,
         g.aggkind <> 'n' and g.aggnumdirectargs = p.pronargs and t.place = p.pronargs as twice,
         concat_ws(' ', case when p.provariadic <> 0 and t.place = p.pronargs then 'VARIADIC' end,
                   quote_ident(nullif(p.proargnames[t.place], '')), format_type(t.type, null)) as whole
  from pg_proc p
  join pg_aggregate g on g.aggfnoid = p.oid
  cross join lateral unnest(p.proargtypes::oid[]) with ordinality t(type, place)
  where p.oid >= 16384
), arguments as (
  select oid, array_agg(whole order by place) filter (where not ordered) as direct,
         array_agg(whole order by place) filter (where ordered or twice) as ordered
  from parts group by oid
), functions as (
  select p.oid, case n.nspname when 'pg_catalog' then '' else quote_ident(n.nspname) || '.' end ||
                quote_ident(p.proname) as name
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
)
select p.oid, 0,
       n.nspname as schema, p.proname as name, '(' || oidvectortypes(p.proargtypes) || ')' as types,
       coalesce(a.direct, '{}') as arguments, coalesce(a.ordered, '{}') as order_by,
       pg_get_function_result(p.oid) as returns,
       case g.aggkind when 'n' then 'ordinary' when 'o' then 'ordered set' else 'hypothetical' end as form,
       (select name from functions where oid = g.aggtransfn) as sfunc,
       format_type(g.aggtranstype, null) as stype,
       nullif(g.aggtransspace, 0) as sspace,
       (select name from functions where oid = g.aggfinalfn) as finalfunc,
       g.aggfinalextra as finalfunc_extra,
       nullif(case g.aggfinalmodify when 'r' then 'read_only' when 's' then 'shareable' else 'read_write' end,
              case g.aggkind when 'n' then 'read_only' else 'read_write' end) as finalfunc_modify,
       (select name from functions where oid = g.aggcombinefn) as combinefunc,
       (select name from functions where oid = g.aggserialfn) as serialfunc,
       (select name from functions where oid = g.aggdeserialfn) as deserialfunc,
       g.agginitval as initcond,
       (select name from functions where oid = g.aggmtransfn) as msfunc,
       (select name from functions where oid = g.aggminvtransfn) as minvfunc,
       case when g.aggmtranstype <> 0 then format_type(g.aggmtranstype, null) end as mstype,
       nullif(g.aggmtransspace, 0) as msspace,
       (select name from functions where oid = g.aggmfinalfn) as mfinalfunc,
       g.aggmfinalextra as mfinalfunc_extra,
       nullif(case g.aggmfinalmodify when 'r' then 'read_only' when 's' then 'shareable' else 'read_write' end,
              case g.aggkind when 'n' then 'read_only' else 'read_write' end) as mfinalfunc_modify,
       g.aggminitval as minitcond,
       case son.nspname when 'pg_catalog' then '' else quote_ident(son.nspname) || '.' end || so.oprname as sortop,
       case p.proparallel when 's' then 'safe' when 'r' then 'restricted' else 'unsafe' end as parallel
from pg_proc p
join pg_aggregate g on g.aggfnoid = p.oid
join pg_namespace n on n.oid = p.pronamespace
left join arguments a on a.oid = p.oid
left join pg_operator so on so.oid = g.aggsortop
left join pg_namespace son on son.oid = so.oprnamespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
