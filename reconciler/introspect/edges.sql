-- One row per dependency between objects of this database (catalog-pg-depend). 16384 is FirstNormalObjectId:
-- what is below came with PostgreSQL, except that the schema `public` (2200) is nobody's but the user's.
-- The functions of a base type need its shell (sub-id -1), which needs the schema: this is how there is an order.
-- The members of operator classes and families are told with the class or family: what a member uses, that uses.
with recursive members as (
  select d.classid, d.objid, d.refclassid, d.refobjid
  from pg_depend d
  where d.classid in ('pg_amop'::regclass, 'pg_amproc'::regclass) and d.deptype in ('i', 'a')
    and d.refclassid in ('pg_opclass'::regclass, 'pg_opfamily'::regclass) and d.refobjid >= 16384
    -- A family that sorts by the operator is another one.
    and not exists (select from pg_amop a where d.classid = 'pg_amop'::regclass and a.oid = d.objid
                    and d.refclassid = 'pg_opfamily'::regclass and a.amopfamily <> d.refobjid)
), shells as (
  select t.oid, array[t.typinput, t.typoutput, t.typreceive, t.typsend, t.typmodin, t.typmodout, t.typanalyze,
                      t.typsubscript]::oid[] as functions
  from pg_type t
  where t.typtype = 'b' and t.typinput >= 16384
), copies as (
  select k.oid as original, k.oid, k.conrelid, k.confrelid
  from pg_constraint k left join pg_constraint whole on whole.oid = k.conparentid
  where k.contype = 'f' and whole.conrelid is distinct from k.conrelid
  union all
  select c.original, k.oid, k.conrelid, k.confrelid
  from copies c join pg_constraint k on k.conparentid = c.oid and k.conrelid = c.conrelid
)
select coalesce(m.refclassid, d.classid), coalesce(m.refobjid, d.objid),
       case when m.objid is null then d.objsubid else 0 end,
       d.refclassid, d.refobjid, case when s.oid is null then d.refobjsubid else -1 end,
       case when m.objid is null then d.deptype else 'n' end
from pg_depend d
left join members m on m.classid = d.classid and m.objid = d.objid
left join shells s on d.classid = 'pg_proc'::regclass and d.refclassid = 'pg_type'::regclass and s.oid = d.refobjid
  and d.objid = any(s.functions)
where d.objid >= 16384 and (d.refobjid >= 16384 or d.refobjid = 2200)
  -- That a table needs the one it inherits from is said by the tie between them, which can be cut.
  and not exists (select from pg_inherits i where d.classid = 'pg_class'::regclass and d.refclassid = d.classid
                  and d.objsubid = 0 and d.refobjsubid = 0 and i.inhrelid = d.objid and i.inhparent = d.refobjid)
  -- That it needs the type whose attributes it has, too.
  and not exists (select from pg_class t where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_type'::regclass
                  and d.objsubid = 0 and t.oid = d.objid and t.reloftype = d.refobjid)
union all
select 'pg_class'::regclass, t.oid, -3, 'pg_type'::regclass, t.reloftype, 0, 'n'
from pg_class t
where t.reloftype <> 0
union all
select d.classid, d.objid, -1, d.refclassid, d.refobjid, 0, d.deptype
from pg_depend d
join shells s on d.classid = 'pg_type'::regclass and d.objid = s.oid
where d.refclassid = 'pg_namespace'::regclass
union all
-- A foreign key that refers to a partitioned table has a copy for each partition: as long as it is there, no partition
-- leaves whose rows are referred to (sql-altertable, DETACH PARTITION), and none is dropped.
select 'pg_constraint'::regclass, c.original, 0, 'pg_class'::regclass, p.oid, -2, 'n'
from copies c join pg_class p on p.oid = c.confrelid and p.relispartition
where c.oid <> c.original
