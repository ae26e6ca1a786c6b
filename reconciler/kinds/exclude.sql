-- One row per exclusion constraint; keys are put together as in index.sql. In the order they were made.
with key as materialized (
  select x.indexrelid, u.place,
         case when a.attnum is null then pg_get_indexdef(x.indexrelid, u.place, false) else quote_ident(a.attname) end
           as base,
         -- pg_get_indexdef compares with the collation of the expression, which no function gives: look at its text.
         case when x.indcollation[u.place - 1] in (0, coalesce(a.attcollation, 0)) then ''
              else ' COLLATE ' || x.indcollation[u.place - 1]::regcollation end as collation,
         a.attnum is not null as named,
         case when o.opcnamespace = 'pg_catalog'::regnamespace then '' else quote_ident(os.nspname) || '.' end
           || quote_ident(o.opcname) as opclass,
         ' (' || (select string_agg(quote_ident(option_name) || '=' || quote_literal(option_value), ', ')
                  from pg_options_to_table(ia.attoptions)) || ')' as options,
         not o.opcdefault as chosen,
         o.opcdefault and o.opcintype = a.atttypid as usual,
         case x.indoption[u.place - 1] when 1 then ' DESC NULLS LAST' when 2 then ' NULLS FIRST' when 3 then ' DESC'
              else '' end as sorting
  from pg_index x
  join pg_class i on i.oid = x.indexrelid
  cross join lateral generate_series(1, x.indnkeyatts) u(place)
  join pg_attribute ia on ia.attrelid = x.indexrelid and ia.attnum = u.place
  left join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[u.place - 1] and a.attnum <> 0
  join pg_opclass o on o.oid = x.indclass[u.place - 1]
  join pg_namespace os on os.oid = o.opcnamespace
  where x.indexrelid >= 16384 and exists (select from pg_constraint k
    where k.conindid = x.indexrelid and k.contype = 'x')
), collated as (
  select k.*, k.base || case when k.named or strpos(pg_get_indexdef(k.indexrelid), k.base || k.collation) > 0
                             then k.collation else '' end as head
  from key k
), written as (
  select k.indexrelid, k.place,
         k.head || case when k.options is not null then ' ' || k.opclass || k.options
                        when k.chosen then ' ' || k.opclass
                        when k.usual then ''
                        when strpos(pg_get_indexdef(k.indexrelid), k.head || ' ' || k.opclass) > 0
                          then ' ' || k.opclass
                        else '' end || k.sorting as text
  from collated k
), element as (
  select k.oid, array_agg(array[w.text, case when n.nspname = 'pg_catalog' then o.oprname::text
                                        else 'OPERATOR(' || quote_ident(n.nspname) || '.' || o.oprname || ')' end]
                          order by w.place) as elements
  from pg_constraint k
  join written w on w.indexrelid = k.conindid
  join pg_operator o on o.oid = k.conexclop[w.place]
  join pg_namespace n on n.oid = o.oprnamespace
  where k.contype = 'x'
  group by k.oid
)
select k.oid, 0,
       n.nspname as schema, t.relname as table, k.conname as name,
       array(select a.attname::text from unnest(x.indkey::int2[]) with ordinality u(attnum, place)
             join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.attnum
             where u.place > x.indnkeyatts order by u.place) as include,
       k.condeferrable as deferrable, k.condeferred as initially_deferred,
       coalesce(i.reloptions, '{}') as storage_parameters,
       s.spcname as tablespace,
       t.relkind = 'p' and t.relhassubclass as partitioned,
       am.amname as method,
       e.elements,
       pg_get_expr(x.indpred, x.indrelid) as where
from pg_constraint k
join element e on e.oid = k.oid
join pg_class t on t.oid = k.conrelid
join pg_namespace n on n.oid = t.relnamespace
join pg_class i on i.oid = k.conindid
join pg_index x on x.indexrelid = i.oid
join pg_am am on am.oid = i.relam
left join pg_tablespace s on s.oid = i.reltablespace
where k.contype = 'x' and t.relpersistence <> 't'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by k.oid
