-- 1. create table app.later
CREATE TABLE app.later (
    id integer
);

-- 2. create function app.noted()
CREATE FUNCTION app.noted()
    RETURNS event_trigger
    LANGUAGE plpgsql
AS $$begin raise exception 'not while it is built: %', tg_tag; end$$;

-- 3. create event trigger Every Drop
CREATE EVENT TRIGGER "Every Drop" ON sql_drop
    EXECUTE FUNCTION app.noted();

-- 4. create event trigger Every Drop
ALTER EVENT TRIGGER "Every Drop" DISABLE;

-- 5. create event trigger note_tables
--   breaks-clients: it runs within such commands of every session; where it fails, they fail
CREATE EVENT TRIGGER note_tables ON ddl_command_end
    WHEN TAG IN ('DROP TABLE', 'CREATE TABLE')
    EXECUTE FUNCTION app.noted();

-- 6. create comment note_tables(event trigger)
COMMENT ON EVENT TRIGGER note_tables IS 'Who makes tables?';

-- 7. create event trigger replicated
--   breaks-clients: it runs within such commands of every session; where it fails, they fail
CREATE EVENT TRIGGER replicated ON ddl_command_start
    WHEN TAG IN ('CREATE TABLE AS')
    EXECUTE FUNCTION app.noted();

-- 8. create event trigger replicated
ALTER EVENT TRIGGER replicated ENABLE REPLICA;
