-- One row per sequence that is not the one behind an identity column (those are tied to it internally).
select c.oid, 0,
       n.nspname as schema, c.relname as name,
       format_type(s.seqtypid, null) as type,
       array['start ' || s.seqstart, 'increment ' || s.seqincrement, 'min ' || s.seqmin, 'max ' || s.seqmax,
             'cache ' || s.seqcache, 'cycle ' || s.seqcycle] as options,
       c.relpersistence = 'u' as unlogged,
       case when d.refobjid is null then '{}' else array[tn.nspname::text, t.relname::text, a.attname::text] end
         as owned_by,
       pg_get_userbyid(c.relowner) as owner,
       not has_sequence_privilege(c.oid, 'USAGE, SELECT') or pg_sequence_last_value(c.oid) is not null as used,
       false as late
from pg_class c
join pg_sequence s on s.seqrelid = c.oid
join pg_namespace n on n.oid = c.relnamespace
left join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = c.oid and d.objsubid = 0
  and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0 and d.deptype in ('a', 'i')
left join pg_class t on t.oid = d.refobjid
left join pg_namespace tn on tn.oid = t.relnamespace
left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
where c.relkind = 'S' and c.relpersistence <> 't' and d.deptype is distinct from 'i'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
