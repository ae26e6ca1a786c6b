-- 1. alter event trigger a_enabled
--   breaks-clients: it runs within such commands of every session; where it fails, they fail
ALTER EVENT TRIGGER a_enabled ENABLE ALWAYS;

-- 2. replace event trigger b_event
DROP EVENT TRIGGER b_event;

-- 3. replace event trigger b_event
--   breaks-clients: it runs within such commands of every session; where it fails, they fail
CREATE EVENT TRIGGER b_event ON ddl_command_start
    EXECUTE FUNCTION app.noted();

-- 4. replace owner b_event(event trigger)
ALTER EVENT TRIGGER b_event OWNER TO postgres;

-- 5. replace comment b_event(event trigger)
COMMENT ON EVENT TRIGGER b_event IS 'Stays.';

-- 6. replace event trigger c_tags
DROP EVENT TRIGGER c_tags;

-- 7. replace event trigger c_tags
--   breaks-clients: it runs within such commands of every session; where it fails, they fail
CREATE EVENT TRIGGER c_tags ON ddl_command_end
    WHEN TAG IN ('CREATE VIEW', 'CREATE TABLE')
    EXECUTE FUNCTION app.noted();

-- 8. replace owner c_tags(event trigger)
ALTER EVENT TRIGGER c_tags OWNER TO postgres;

-- 9. replace event trigger d_function
DROP EVENT TRIGGER d_function;

-- 10. replace event trigger d_function
CREATE EVENT TRIGGER d_function ON ddl_command_end
    EXECUTE FUNCTION app.other();

-- 11. replace event trigger d_function
ALTER EVENT TRIGGER d_function DISABLE;

-- 12. replace owner d_function(event trigger)
ALTER EVENT TRIGGER d_function OWNER TO postgres;

-- 13. alter event trigger e_disabled
ALTER EVENT TRIGGER e_disabled DISABLE;
