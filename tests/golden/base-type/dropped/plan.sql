-- 1. drop table app.t
--   deletes-data: dropping a table deletes its rows for good
DROP TABLE app.t;

-- 2. drop function app.label_send(app.label)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.label_send(app.label);

-- 3. drop base type app.label
DROP TYPE app.label CASCADE;
