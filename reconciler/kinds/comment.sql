-- One row per comment, on whatever it is. The column's name is given for comments on columns. A composite type is
-- known by its oid in pg_type, its attributes by the one in pg_class, the index that keeps a constraint by the oid of
-- the constraint, the sequence of an identity column by its column, and its name is given. Extensions come with a comment of their own, which is a field of theirs.
select case when k.oid is not null then 'pg_constraint'::regclass::oid
            when c.oid is not null then 'pg_type'::regclass::oid else d.classoid end,
       coalesce(k.oid, c.reltype, i.refobjid, d.objoid), coalesce(i.refobjsubid, d.objsubid), d.description, a.attname,
       k.oid is not null, s.relname
from pg_description d
left join pg_class c on d.classoid = 'pg_class'::regclass and c.oid = d.objoid and c.relkind = 'c'
left join pg_attribute a on d.classoid = 'pg_class'::regclass and a.attrelid = d.objoid and a.attnum = d.objsubid
  and d.objsubid > 0
left join pg_constraint k on d.classoid = 'pg_class'::regclass and k.conindid = d.objoid
  and k.contype in ('p', 'u', 'x')
left join pg_depend i on d.classoid = 'pg_class'::regclass and i.classid = d.classoid and i.objid = d.objoid
  and i.deptype = 'i' and i.refclassid = 'pg_class'::regclass and i.refobjsubid > 0
left join pg_class s on s.oid = i.objid
where d.objoid >= 16384 and d.classoid <> 'pg_extension'::regclass or (d.classoid = 'pg_namespace'::regclass and d.description <> 'standard public schema'
  and d.objoid = to_regnamespace('public'))
union all
select s.classoid, s.objoid, 0, s.description, null, false, null
from pg_shdescription s
where s.classoid = 'pg_authid'::regclass or (s.classoid = 'pg_database'::regclass
  and s.objoid = (select oid from pg_database where datname = current_database()))
