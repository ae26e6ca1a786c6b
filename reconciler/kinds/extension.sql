-- One row per extension that did not come with PostgreSQL itself, as plpgsql does (16384 is FirstNormalObjectId).
select e.oid, 0,
       e.extname as name, n.nspname as schema, e.extversion as version,
       coalesce(d.description, '') as comment,
       e.extrelocatable as relocatable,
       coalesce(d.description, '') = coalesce(a.comment, '') as own_comment
from pg_extension e
join pg_namespace n on n.oid = e.extnamespace
left join pg_description d on d.classoid = 'pg_extension'::regclass and d.objoid = e.oid and d.objsubid = 0
left join pg_available_extensions() a on a.name = e.extname
where e.oid >= 16384
