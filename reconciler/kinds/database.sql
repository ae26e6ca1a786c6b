-- One row: the database that is read.
select d.oid, 0, d.datname as name,
       coalesce((select array(select setting collate "C" from unnest(s.setconfig) setting order by 1)
                 from pg_db_role_setting s where s.setrole = 0 and s.setdatabase = d.oid), '{}') as settings,
       d.datconnlimit as connection_limit
from pg_database d
where d.datname = current_database()
