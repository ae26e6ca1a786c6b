-- One row per schema of a publication.
select s.oid, 0, -- since 15
       p.pubname as publication, n.nspname as schema -- since 15
from pg_publication_namespace s -- since 15
join pg_publication p on p.oid = s.pnpubid -- since 15
join pg_namespace n on n.oid = s.pnnspid -- since 15
select 0::oid, 0, null as publication, null as schema where false -- before 15
