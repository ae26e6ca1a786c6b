-- One row per range type without a canonical function. Its constructors are the functions that CREATE TYPE makes for it and for its multirange type;
-- they keep their names when the types are renamed.
select t.oid, 0,
       n.nspname as schema, t.typname as name,
       format_type(r.rngsubtype, null) as subtype,
       case when not o.opcdefault then quote_ident(os.nspname) || '.' || quote_ident(o.opcname) end as subtype_opclass,
       case when r.rngcollation <> s.typcollation then quote_ident(cn.nspname) || '.' || quote_ident(c.collname) end
         as collation,
       case when r.rngsubdiff <> 0 then quote_ident(dn.nspname) || '.' || quote_ident(d.proname) end as subtype_diff,
       array[mn.nspname::text, m.typname::text] as multirange,
       array(select array[f.oid::regprocedure::text, f.proname::text]
             from pg_depend i join pg_proc f on f.oid = i.objid
             where i.classid = 'pg_proc'::regclass and i.deptype = 'i'
               and i.refclassid = 'pg_type'::regclass and i.refobjid in (t.oid, m.oid)
             order by f.oid) as constructors
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
