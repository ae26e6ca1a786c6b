-- One row per operator family with its loose members: those that belong to none of its classes (pg_dump asks
-- pg_depend, too). Each is number, types, what it is, and for operators the family that sorts by it.
with functions as (
  select p.oid, case n.nspname when 'pg_catalog' then '' else quote_ident(n.nspname) || '.' end ||
                quote_ident(p.proname) || '(' || oidvectortypes(p.proargtypes) || ')' as name
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
), operators as (
  select o.oid, case n.nspname when 'pg_catalog' then '' else quote_ident(n.nspname) || '.' end || o.oprname as name
  from pg_operator o join pg_namespace n on n.oid = o.oprnamespace
), families as (
  select f.oid, case n.nspname when 'pg_catalog' then '' else quote_ident(n.nspname) || '.' end ||
                quote_ident(f.opfname) as name
  from pg_opfamily f join pg_namespace n on n.oid = f.opfnamespace
)
select f.oid, 0,
       n.nspname as schema, f.opfname as name, m.amname as method,
       array(select array[a.amopstrategy::text,
                          '(' || format_type(a.amoplefttype, null) || ', ' || format_type(a.amoprighttype, null) || ')',
                          o.name, coalesce(s.name, '')]
             from pg_amop a
             join pg_depend d on d.classid = 'pg_amop'::regclass and d.objid = a.oid and d.deptype in ('i', 'a')
               and d.refclassid = 'pg_opfamily'::regclass and d.refobjid = f.oid
             join operators o on o.oid = a.amopopr
             left join families s on s.oid = a.amopsortfamily
             where a.amopfamily = f.oid -- another family may sort by the operator
             order by a.amopstrategy, format_type(a.amoplefttype, null), format_type(a.amoprighttype, null)) as operators,
       array(select array[a.amprocnum::text,
                          '(' || format_type(a.amproclefttype, null) || ', ' || format_type(a.amprocrighttype, null) || ')',
                          p.name]
             from pg_amproc a
             join pg_depend d on d.classid = 'pg_amproc'::regclass and d.objid = a.oid and d.deptype in ('i', 'a')
               and d.refclassid = 'pg_opfamily'::regclass and d.refobjid = f.oid
             join functions p on p.oid = a.amproc
             order by a.amprocnum, format_type(a.amproclefttype, null), format_type(a.amprocrighttype, null)) as functions
from pg_opfamily f
join pg_namespace n on n.oid = f.opfnamespace
join pg_am m on m.oid = f.opfmethod
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
