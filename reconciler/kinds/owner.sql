-- One row per object that has an owner of its own (parts belong to the owner of the whole).
select 'pg_database'::regclass::oid, d.oid, 0, pg_get_userbyid(d.datdba) from pg_database d
where d.datname = current_database()
union all
select 'pg_namespace'::regclass::oid, n.oid, 0, pg_get_userbyid(n.nspowner) from pg_namespace n
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
union all
select 'pg_class'::regclass::oid, c.oid, 0, pg_get_userbyid(c.relowner) from pg_class c
where c.relkind in ('r', 'p', 'f', 'v', 'm', 'S') and c.oid >= 16384
  and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
                  and d.refclassid = 'pg_class'::regclass and d.deptype in ('i', 'a') and c.relkind = 'S')
union all
select 'pg_proc'::regclass::oid, p.oid, 0, pg_get_userbyid(p.proowner) from pg_proc p where p.oid >= 16384
union all
select 'pg_type'::regclass::oid, t.oid, 0, pg_get_userbyid(t.typowner) from pg_type t
left join pg_class c on c.oid = t.typrelid
where t.oid >= 16384 and not exists (select from pg_type e where e.typarray = t.oid) and t.typtype <> 'm' and (t.typrelid = 0 or c.relkind = 'c')
union all
select o.classid, o.oid, 0, pg_get_userbyid(o.owner)
from (
  select 'pg_operator'::regclass::oid as classid, oid, oprowner as owner from pg_operator
  union all select 'pg_opclass'::regclass, oid, opcowner from pg_opclass
  union all select 'pg_opfamily'::regclass, oid, opfowner from pg_opfamily
  union all select 'pg_collation'::regclass, oid, collowner from pg_collation
  union all select 'pg_conversion'::regclass, oid, conowner from pg_conversion
  union all select 'pg_ts_config'::regclass, oid, cfgowner from pg_ts_config
  union all select 'pg_ts_dict'::regclass, oid, dictowner from pg_ts_dict
  union all select 'pg_statistic_ext'::regclass, oid, stxowner from pg_statistic_ext
  union all select 'pg_language'::regclass, oid, lanowner from pg_language
  union all select 'pg_event_trigger'::regclass, oid, evtowner from pg_event_trigger
  union all select 'pg_publication'::regclass, oid, pubowner from pg_publication
  union all select 'pg_subscription'::regclass, oid, subowner from pg_subscription
  union all select 'pg_foreign_data_wrapper'::regclass, oid, fdwowner from pg_foreign_data_wrapper
  union all select 'pg_foreign_server'::regclass, oid, srvowner from pg_foreign_server
) o
where o.oid >= 16384
