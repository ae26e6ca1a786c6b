-- 1. drop event trigger note_tables
DROP EVENT TRIGGER note_tables;

-- 2. drop function app.noted()
DROP FUNCTION app.noted();
