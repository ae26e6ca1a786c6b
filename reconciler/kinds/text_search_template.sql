-- One row per text search template.
select t.oid, 0,
       n.nspname as schema, t.tmplname as name,
       quote_ident(ln.nspname) || '.' || quote_ident(l.proname) as lexize,
       quote_ident(i_n.nspname) || '.' || quote_ident(i.proname) as init
from pg_ts_template t
join pg_namespace n on n.oid = t.tmplnamespace
join pg_proc l on l.oid = t.tmpllexize
join pg_namespace ln on ln.oid = l.pronamespace
left join pg_proc i on i.oid = t.tmplinit
left join pg_namespace i_n on i_n.oid = i.pronamespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
