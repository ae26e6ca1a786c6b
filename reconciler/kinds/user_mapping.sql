-- One row per user mapping; user 0 is PUBLIC. The view shows the options to those who may see them (the condition is
-- its own, view-pg-user-mappings), and of options that may hold a secret only the name is read.
select m.umid, 0,
       m.srvname as server, case when m.umuser = 0 then 'public' else m.usename::text end as role,
       array(select o.option_name || '=' || o.option_value from pg_options_to_table(m.umoptions) o
             where o.option_name = any (:harmless_options) order by o.option_name collate "C") as options,
       array(select o.option_name from pg_options_to_table(m.umoptions) o
             where o.option_name <> all (:harmless_options) order by o.option_name collate "C") as secrets,
       not (r.rolsuper
            or m.umuser = 0 and pg_has_role(s.srvowner, 'usage')
            or m.umuser <> 0 and m.usename = current_user
               and (pg_has_role(s.srvowner, 'usage') or has_server_privilege(s.oid, 'usage'))) as hidden
from pg_user_mappings m
join pg_foreign_server s on s.oid = m.srvid
join pg_roles r on r.rolname = current_user
