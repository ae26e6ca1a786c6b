-- One row per object of extended statistics. What it is on is kept in one piece, since PostgreSQL prints it so: the
-- columns, then the expressions, each in parentheses where CREATE STATISTICS wants them.
select s.oid, 0,
       n.nspname as schema, s.stxname as name,
       tn.nspname as table_schema, c.relname as table,
       case c.relkind when 'm' then 'materialized view' when 'f' then 'foreign table' else 'table' end as on_kind,
       array[pg_get_statisticsobjdef_columns(s.oid)] as keys,
       case when s.stxkind @> '{d,f,m}' then '{}'
            else array_remove(array[case when 'd' = any(s.stxkind) then 'ndistinct' end,
                                    case when 'f' = any(s.stxkind) then 'dependencies' end,
                                    case when 'm' = any(s.stxkind) then 'mcv' end], null) end as kinds,
       nullif(s.stxstattarget, -1)::int as target
from pg_statistic_ext s
join pg_namespace n on n.oid = s.stxnamespace
join pg_class c on c.oid = s.stxrelid
join pg_namespace tn on tn.oid = c.relnamespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
