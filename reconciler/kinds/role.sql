-- One row per role that is not PostgreSQL's own. Passwords are never read. Before 16 a membership has one grantor and
-- no options but ADMIN; since then each grantor makes one of its own, and a member has the options of all of them.
-- A grantor is named where REVOKE would not take it by itself: of a superuser it takes the one who set up the cluster.
select r.oid, 0,
       r.rolname as name, r.rolcanlogin as login, r.rolsuper as superuser, r.rolcreatedb as create_db,
       r.rolcreaterole as create_role, r.rolinherit as inherit, r.rolreplication as replication,
       r.rolbypassrls as bypass_rls, r.rolconnlimit as connection_limit, nullif(r.rolvaliduntil, 'infinity')::text as valid_until,
       array(select distinct g.rolname::text collate "C" from pg_auth_members m join pg_roles g on g.oid = m.roleid
             where m.member = r.oid order by 1) as member_of,
       array(select array[g.rolname::text collate "C", 'ADMIN'] -- before 16
             from pg_auth_members m join pg_roles g on g.oid = m.roleid -- before 16
             where m.member = r.oid and m.admin_option order by 1) as member_options, -- before 16
       array(select array[o.name, o.words] from ( -- since 16
               select g.rolname::text collate "C" as name, -- since 16
                      concat_ws(', ', case when bool_or(m.admin_option) then 'ADMIN' end, -- since 16
                                case when not bool_or(m.inherit_option) then 'NO INHERIT' -- since 16
                                     when not r.rolinherit then 'INHERIT' end, -- since 16
                                case when not bool_or(m.set_option) then 'NO SET' end) as words -- since 16
               from pg_auth_members m join pg_roles g on g.oid = m.roleid -- since 16
               where m.member = r.oid group by g.rolname) o -- since 16
             where o.words <> '' order by o.name) as member_options, -- since 16
       '{}'::text[] as memberships, -- before 16
       array(select array[g.rolname::text collate "C", -- since 16
                          case when m.grantor = 10 and (select rolsuper from pg_roles where rolname = current_user) -- since 16
                               then '' else pg_get_userbyid(m.grantor)::text end, -- since 16
                          concat_ws(', ', case when m.admin_option then 'ADMIN' end, -- since 16
                                    case when m.inherit_option then 'INHERIT' end, -- since 16
                                    case when m.set_option then 'SET' end), -- since 16
                          case when m.grantor = 10 then 'set up the cluster' else '' end] -- since 16
             from pg_auth_members m join pg_roles g on g.oid = m.roleid -- since 16
             where m.member = r.oid order by 1) as memberships, -- since 16
       coalesce((select array(select setting collate "C" from unnest(s.setconfig) setting order by 1)
                 from pg_db_role_setting s where s.setrole = r.oid and s.setdatabase = 0), '{}') as settings,
       coalesce((select array(select setting collate "C" from unnest(s.setconfig) setting order by 1)
                 from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase
                 where s.setrole = r.oid and d.datname = current_database()), '{}') as settings_here,
       current_database()::text as database
from pg_roles r
where r.rolname !~ '^pg_'
