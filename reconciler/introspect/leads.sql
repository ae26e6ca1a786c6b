-- One row per object that follows another: a column, default, check or index of a table follows that of the table it
-- is a partition of or inherits from, through the tie between the two. `own`: it would stay without the other.
-- The indexes of a partition are attached and detached with it (no tie: that follows always).
with ties as (
  select i.inhrelid as child, i.inhparent as parent,
         case when c.relispartition then -2 else -10 - i.inhseqno end as tie, c.relkind
  from pg_inherits i join pg_class c on c.oid = i.inhrelid
), named as (
  select t.child, t.parent, t.tie, a.attnum as child_number, p.attnum as parent_number, a.attislocal as own
  from ties t
  join pg_attribute a on a.attrelid = t.child and a.attnum > 0 and not a.attisdropped and a.attinhcount > 0
  join pg_attribute p on p.attrelid = t.parent and p.attname = a.attname
  where t.relkind in ('r', 'p', 'f')
)
select 'pg_class'::regclass::oid, child::bigint, child_number::int, 'pg_class'::regclass::oid, parent, parent_number::int,
       child, tie, own
from named
union all
select 'pg_attrdef'::regclass, d.oid::bigint, 0, 'pg_attrdef'::regclass, pd.oid, 0, n.child, n.tie, false
from named n
join pg_attrdef d on d.adrelid = n.child and d.adnum = n.child_number
join pg_attrdef pd on pd.adrelid = n.parent and pd.adnum = n.parent_number
union all
-- a column without one, where the other has one (default.sql)
select 'pg_attrdef'::regclass, -(n.child::bigint * 2048 + n.child_number), 0, 'pg_attrdef'::regclass, pd.oid, 0,
       n.child, n.tie, false
from named n
join pg_attribute a on a.attrelid = n.child and a.attnum = n.child_number and not a.atthasdef
join pg_attrdef pd on pd.adrelid = n.parent and pd.adnum = n.parent_number
union all
select 'pg_constraint'::regclass, k.oid::bigint, 0, 'pg_constraint'::regclass, pk.oid, 0, t.child, t.tie, k.conislocal
from ties t
join pg_constraint k on k.conrelid = t.child and k.contype in ('c', 'n') and k.coninhcount > 0
join pg_constraint pk on pk.conrelid = t.parent and pk.contype = k.contype and pk.conname = k.conname
union all
select 'pg_constraint'::regclass, k.oid::bigint, 0, 'pg_constraint'::regclass, k.conparentid, 0, k.conrelid, -2, false
from pg_constraint k join pg_constraint whole on whole.oid = k.conparentid
where k.contype = 'f' and whole.conrelid <> k.conrelid
union all
select 'pg_class'::regclass, t.child::bigint, 0, 'pg_class'::regclass, t.parent, 0, x.indrelid, -2, false
from ties t join pg_index x on x.indexrelid = t.child
where t.relkind in ('i', 'I')
union all
select 'pg_class'::regclass, t.child::bigint, -2, 'pg_class'::regclass, x.indrelid, -2, 0, 0, false
from ties t join pg_index x on x.indexrelid = t.child
where t.relkind in ('i', 'I')
