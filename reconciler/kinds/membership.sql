-- One row per role and role it is a member of. A grantor is named where REVOKE would not take it by itself: of a
-- superuser it takes the one who set up the cluster, whose oid is 10.
select r.rolname::text as role, g.rolname::text as group,
       bool_or(m.admin_option) as admin,
       true as inherit, true as set, true as usual, '{}'::text[] as granted, -- before 16
       false as passes_on, false as by_itself -- before 16
       bool_or(m.inherit_option) as inherit, bool_or(m.set_option) as set, r.rolinherit as usual, -- since 16
       array_agg(array[case when m.grantor <> 10 or not (select rolsuper from pg_roles where rolname = current_user) -- since 16
                            then pg_get_userbyid(m.grantor)::text else '' end, -- since 16
                       concat_ws(', ', case when m.admin_option then 'admin' end, -- since 16
                                 case when m.inherit_option then 'inherit' end, -- since 16
                                 case when m.set_option then 'set' end)] order by m.grantor) as granted, -- since 16
       exists (select from pg_auth_members o where o.roleid = m.roleid and o.grantor = m.member) as passes_on, -- since 16
       bool_and(m.grantor = 10 and m.admin_option and not m.inherit_option and not m.set_option) as by_itself -- since 16
from pg_auth_members m
join pg_roles r on r.oid = m.member
join pg_roles g on g.oid = m.roleid
where r.rolname !~ '^pg_'
group by r.rolname, r.rolinherit, g.rolname, m.roleid, m.member
