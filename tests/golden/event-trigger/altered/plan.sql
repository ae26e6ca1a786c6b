-- 1. replace event trigger b_event
DROP EVENT TRIGGER b_event;

-- 2. replace event trigger c_tags
DROP EVENT TRIGGER c_tags;

-- 3. alter event trigger e_disabled
ALTER EVENT TRIGGER e_disabled DISABLE;

-- 4. replace event trigger d_function
DROP EVENT TRIGGER d_function;

-- 5. replace event trigger d_function
CREATE EVENT TRIGGER d_function ON ddl_command_end
    EXECUTE FUNCTION app.other();

-- 6. replace event trigger d_function
ALTER EVENT TRIGGER d_function DISABLE;

-- 7. replace owner d_function(event trigger)
ALTER EVENT TRIGGER d_function OWNER TO postgres;

-- 8. alter event trigger a_enabled
--   breaks-clients: it runs within such commands of every session; where it fails, they fail
ALTER EVENT TRIGGER a_enabled ENABLE ALWAYS;

-- 9. replace event trigger b_event
--   breaks-clients: it runs within such commands of every session; where it fails, they fail
CREATE EVENT TRIGGER b_event ON ddl_command_start
    EXECUTE FUNCTION app.noted();

-- 10. replace owner b_event(event trigger)
ALTER EVENT TRIGGER b_event OWNER TO postgres;

-- 11. replace comment b_event(event trigger)
COMMENT ON EVENT TRIGGER b_event IS 'Stays.';

-- 12. replace event trigger c_tags
--   breaks-clients: it runs within such commands of every session; where it fails, they fail
CREATE EVENT TRIGGER c_tags ON ddl_command_end
    WHEN TAG IN ('CREATE VIEW', 'CREATE TABLE')
    EXECUTE FUNCTION app.noted();

-- 13. replace owner c_tags(event trigger)
ALTER EVENT TRIGGER c_tags OWNER TO postgres;
