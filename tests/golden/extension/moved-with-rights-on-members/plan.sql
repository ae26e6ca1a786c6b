-- 1. alter extension hstore
--   breaks-clients: statements that find its functions by their old schema fail from now on
ALTER EXTENSION hstore SET SCHEMA tools;

-- 2. drop grant tools.akeys(tools.hstore)(function).app
REVOKE ALL ON FUNCTION tools.akeys(tools.hstore) FROM app;

-- 3. create grant tools.akeys(tools.hstore)(function).monitoring
GRANT EXECUTE ON FUNCTION tools.akeys(tools.hstore) TO monitoring;
