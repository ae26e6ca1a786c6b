-- One row per role, schema (empty: anywhere) and type of object. The role's own rights are left out where they are
-- what PostgreSQL gives by itself, which is everything; in a schema none of them is.
with entry as (
  select d.oid, d.defaclrole, d.defaclnamespace, d.defaclobjtype, e.grantee, e.privileges
  from pg_default_acl d cross join lateral (
    select a.grantee, array_agg(a.privilege_type || case when a.is_grantable then ' WITH GRANT OPTION' else '' end
                                order by a.privilege_type) as privileges
    from aclexplode(d.defaclacl) a group by 1
    union all
    select d.defaclrole, '{}'
    where not exists (select from aclexplode(d.defaclacl) a where a.grantee = d.defaclrole)
  ) e
  where (d.defaclnamespace = 0 or e.privileges <> '{}')
    and (d.defaclnamespace <> 0 or e.grantee <> d.defaclrole
         or e.privileges <> (select array_agg(u.privilege_type order by u.privilege_type)
                             from aclexplode(acldefault(case d.defaclobjtype when 'S' then 's' else d.defaclobjtype end,
                                                        d.defaclrole)) u
                             where u.grantee = d.defaclrole))
)
select d.oid, 0, pg_get_userbyid(d.defaclrole) as role, coalesce(n.nspname, '') as schema,
       case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions'
                            when 'T' then 'types' when 'n' then 'schemas' else 'large objects' end as objects,
       array(select array[case e.grantee when 0 then 'public' else pg_get_userbyid(e.grantee)::text end collate "C",
                          array_to_string(e.privileges, ', ')]
             from entry e where e.oid = d.oid order by 1) as grants
from pg_default_acl d
left join pg_namespace n on n.oid = d.defaclnamespace
