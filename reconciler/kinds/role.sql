-- One row per role that is not PostgreSQL's own. Passwords are never read.
select r.oid, 0,
       r.rolname as name, r.rolcanlogin as login, r.rolsuper as superuser, r.rolcreatedb as create_db,
       r.rolcreaterole as create_role, r.rolinherit as inherit, r.rolreplication as replication,
       r.rolbypassrls as bypass_rls, r.rolconnlimit as connection_limit, nullif(r.rolvaliduntil, 'infinity')::text as valid_until,
       coalesce((select array(select setting collate "C" from unnest(s.setconfig) setting order by 1)
                 from pg_db_role_setting s where s.setrole = r.oid and s.setdatabase = 0), '{}') as settings,
       coalesce((select array(select setting collate "C" from unnest(s.setconfig) setting order by 1)
                 from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase
                 where s.setrole = r.oid and d.datname = current_database()), '{}') as settings_here,
       current_database()::text as database
from pg_roles r
where r.rolname !~ '^pg_'
