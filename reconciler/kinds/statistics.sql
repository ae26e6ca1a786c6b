-- One row per object of extended statistics. PostgreSQL prints what it is on in one piece: the columns in the order of the
-- table, which means nothing here and is another one where columns were added later, then the expressions, each in
-- parentheses where CREATE STATISTICS wants them. The expressions are kept in one piece.
select s.oid, 0,
       n.nspname as schema, s.stxname as name,
       tn.nspname as table_schema, c.relname as table,
       case c.relkind when 'm' then 'materialized view' when 'f' then 'foreign table' else 'table' end as on_kind,
       k.columns || array_remove(array[substr(pg_get_statisticsobjdef_columns(s.oid), k.size + 1)], '') as keys,
       case when s.stxkind @> '{d,f,m}' then '{}'
            else array_remove(array[case when 'd' = any(s.stxkind) then 'ndistinct' end,
                                    case when 'f' = any(s.stxkind) then 'dependencies' end,
                                    case when 'm' = any(s.stxkind) then 'mcv' end], null) end as kinds,
       nullif(s.stxstattarget, -1)::int as target
from pg_statistic_ext s
join pg_namespace n on n.oid = s.stxnamespace
join pg_class c on c.oid = s.stxrelid
join pg_namespace tn on tn.oid = c.relnamespace
cross join lateral (
  select coalesce(array_agg(quote_ident(a.attname) order by a.attname collate "C"), '{}') as columns,
         coalesce(sum(length(quote_ident(a.attname))) + count(*) * length(', '), 0)::int as size
  from unnest(s.stxkeys::int2[]) u(number)
  join pg_attribute a on a.attrelid = s.stxrelid and a.attnum = u.number
) k
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
