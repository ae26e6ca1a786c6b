-- One row per object and role with rights on it, in the order of the access list; PUBLIC is grantee `public`. The
-- owner's own rights are left out where they are what PostgreSQL gives by itself, and otherwise marked. Of rights that
-- somebody else than the owner has granted, who granted which (empty: the owner); of roles, whether they have granted
-- any to others. The column's name is given for rights on columns. On a member of an extension everybody's rights are
-- told, its name, and whether all of them are as its script has set them (pg_init_privs; NULL there and in a catalog is
-- acldefault), and schema and name of the types a routine takes (no schema for those of PostgreSQL).
-- The sequence of an identity column is known by its column, and its name is given.
with member as (
  select d.classid, d.objid as oid, x.extname::text as extension
  from pg_depend d join pg_extension x on x.oid = d.refobjid
  where d.deptype = 'e' and d.refclassid = 'pg_extension'::regclass and d.objsubid = 0 and x.oid >= 16384
), acl as (
  select 'pg_namespace'::regclass::oid as classid, n.oid, 0 as subid, n.nspowner as owner, 'n'::"char" as letter,
         n.nspacl as acl, null::text as column
  from pg_namespace n where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  union all
  select 'pg_database'::regclass, d.oid, 0, d.datdba, 'd', d.datacl, null
  from pg_database d where d.datname = current_database()
  union all
  select 'pg_class'::regclass, c.oid, 0, c.relowner, case c.relkind when 'S' then 's'::"char" else 'r'::"char" end,
         c.relacl, null
  from pg_class c where c.relkind in ('r', 'p', 'f', 'v', 'm', 'S') and c.oid >= 16384
    and (c.relacl is not null or exists (select from member m where m.classid = 'pg_class'::regclass and m.oid = c.oid))
  union all
  select 'pg_class'::regclass, a.attrelid, a.attnum, 0::oid, 'c'::"char", a.attacl, a.attname
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  where c.relkind in ('r', 'p', 'f', 'v', 'm') and a.attacl is not null and not a.attisdropped and a.attnum > 0
    and c.oid >= 16384
  union all
  select 'pg_proc'::regclass, p.oid, 0, p.proowner, 'f'::"char", p.proacl, null from pg_proc p where p.oid >= 16384
  union all
  select 'pg_type'::regclass, t.oid, 0, t.typowner, 'T'::"char", t.typacl, null
  from pg_type t left join pg_class c on c.oid = t.typrelid
  where t.oid >= 16384 and not exists (select from pg_type e where e.typarray = t.oid) and t.typtype <> 'm' and (t.typrelid = 0 or c.relkind = 'c')
  union all
  select 'pg_language'::regclass, oid, 0, lanowner, 'l'::"char", lanacl, null from pg_language
  where oid >= 16384 and lanpltrusted
  union all
  select 'pg_foreign_data_wrapper'::regclass, oid, 0, fdwowner, 'F'::"char", fdwacl, null
  from pg_foreign_data_wrapper where oid >= 16384
  union all
  select 'pg_foreign_server'::regclass, oid, 0, srvowner, 'S'::"char", srvacl, null
  from pg_foreign_server where oid >= 16384
), of_extension as (
  select a.classid, a.oid, a.subid, m.extension,
         bool_and(array(select e::text from unnest(coalesce(a.acl, acldefault(a.letter, a.owner))) e order by 1)
         = array(select e::text from unnest(coalesce(i.initprivs, acldefault(a.letter, a.owner))) e order by 1))
           over (partition by a.classid, a.oid) as as_came,
         array(select array[case when t.typnamespace = 'pg_catalog'::regnamespace then '' else n.nspname::text end,
                            case when t.typnamespace = 'pg_catalog'::regnamespace then format_type(t.oid, null)
                                 else substr(format_type(t.oid, null), length(quote_ident(n.nspname)) + 2) end]
               from pg_proc p cross join lateral unnest(p.proargtypes) with ordinality u(type, place)
               join pg_type t on t.oid = u.type
               join pg_namespace n on n.oid = t.typnamespace
               where a.classid = 'pg_proc'::regclass and p.oid = a.oid order by u.place) as types
  from acl a
  join member m on m.classid = a.classid and m.oid = a.oid
  left join pg_init_privs i on i.classoid = a.classid and i.objoid = a.oid and i.objsubid = a.subid
), entry as (
  select a.classid, a.oid, a.subid, a.owner, a.letter, a.column, e.grantee, e.grantor, e.privilege_type, e.is_grantable,
         e.place, e.grantor <> case a.letter when 'c' then (select c.relowner from pg_class c where c.oid = a.oid)
                                    else a.owner end as by_other
  from acl a cross join lateral aclexplode(coalesce(a.acl, acldefault(a.letter, a.owner)))
    with ordinality e(grantor, grantee, privilege_type, is_grantable, place)
), rights as (
  select classid, oid, subid, owner, letter, "column", grantee, array_agg(privilege order by privilege) as privileges,
         min(place) as place
  from (select classid, oid, subid, owner, letter, "column", grantee,
               privilege_type || case when bool_or(is_grantable) then ' WITH GRANT OPTION' else '' end as privilege,
               min(place) as place
        from entry group by 1, 2, 3, 4, 5, 6, 7, privilege_type) one
  group by 1, 2, 3, 4, 5, 6, 7
), granted as (
  select classid, oid, subid, grantee, array_agg(array[grantor, privileges] order by grantor) as granted
  from (select classid, oid, subid, grantee,
               case when by_other then pg_get_userbyid(grantor)::text else '' end collate "C" as grantor,
               string_agg(privilege_type, ', ' order by privilege_type) as privileges
        from entry group by 1, 2, 3, 4, 5) one
  group by 1, 2, 3, 4 having bool_or(grantor <> '')
), source as (
  select distinct classid, oid, subid, grantor from entry where by_other
)
select found.classid, coalesce(i.refobjid, found.oid), coalesce(i.refobjsubid, subid), role, privileges, of_owner, granted,
       passes_on, "column", extension, as_came, types, s.relname
