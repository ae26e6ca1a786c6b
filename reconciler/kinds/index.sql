-- One row per index of a table or materialized view, but for those that keep a constraint. Everything in
-- pg_index that can be said in CREATE INDEX is here; a key is put together as pg_get_indexdef does it.
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
  join pg_class t on t.oid = x.indrelid and t.relkind in ('r', 'p', 'm') -- not of TOAST tables
  cross join lateral generate_series(1, x.indnkeyatts) u(place)
  join pg_attribute ia on ia.attrelid = x.indexrelid and ia.attnum = u.place
  left join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[u.place - 1] and a.attnum <> 0
  join pg_opclass o on o.oid = x.indclass[u.place - 1]
  join pg_namespace os on os.oid = o.opcnamespace
  where x.indexrelid >= 16384 and not exists (select from pg_constraint k
    where k.conindid = x.indexrelid and k.contype in ('p', 'u', 'x'))
), collated as (
  select k.*, k.base || case when k.named or strpos(pg_get_indexdef(k.indexrelid), k.base || k.collation) > 0
                             then k.collation else '' end as head
  from key k
), written as (
  select k.indexrelid, array_agg(
         k.head || case when k.options is not null then ' ' || k.opclass || k.options
                        when k.chosen then ' ' || k.opclass
                        when k.usual then ''
                        when strpos(pg_get_indexdef(k.indexrelid), k.head || ' ' || k.opclass) > 0
                          then ' ' || k.opclass
                        else '' end || k.sorting
         order by k.place) as keys
  from collated k group by k.indexrelid
)
select x.indexrelid, 0,
       n.nspname as schema, i.relname as name, t.relname as table,
       case t.relkind when 'm' then 'materialized view' else 'table' end as on_kind,
       x.indisunique as unique,
       am.amname as method,
       w.keys,
       array(select a.attname::text from unnest(x.indkey::int2[]) with ordinality u(attnum, place)
             join pg_attribute a on a.attrelid = x.indrelid and a.attnum = u.attnum
             where u.place > x.indnkeyatts order by u.place) as include,
       x.indnullsnotdistinct as nulls_not_distinct, -- since 15
       false as nulls_not_distinct, -- before 15
       pg_get_expr(x.indpred, x.indrelid) as where,
       coalesce(i.reloptions, '{}') as storage_parameters,
       s.spcname as tablespace,
       array(select array[a.attnum::int, a.attstattarget::int] from pg_attribute a
             where a.attrelid = x.indexrelid and a.attstattarget >= 0 order by a.attnum) as statistics,
       x.indisvalid and x.indisready and x.indislive as valid,
       i.relkind = 'I' and t.relhassubclass as partitioned,
       i.relkind = 'I' and exists (select from pg_inherits h join pg_constraint hk on hk.conindid = h.inhrelid
         where h.inhparent = i.oid) as over_constraints,
       array(select a.attname::text from pg_attribute a
             where a.attrelid = i.oid and x.indkey[a.attnum - 1] = 0 order by a.attnum) as expression_names
from pg_index x
join written w on w.indexrelid = x.indexrelid
join pg_class i on i.oid = x.indexrelid
join pg_class t on t.oid = x.indrelid
join pg_namespace n on n.oid = i.relnamespace
join pg_am am on am.oid = i.relam
left join pg_tablespace s on s.oid = i.reltablespace
where i.relkind in ('i', 'I') and t.relkind in ('r', 'p', 'm') and i.relpersistence <> 't'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
