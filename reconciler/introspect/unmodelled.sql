-- One row per object that no kind covers, with its identity as PostgreSQL prints it (pg_identify_object).
with found as (
  select 'pg_class'::regclass::oid as classid, c.oid as objid,
         case when c.relkind = 'p' then 'partitioned table' when c.relkind = 'f' then 'foreign table'
              when c.relispartition then 'partition' when c.reloftype <> 0 then 'typed table'
              else 'inherited table' end as kind
  from pg_class c
  where c.relkind in ('p', 'f') or (c.relkind = 'r' and (c.relispartition or c.reloftype <> 0
    or exists (select from pg_inherits i where i.inhrelid = c.oid or i.inhparent = c.oid)))
  union all
  select 'pg_type'::regclass, t.oid, 'base type' from pg_type t where t.typtype = 'b' and t.typelem = 0
  union all select 'pg_type'::regclass, rngtypid, 'range type' from pg_range where rngcanonical <> 0
  union all select 'pg_cast'::regclass, c.oid, 'cast' from pg_cast c  -- one comes with every range type
  where not exists (select from pg_depend d where d.classid = 'pg_cast'::regclass and d.objid = c.oid and d.deptype = 'i')
  union all select 'pg_operator'::regclass, oid, 'operator' from pg_operator
  union all select 'pg_opclass'::regclass, oid, 'operator class' from pg_opclass
  union all select 'pg_opfamily'::regclass, oid, 'operator family' from pg_opfamily
  union all select 'pg_am'::regclass, oid, 'access method' from pg_am
  union all select 'pg_conversion'::regclass, oid, 'conversion' from pg_conversion
  union all select 'pg_language'::regclass, oid, 'language' from pg_language
  union all select 'pg_transform'::regclass, oid, 'transform' from pg_transform
)
select f.classid, f.objid, f.kind, coalesce((pg_identify_object(f.classid, f.objid, 0)).identity, f.objid::text)
from found f
where f.objid >= 16384
