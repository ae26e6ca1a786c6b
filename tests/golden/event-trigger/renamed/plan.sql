-- 1. rename event trigger note_tables
ALTER EVENT TRIGGER one RENAME TO note_tables;

-- 2. rename function app.on_ddl()
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER FUNCTION app.noted() RENAME TO on_ddl;

-- 3. alter event trigger note_tables
ALTER EVENT TRIGGER note_tables DISABLE;
