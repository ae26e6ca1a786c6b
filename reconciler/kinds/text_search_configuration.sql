-- One row per text search configuration; mappings as [token, dictionaries], in the order of the parser's tokens.
select c.oid, 0,
       n.nspname as schema, c.cfgname as name,
       quote_ident(pn.nspname) || '.' || quote_ident(p.prsname) as parser,
       coalesce(m.mappings, '{}') as mappings
from pg_ts_config c
join pg_namespace n on n.oid = c.cfgnamespace
join pg_ts_parser p on p.oid = c.cfgparser
join pg_namespace pn on pn.oid = p.prsnamespace
left join lateral (
  select array_agg(array[d.token, d.dictionaries] order by d.tokid) as mappings
  from (select t.tokid, quote_ident(t.alias) as token,
               string_agg(m.mapdict::regdictionary::text, ', ' order by m.mapseqno) as dictionaries
        from pg_ts_config_map m
        join ts_token_type(c.cfgparser) t on t.tokid = m.maptokentype
        where m.mapcfg = c.oid
        group by t.tokid, t.alias) d
) m on true
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
