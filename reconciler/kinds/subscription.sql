-- One row per subscription of this database, from the columns that everybody may read: not the connection string.
select s.oid, 0,
       s.subname as name, s.subpublications as publications, s.subenabled as enabled,
       s.subslotname as slot_name, s.subsynccommit as synchronous_commit, s.subbinary as binary,
       case s.substream when 'f' then 'off' when 't' then 'on' else 'parallel' end as streaming, -- since 16
       case when s.substream then 'on' else 'off' end as streaming, -- before 16
       s.subtwophasestate <> 'd' as two_phase, s.subdisableonerr as disable_on_error, -- since 15
       false as two_phase, false as disable_on_error, -- before 15
       s.subpasswordrequired as password_required, s.subrunasowner as run_as_owner, s.suborigin as origin, -- since 16
       true as password_required, false as run_as_owner, 'any' as origin, -- before 16
       s.subfailover as failover, -- since 17
       false as failover, -- before 17
       array['connection'] as secrets, false as connect, false as create_slot, false as copy_data
from pg_subscription s
where s.subdbid = (select oid from pg_database where datname = current_database())
