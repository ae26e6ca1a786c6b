-- One row per rule of a table or view, but for the rule that is a view (on SELECT). Only pg_get_ruledef prints what a
-- rule does, so its head is put together as ruleutils.c does and cut off.
select r.oid, 0,
       n.nspname as schema, c.relname as table, r.rulename as name,
       case c.relkind when 'v' then 'view' else 'table' end as on_kind,
       e.event,
       btrim(substr(pg_get_ruledef(r.oid), length(h.head) + 1), e' \n;') as definition,
       case r.ev_enabled when 'D' then 'disabled' when 'A' then 'always' when 'R' then 'replica' else 'origin' end
         as enabled
from pg_rewrite r
join pg_class c on c.oid = r.ev_class
join pg_namespace n on n.oid = c.relnamespace
cross join lateral (select case r.ev_type when '2' then 'update' when '3' then 'insert' else 'delete' end as event) e
cross join lateral (select format(e'CREATE RULE %I AS\n    ON %s TO %I.%I', r.rulename, upper(e.event), n.nspname,
                                  c.relname) as head) h
where r.ev_type <> '1' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