from (
  select r.classid, r.oid, r.subid, case r.grantee when 0 then 'public' else pg_get_userbyid(r.grantee)::text end,
         r.privileges, false, coalesce(g.granted, '{}'), s.grantor is not null, r.column,
         coalesce(x.extension, ''), coalesce(x.as_came, false), coalesce(x.types, '{}'), r.place
  from rights r
  left join of_extension x on x.classid = r.classid and x.oid = r.oid and x.subid = r.subid
  left join granted g on g.classid = r.classid and g.oid = r.oid and g.subid = r.subid and g.grantee = r.grantee
  left join source s on s.classid = r.classid and s.oid = r.oid and s.subid = r.subid and s.grantor = r.grantee
  where r.letter = 'c' or r.grantee <> r.owner
  union all
  select a.classid, a.oid, 0, pg_get_userbyid(a.owner)::text, coalesce(r.privileges, '{}'), true, '{}', false, null,
         coalesce(x.extension, ''), coalesce(x.as_came, false), coalesce(x.types, '{}'), coalesce(r.place, 0)
  from acl a
  left join of_extension x on x.classid = a.classid and x.oid = a.oid and x.subid = a.subid
  left join rights r on r.classid = a.classid and r.oid = a.oid and r.subid = a.subid and r.grantee = a.owner
  where a.letter <> 'c' and (a.acl is not null or x.oid is not null)
    and (x.oid is not null
         or coalesce(r.privileges, '{}') <> (select array_agg(e.privilege_type order by e.privilege_type)
                                             from aclexplode(acldefault(a.letter, a.owner)) e where e.grantee = a.owner))
) found (classid, oid, subid, role, privileges, of_owner, granted, passes_on, "column", extension, as_came, types, place)
left join pg_depend i on found.classid = 'pg_class'::regclass and subid = 0 and i.classid = found.classid
  and i.objid = found.oid and i.deptype = 'i' and i.refclassid = 'pg_class'::regclass and i.refobjsubid > 0
left join pg_class s on s.oid = i.objid
order by found.classid, found.oid, subid, place
