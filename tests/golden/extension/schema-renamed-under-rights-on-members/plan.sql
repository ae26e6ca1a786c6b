-- 1. rename schema tools
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER SCHEMA ext RENAME TO tools;

-- 2. drop grant tools.avals(tools.hstore)(function).public
REVOKE ALL ON FUNCTION tools.avals(tools.hstore) FROM PUBLIC;
