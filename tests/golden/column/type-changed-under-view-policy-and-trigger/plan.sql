-- 1. replace trigger app.t.touch
DROP TRIGGER touch ON app.t;

-- 2. replace policy app.t.own
DROP POLICY own ON app.t;

-- 3. replace function app.first()
DROP FUNCTION app.first();

-- 4. replace view app.v
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.v;

-- 5. replace materialized view app.m
DROP MATERIALIZED VIEW app.m;

-- 6. alter column app.t.id
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.t ALTER COLUMN id TYPE bigint;

-- 7. replace trigger app.t.touch
CREATE TRIGGER touch
    BEFORE UPDATE OF id ON app.t
    FOR EACH ROW
    WHEN (old.id is distinct from new.id)
    EXECUTE FUNCTION app.touch();

-- 8. replace policy app.t.own
CREATE POLICY own ON app.t
    AS PERMISSIVE FOR SELECT TO app_user
    USING (id > 0);

-- 9. replace comment app.t.touch(trigger)
COMMENT ON TRIGGER touch ON app.t IS 'kept';

-- 10. replace function app.first()
CREATE FUNCTION app.first()
    RETURNS bigint
    LANGUAGE sql
return (select min(id) from app.t);

-- 11. replace owner app.first()(function)
ALTER FUNCTION app.first() OWNER TO postgres;

-- 12. replace view app.v
CREATE VIEW app.v AS
select id, name from app.t;

-- 13. replace owner app.v(view)
ALTER VIEW app.v OWNER TO postgres;

-- 14. replace grant app.v(view).app_user
GRANT SELECT ON TABLE app.v TO app_user;

-- 15. replace comment app.v.id(view column)
COMMENT ON COLUMN app.v.id IS 'The number.';

-- 16. replace materialized view app.m
--   scans-table: its query runs to the end before anybody can read it
CREATE MATERIALIZED VIEW app.m AS
select id from app.t;

-- 17. replace index app.m_id
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX m_id ON app.m (id);

-- 18. replace owner app.m(materialized view)
ALTER MATERIALIZED VIEW app.m OWNER TO postgres;
