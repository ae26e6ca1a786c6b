-- 1. replace view app.above
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.above;

-- 2. replace view app.v
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.v;

-- 3. replace view app.v
CREATE VIEW app.v AS
select id::bigint as id from app.t;

-- 4. replace view app.above
CREATE VIEW app.above AS
select id from app.v;

-- 5. replace owner app.above(view)
ALTER VIEW app.above OWNER TO postgres;

-- 6. replace grant app.above(view).app_user
GRANT SELECT ON TABLE app.above TO app_user;

-- 7. replace comment app.above(view)
COMMENT ON VIEW app.above IS 'Stands on another.';

-- 8. replace comment app.above.id(view column)
COMMENT ON COLUMN app.above.id IS 'The number.';

-- 9. replace trigger app.v.insert_into_t
CREATE TRIGGER insert_into_t
    INSTEAD OF INSERT ON app.v
    FOR EACH ROW
    EXECUTE FUNCTION app.touch();

-- 10. replace owner app.v(view)
ALTER VIEW app.v OWNER TO postgres;
