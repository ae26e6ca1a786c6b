-- One row per object that no kind covers, with its identity as PostgreSQL prints it (pg_identify_object).
with found as (
  select 'pg_class'::regclass::oid as classid, c.oid as objid,
         'inherited foreign table' as kind
  from pg_class c
  where c.relkind = 'f' and exists (select from pg_inherits i where c.oid in (i.inhrelid, i.inhparent))
  union all
  select 'pg_class'::regclass, x.indexrelid, 'invalid index'
  from pg_index x join pg_class c on c.oid = x.indexrelid
  where c.relkind = 'i' and not (x.indisvalid and x.indisready and x.indislive)
  union all
  select 'pg_type'::regclass, t.oid, 'shell type' from pg_type t where t.typtype = 'p' and not t.typisdefined
  union all select 'pg_type'::regclass, rngtypid, 'range type' from pg_range where rngcanonical <> 0
  union all select 'pg_operator'::regclass, oid, 'shell operator' from pg_operator where oprcode = 0
  union all select 'pg_amop'::regclass, a.oid, 'member of an operator family'
  from pg_amop a join pg_opfamily f on f.oid = a.amopfamily where f.oid < 16384
    and not exists (select from pg_depend d where d.classid = 'pg_amop'::regclass and d.objid = a.oid
                    and d.refclassid = 'pg_opclass'::regclass)
  union all select 'pg_amproc'::regclass, a.oid, 'member of an operator family'
  from pg_amproc a join pg_opfamily f on f.oid = a.amprocfamily where f.oid < 16384
    and not exists (select from pg_depend d where d.classid = 'pg_amproc'::regclass and d.objid = a.oid
                    and d.refclassid = 'pg_opclass'::regclass)
)
select f.classid, f.objid, f.kind, coalesce((pg_identify_object(f.classid, f.objid, 0)).identity, f.objid::text)
from found f
where f.objid >= 16384
union all
-- A partition has the triggers of the whole, and may switch them on and off by itself.
select 0, t.oid, 'own state of a trigger of the partitioned table',
       (pg_identify_object('pg_trigger'::regclass, t.oid, 0)).identity
from pg_trigger t join pg_trigger whole on whole.oid = t.tgparentid
where not t.tgisinternal and t.tgenabled <> whole.tgenabled
