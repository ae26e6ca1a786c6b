-- One row per schema that is not PostgreSQL's own.
select n.oid, 0, n.nspname as name
from pg_namespace n
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
