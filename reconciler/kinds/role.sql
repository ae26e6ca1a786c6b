-- One row per role that is not PostgreSQL's own. Passwords are never read.
select r.oid, 0,
       r.rolname as name, r.rolcanlogin as login, r.rolsuper as superuser, r.rolcreatedb as create_db,
       r.rolcreaterole as create_role, r.rolinherit as inherit, r.rolreplication as replication,
       r.rolbypassrls as bypass_rls, r.rolconnlimit as connection_limit, nullif(r.rolvaliduntil, 'infinity')::text as valid_until,
       array(select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid
             where m.member = r.oid order by 1) as member_of,
       coalesce((select array(select unnest(s.setconfig) order by 1)
                 from pg_db_role_setting s where s.setrole = r.oid and s.setdatabase = 0), '{}') as settings
from pg_roles r
where r.rolname !~ '^pg_'
