-- 1. replace trigger app.t.g_constraint
DROP TRIGGER g_constraint ON app.t;

-- 2. alter trigger app.t.a_timing
CREATE OR REPLACE TRIGGER a_timing
    AFTER INSERT ON app.t
    FOR EACH ROW
    EXECUTE FUNCTION app.touch();

-- 3. alter trigger app.t.b_events
CREATE OR REPLACE TRIGGER b_events
    BEFORE DELETE OR UPDATE OF name, id ON app.t
    FOR EACH ROW
    EXECUTE FUNCTION app.touch();

-- 4. alter trigger app.t.c_each
CREATE OR REPLACE TRIGGER c_each
    BEFORE INSERT ON app.t
    FOR EACH STATEMENT
    EXECUTE FUNCTION app.touch();

-- 5. alter trigger app.t.d_when
CREATE OR REPLACE TRIGGER d_when
    BEFORE INSERT ON app.t
    FOR EACH ROW
    WHEN (new.name is not null)
    EXECUTE FUNCTION app.touch();

-- 6. alter trigger app.t.d_when
ALTER TABLE app.t DISABLE TRIGGER d_when;

-- 7. alter trigger app.t.e_execute
CREATE OR REPLACE TRIGGER e_execute
    BEFORE INSERT ON app.t
    FOR EACH ROW
    EXECUTE FUNCTION app.other('x');

-- 8. alter trigger app.t.f_referencing
CREATE OR REPLACE TRIGGER f_referencing
    AFTER UPDATE ON app.t
    REFERENCING OLD TABLE AS before NEW TABLE AS after
    FOR EACH STATEMENT
    EXECUTE FUNCTION app.touch();

-- 9. alter trigger app.t.h_disabled
ALTER TABLE app.t DISABLE TRIGGER h_disabled;

-- 10. alter trigger app.t.i_origin
ALTER TABLE app.t ENABLE TRIGGER i_origin;

-- 11. alter trigger app.t.j_when_and_replica
CREATE OR REPLACE TRIGGER j_when_and_replica
    BEFORE INSERT ON app.t
    FOR EACH ROW
    WHEN (new.id > 1)
    EXECUTE FUNCTION app.touch();

-- 12. alter trigger app.t.j_when_and_replica
ALTER TABLE app.t ENABLE REPLICA TRIGGER j_when_and_replica;

-- 13. replace trigger app.t.g_constraint
CREATE CONSTRAINT TRIGGER g_constraint
    AFTER INSERT ON app.t
    FROM app.u
    DEFERRABLE
    FOR EACH ROW
    EXECUTE FUNCTION app.touch();

-- 14. replace comment app.t.g_constraint(trigger)
COMMENT ON TRIGGER g_constraint ON app.t IS 'kept';
