-- One row per operator class with the members that belong to it and not, loosely, to its family: which ones those
-- are is for the access method to say (pg_dump asks pg_depend, too). Members as those of families.
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
select c.oid, 0,
       n.nspname as schema, c.opcname as name, m.amname as method,
       format_type(c.opcintype, null) as type, c.opcdefault as default,
       (select name from families where oid = c.opcfamily) as family,
       array(select array[a.amopstrategy::text,
                          '(' || format_type(a.amoplefttype, null) || ', ' || format_type(a.amoprighttype, null) || ')',
                          o.name, coalesce(s.name, '')]
             from pg_amop a
             join pg_depend d on d.classid = 'pg_amop'::regclass and d.objid = a.oid and d.deptype in ('i', 'a')
               and d.refclassid = 'pg_opclass'::regclass and d.refobjid = c.oid
             join operators o on o.oid = a.amopopr
             left join families s on s.oid = a.amopsortfamily
             order by a.amopstrategy, format_type(a.amoplefttype, null), format_type(a.amoprighttype, null)) as operators,
       array(select array[a.amprocnum::text,
                          '(' || format_type(a.amproclefttype, null) || ', ' || format_type(a.amprocrighttype, null) || ')',
                          p.name]
             from pg_amproc a
             join pg_depend d on d.classid = 'pg_amproc'::regclass and d.objid = a.oid and d.deptype in ('i', 'a')
               and d.refclassid = 'pg_opclass'::regclass and d.refobjid = c.oid
             join functions p on p.oid = a.amproc
             order by a.amprocnum, format_type(a.amproclefttype, null), format_type(a.amprocrighttype, null)) as functions,
       case when c.opckeytype not in (0, c.opcintype) then format_type(c.opckeytype, null) end as storage
from pg_opclass c
join pg_namespace n on n.oid = c.opcnamespace
join pg_am m on m.oid = c.opcmethod
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
