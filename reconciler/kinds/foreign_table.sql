-- One row per foreign table; not those that inherit or are partitions. Of options that may hold a secret only the
-- name is read.
select c.oid, 0,
       n.nspname as schema, c.relname as name, s.srvname as server,
       array(select o.option_name || '=' || o.option_value from pg_options_to_table(f.ftoptions) o
             where o.option_name = any (:harmless_options) order by o.option_name collate "C") as options,
       array(select o.option_name from pg_options_to_table(f.ftoptions) o
             where o.option_name <> all (:harmless_options) order by o.option_name collate "C") as secrets
from pg_class c
join pg_foreign_table f on f.ftrelid = c.oid
join pg_foreign_server s on s.oid = f.ftserver
join pg_namespace n on n.oid = c.relnamespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_inherits i where c.oid in (i.inhrelid, i.inhparent))
