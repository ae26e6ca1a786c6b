-- One row per table and table it inherits from. The sub-id tells several of them apart.
select c.oid, -10 - i.inhseqno,
       n.nspname as schema, c.relname as table, pn.nspname as from_schema, p.relname as from_table
from pg_inherits i
join pg_class c on c.oid = i.inhrelid
join pg_class p on p.oid = i.inhparent
join pg_namespace n on n.oid = c.relnamespace
join pg_namespace pn on pn.oid = p.relnamespace
where c.relkind = 'r' and not c.relispartition and c.relpersistence <> 't'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by i.inhrelid, i.inhseqno
