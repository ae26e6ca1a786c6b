-- 1. drop schema public
DROP SCHEMA public;

-- 2. drop foreign data wrapper plain
DROP FOREIGN DATA WRAPPER plain;

-- 3. drop foreign data wrapper told
--   deletes-data: the values of its secret options (api) are deleted for good
DROP FOREIGN DATA WRAPPER told;
