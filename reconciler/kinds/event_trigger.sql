-- One row per event trigger.
select e.oid, 0,
       e.evtname as name,
       e.evtevent as event,
       coalesce(e.evttags, '{}') as tags,
       quote_ident(n.nspname) || '.' || quote_ident(p.proname) || '()' as execute,
       case e.evtenabled when 'D' then 'disabled' when 'A' then 'always' when 'R' then 'replica' else 'origin' end
         as enabled
from pg_event_trigger e
join pg_proc p on p.oid = e.evtfoid
join pg_namespace n on n.oid = p.pronamespace
