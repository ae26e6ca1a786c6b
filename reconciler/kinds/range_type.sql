-- One row per range type without a canonical function. Its constructors are the functions that CREATE TYPE makes for
-- it and for its multirange type, of one name each; they keep it when the types are renamed.
select t.oid, 0,
       n.nspname as schema, t.typname as name,
       format_type(r.rngsubtype, null) as subtype,
       case when not o.opcdefault then quote_ident(os.nspname) || '.' || quote_ident(o.opcname) end as subtype_opclass,
       case when r.rngcollation <> s.typcollation then quote_ident(cn.nspname) || '.' || quote_ident(c.collname) end
         as collation,
       case when r.rngsubdiff <> 0 then quote_ident(dn.nspname) || '.' || quote_ident(d.proname) end as subtype_diff,
       array[mn.nspname::text, m.typname::text] as multirange,
       (select array[fn.nspname::text, f.proname::text]
        from pg_proc f join pg_namespace fn on fn.oid = f.pronamespace
        where f.prorettype = t.oid and f.pronargs = 2 and exists (
          select from pg_depend i where i.classid = 'pg_proc'::regclass and i.objid = f.oid and i.deptype = 'i'
            and i.refclassid = 'pg_type'::regclass)) as constructor,
       (select array[fn.nspname::text, f.proname::text]
        from pg_proc f join pg_namespace fn on fn.oid = f.pronamespace
        where f.prorettype = m.oid and f.pronargs = 0 and exists (
          select from pg_depend i where i.classid = 'pg_proc'::regclass and i.objid = f.oid and i.deptype = 'i'
            and i.refclassid = 'pg_type'::regclass)) as multirange_constructor
from pg_range r
join pg_type t on t.oid = r.rngtypid
join pg_namespace n on n.oid = t.typnamespace
join pg_type s on s.oid = r.rngsubtype
join pg_type m on m.oid = r.rngmultitypid
join pg_namespace mn on mn.oid = m.typnamespace
join pg_opclass o on o.oid = r.rngsubopc
join pg_namespace os on os.oid = o.opcnamespace
left join pg_collation c on c.oid = r.rngcollation
left join pg_namespace cn on cn.oid = c.collnamespace
left join pg_proc d on d.oid = r.rngsubdiff
left join pg_namespace dn on dn.oid = d.pronamespace
where r.rngcanonical = 0 and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
