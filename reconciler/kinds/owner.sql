-- One row per object that has an owner of its own (parts belong to the owner of the whole).
select 'pg_namespace'::regclass::oid, n.oid, 0, pg_get_userbyid(n.nspowner) from pg_namespace n
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
union all
select 'pg_class'::regclass::oid, c.oid, 0, pg_get_userbyid(c.relowner) from pg_class c
where c.relkind in ('r', 'v', 'm', 'S') and c.oid >= 16384
  and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
                  and d.refclassid = 'pg_class'::regclass and d.deptype in ('i', 'a') and c.relkind = 'S')
union all
select 'pg_proc'::regclass::oid, p.oid, 0, pg_get_userbyid(p.proowner) from pg_proc p where p.oid >= 16384
union all
select 'pg_type'::regclass::oid, t.oid, 0, pg_get_userbyid(t.typowner) from pg_type t
left join pg_class c on c.oid = t.typrelid
where t.oid >= 16384 and t.typelem = 0 and (t.typrelid = 0 or c.relkind = 'c')
