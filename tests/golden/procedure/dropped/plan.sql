-- 1. drop procedure app.take(integer)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP PROCEDURE app.take(IN integer);
