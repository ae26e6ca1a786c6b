-- One row per foreign-data wrapper. Of options that may hold a secret only the name is read.
select w.oid, 0,
       w.fdwname as name,
       (select quote_ident(n.nspname) || '.' || quote_ident(p.proname)
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.oid = w.fdwhandler) as handler,
       (select quote_ident(n.nspname) || '.' || quote_ident(p.proname)
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.oid = w.fdwvalidator) as validator,
       array(select o.option_name || '=' || o.option_value from pg_options_to_table(w.fdwoptions) o
             where o.option_name = any (:harmless_options) order by o.option_name collate "C") as options,
       array(select o.option_name from pg_options_to_table(w.fdwoptions) o
             where o.option_name <> all (:harmless_options) order by o.option_name collate "C") as secrets
from pg_foreign_data_wrapper w
