-- One row per comment, on whatever it is. The column's name is given for comments on columns. A composite type is
-- known by its oid in pg_type, its attributes by the one in pg_class. Extensions come with a comment of their own,
-- which is a field of theirs.
select case when c.oid is null then d.classoid else 'pg_type'::regclass::oid end, coalesce(c.reltype, d.objoid), d.objsubid,
       d.description, a.attname
from pg_description d
left join pg_class c on d.classoid = 'pg_class'::regclass and c.oid = d.objoid and c.relkind = 'c'
left join pg_attribute a on d.classoid = 'pg_class'::regclass and a.attrelid = d.objoid and a.attnum = d.objsubid
  and d.objsubid > 0
where d.objoid >= 16384 and d.classoid <> 'pg_extension'::regclass or (d.classoid = 'pg_namespace'::regclass and d.description <> 'standard public schema'
  and d.objoid = to_regnamespace('public'))
union all
select s.classoid, s.objoid, 0, s.description, null
from pg_shdescription s
where s.classoid = 'pg_authid'::regclass or (s.classoid = 'pg_database'::regclass
  and s.objoid = (select oid from pg_database where datname = current_database()))
