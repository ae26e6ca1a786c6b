-- One row per table of a publication; not those of FOR ALL TABLES and FOR TABLES IN SCHEMA, nor partitions.
select r.oid, 0,
       p.pubname as publication, n.nspname as schema, c.relname as table,
       array(select a.attname from pg_attribute a -- since 15
             where a.attrelid = r.prrelid and a.attnum = any (r.prattrs) order by a.attname collate "C") as columns, -- since 15
       pg_get_expr(r.prqual, r.prrelid) as where -- since 15
       '{}'::text[] as columns, -- before 15
       null as where -- before 15
from pg_publication_rel r
join pg_publication p on p.oid = r.prpubid
join pg_class c on c.oid = r.prrelid
join pg_namespace n on n.oid = c.relnamespace
