-- 1. create schema new
CREATE SCHEMA new;

-- 2. drop publication schema p.old
--   breaks-clients: subscribers are no longer told what changes in the schema's tables
ALTER PUBLICATION p DROP TABLES IN SCHEMA old;

-- 3. create publication schema p.new
--   breaks-clients: UPDATE and DELETE fail on tables of the schema that have no replica identity
ALTER PUBLICATION p ADD TABLES IN SCHEMA new;
