-- One row per publication.
select p.oid, 0,
       p.pubname as name, p.puballtables as all_tables,
       array_remove(array[case when p.pubinsert then 'insert' end, case when p.pubupdate then 'update' end,
                          case when p.pubdelete then 'delete' end, case when p.pubtruncate then 'truncate' end], null)
         as publish,
       p.pubviaroot as via_partition_root,
       case p.pubgencols when 's' then 'stored' else 'none' end as generated_columns -- since 18
       'none' as generated_columns -- before 18
from pg_publication p
