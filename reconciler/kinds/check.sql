-- One row per check constraint of a table (those of domains are another kind). In the order they were made.
select k.oid, 0,
       n.nspname as schema, t.relname as table, k.conname as name,
       pg_get_expr(k.conbin, k.conrelid) as expression,
       k.connoinherit as no_inherit,
       k.convalidated as validated,
       k.conenforced as enforced, -- since 18
       true as enforced, -- before 18
       k.coninhcount > 0 and not k.conislocal and not t.relispartition as inherited,
       case t.relkind when 'f' then 'foreign table' else 'table' end as on_kind
from pg_constraint k
join pg_class t on t.oid = k.conrelid
join pg_namespace n on n.oid = t.relnamespace
where k.contype = 'c' and t.relpersistence <> 't'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by k.oid
