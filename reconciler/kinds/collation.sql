-- One row per collation for the encoding of this database. Where a locale is depends on provider and version: the icu
-- one is in collcollate before 15, in colliculocale before 17, then in colllocale.
select c.oid, 0,
       n.nspname as schema, c.collname as name,
       case c.collprovider when 'i' then 'icu' when 'b' then 'builtin' else 'libc' end as provider,
       coalesce(r.fields ->> 'colllocale', r.fields ->> 'colliculocale',
                case when c.collcollate = c.collctype then c.collcollate::text end) as locale,
       case when c.collcollate <> c.collctype then c.collcollate::text end as lc_collate,
       case when c.collcollate <> c.collctype then c.collctype::text end as lc_ctype,
       c.collisdeterministic as deterministic,
       r.fields ->> 'collicurules' as rules
from pg_collation c
join pg_namespace n on n.oid = c.collnamespace
cross join lateral (select to_jsonb(c) as fields) r
where c.collencoding in (-1, (select d.encoding from pg_database d where d.datname = current_database()))
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
