-- One row per foreign server. Of options that may hold a secret only the name is read.
select s.oid, 0,
       s.srvname as name, w.fdwname as wrapper, s.srvtype as type, s.srvversion as version,
       array(select o.option_name || '=' || o.option_value from pg_options_to_table(s.srvoptions) o
             where o.option_name = any (:harmless_options) order by o.option_name collate "C") as options,
       array(select o.option_name from pg_options_to_table(s.srvoptions) o
             where o.option_name <> all (:harmless_options) order by o.option_name collate "C") as secrets
from pg_foreign_server s
join pg_foreign_data_wrapper w on w.oid = s.srvfdw
