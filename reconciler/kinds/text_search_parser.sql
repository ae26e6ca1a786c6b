-- One row per text search parser.
select p.oid, 0,
       n.nspname as schema, p.prsname as name,
       quote_ident(sn.nspname) || '.' || quote_ident(s.proname) as start,
       quote_ident(gn.nspname) || '.' || quote_ident(g.proname) as gettoken,
       quote_ident(en.nspname) || '.' || quote_ident(e.proname) as "end",
       quote_ident(ln.nspname) || '.' || quote_ident(l.proname) as lextypes,
       quote_ident(hn.nspname) || '.' || quote_ident(h.proname) as headline
from pg_ts_parser p
join pg_namespace n on n.oid = p.prsnamespace
join pg_proc s on s.oid = p.prsstart
join pg_namespace sn on sn.oid = s.pronamespace
join pg_proc g on g.oid = p.prstoken
join pg_namespace gn on gn.oid = g.pronamespace
join pg_proc e on e.oid = p.prsend
join pg_namespace en on en.oid = e.pronamespace
join pg_proc l on l.oid = p.prslextype
join pg_namespace ln on ln.oid = l.pronamespace
left join pg_proc h on h.oid = p.prsheadline
left join pg_namespace hn on hn.oid = h.pronamespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
