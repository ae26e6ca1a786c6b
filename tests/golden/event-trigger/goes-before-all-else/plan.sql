-- 1. alter event trigger quiet
ALTER EVENT TRIGGER quiet DISABLE;

-- 2. replace event trigger refuses
DROP EVENT TRIGGER refuses;

-- 3. alter column app.notes.id
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.notes ALTER COLUMN id TYPE bigint;

-- 4. drop view app.old
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.old;

-- 5. replace event trigger refuses
--   breaks-clients: it runs within such commands of every session; where it fails, they fail
CREATE EVENT TRIGGER refuses ON ddl_command_end
    WHEN TAG IN ('CREATE TABLE')
    EXECUTE FUNCTION app.refused();

-- 6. replace owner refuses(event trigger)
ALTER EVENT TRIGGER refuses OWNER TO postgres;

-- 7. alter event trigger wakes
--   breaks-clients: it runs within such commands of every session; where it fails, they fail
ALTER EVENT TRIGGER wakes ENABLE;
