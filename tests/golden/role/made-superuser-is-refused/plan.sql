-- 1. alter role service
--   loosens-access: a superuser passes every permission check and every policy
--   loosens-access: a role with BYPASSRLS sees every row of every table it may read
ALTER ROLE service SUPERUSER REPLICATION BYPASSRLS;
