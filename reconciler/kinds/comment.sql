-- One row per comment, on whatever it is. The column's name is given for comments on columns.
select d.classoid, d.objoid, d.objsubid, d.description, a.attname
from pg_description d
left join pg_attribute a on d.classoid = 'pg_class'::regclass and a.attrelid = d.objoid and a.attnum = d.objsubid
  and d.objsubid > 0
where d.objoid >= 16384 or (d.classoid = 'pg_namespace'::regclass and d.description <> 'standard public schema'
  and d.objoid = to_regnamespace('public'))
union all
select s.classoid, s.objoid, 0, s.description, null
from pg_shdescription s
where s.classoid = 'pg_authid'::regclass
