-- One row per object that no kind covers, with its identity as PostgreSQL prints it (pg_identify_object).
with found as (
  select 'pg_class'::regclass::oid as classid, c.oid as objid,
         'inherited foreign table' as kind
  from pg_class c
  where c.relkind = 'f' and exists (select from pg_inherits i where c.oid in (i.inhrelid, i.inhparent))
  union all
  select 'pg_class'::regclass, x.indexrelid, 'invalid index'
  from pg_index x join pg_class c on c.oid = x.indexrelid
  where c.relkind = 'i' and not (x.indisvalid and x.indisready and x.indislive)
  union all
  select 'pg_type'::regclass, t.oid, 'shell type' from pg_type t where t.typtype = 'p' and not t.typisdefined
  union all select 'pg_type'::regclass, rngtypid, 'range type' from pg_range where rngcanonical <> 0
  union all select 'pg_operator'::regclass, oid, 'shell operator' from pg_operator where oprcode = 0
  union all select 'pg_amop'::regclass, a.oid, 'member of an operator family'
  from pg_amop a join pg_opfamily f on f.oid = a.amopfamily where f.oid < 16384
    and not exists (select from pg_depend d where d.classid = 'pg_amop'::regclass and d.objid = a.oid
                    and d.refclassid = 'pg_opclass'::regclass)
  union all select 'pg_amproc'::regclass, a.oid, 'member of an operator family'
  from pg_amproc a join pg_opfamily f on f.oid = a.amprocfamily where f.oid < 16384
    and not exists (select from pg_depend d where d.classid = 'pg_amproc'::regclass and d.objid = a.oid
                    and d.refclassid = 'pg_opclass'::regclass)
)
select f.classid, f.objid, f.kind, coalesce((pg_identify_object(f.classid, f.objid, 0)).identity, f.objid::text)
from found f
where f.objid >= 16384
union all
-- A partition has the triggers of the whole, and may switch them on and off by itself.
select 0, t.oid, 'own state of a trigger of the partitioned table',
       (pg_identify_object('pg_trigger'::regclass, t.oid, 0)).identity
from pg_trigger t join pg_trigger whole on whole.oid = t.tgparentid
where not t.tgisinternal and t.tgenabled <> whole.tgenabled
union all
-- Rights on what PostgreSQL brings itself, where they are not those that initdb has set (pg_init_privs; no row there,
-- and NULL in a catalog, is acldefault). It notes none for information_schema: PUBLIC may use all in there that is not
-- its owner's alone. Schema public is like others.
select 0, t.objid, 'rights on ' || i.type, i.identity
from (
  select 'pg_namespace'::regclass::oid, oid, 0, nspacl, 'n'::"char", nspowner, nspname = 'information_schema'
  from pg_namespace where oid < 16384 and nspname <> 'public'
  union all
  select 'pg_class'::regclass, oid, 0, relacl, case relkind when 'S' then 's'::"char" else 'r'::"char" end, relowner,
         relnamespace = to_regnamespace('information_schema')
  from pg_class where oid < 16384 and relkind in ('r', 'v', 'm', 'S')
  union all
  select 'pg_class'::regclass, attrelid, attnum, attacl, 'c'::"char", 0, false
  from pg_attribute where attrelid < 16384 and attnum > 0
  union all select 'pg_proc'::regclass, oid, 0, proacl, 'f'::"char", proowner, false from pg_proc where oid < 16384
  union all select 'pg_type'::regclass, oid, 0, typacl, 'T'::"char", typowner, false from pg_type where oid < 16384
  union all select 'pg_language'::regclass, oid, 0, lanacl, 'l'::"char", lanowner, false
  from pg_language where oid < 16384
) t(classid, objid, subid, acl, letter, owner, of_information_schema)
left join pg_init_privs p on p.classoid = t.classid and p.objoid = t.objid and p.objsubid = t.subid
cross join lateral pg_identify_object(t.classid, t.objid, t.subid) i
where t.acl is distinct from p.initprivs
  and array(select e::text from unnest(coalesce(t.acl, acldefault(t.letter, t.owner))) e order by 1)
      <> array(select e::text from unnest(coalesce(p.initprivs, acldefault(t.letter, t.owner))
               || case when p.initprivs is null and t.of_information_schema
                  then makeaclitem(0, t.owner, case t.letter when 'n' then 'USAGE' else 'SELECT' end, false) end) e
               where e is not null order by 1)
