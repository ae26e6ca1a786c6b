-- One row per system catalog: name and oid, which is the classid in pg_depend.
select c.relname, c.oid from pg_class c where c.relnamespace = 'pg_catalog'::regnamespace and c.relkind = 'r'
