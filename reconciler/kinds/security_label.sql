-- One row per security label, on whatever it is. The column's name is given for labels on columns. A composite type is
-- known by its oid in pg_type, its attributes by the one in pg_class, the sequence of an identity column by its column,
-- and its name is given.
select case when c.oid is null then l.classoid else 'pg_type'::regclass::oid end, coalesce(c.reltype, i.refobjid, l.objoid),
       coalesce(i.refobjsubid, l.objsubid), l.provider, l.label, a.attname, q.relname
from pg_seclabel l
left join pg_class c on l.classoid = 'pg_class'::regclass and c.oid = l.objoid and c.relkind = 'c'
left join pg_attribute a on l.classoid = 'pg_class'::regclass and a.attrelid = l.objoid and a.attnum = l.objsubid
  and l.objsubid > 0
left join pg_depend i on l.classoid = 'pg_class'::regclass and i.classid = l.classoid and i.objid = l.objoid
  and i.deptype = 'i' and i.refclassid = 'pg_class'::regclass and i.refobjsubid > 0
left join pg_class q on q.oid = i.objid
union all
select s.classoid, s.objoid, 0, s.provider, s.label, null, null
from pg_shseclabel s
where s.classoid = 'pg_authid'::regclass or (s.classoid = 'pg_database'::regclass
  and s.objoid = (select oid from pg_database where datname = current_database()))
