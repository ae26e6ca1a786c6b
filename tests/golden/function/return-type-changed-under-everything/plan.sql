-- 1. replace column app.t.weight
ALTER TABLE app.t DROP COLUMN weight;

-- 2. replace default app.t.n
ALTER TABLE app.t ALTER COLUMN n DROP DEFAULT;

-- 3. replace check app.t.t_weight
ALTER TABLE app.t DROP CONSTRAINT t_weight;

-- 4. replace index app.t_weight_idx
DROP INDEX app.t_weight_idx;

-- 5. replace trigger app.t.heavy
DROP TRIGGER heavy ON app.t;

-- 6. replace policy app.t.light
DROP POLICY light ON app.t;

-- 7. replace view app.weights
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.weights;

-- 8. replace function app.weight(integer)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.weight(integer);

-- 9. replace function app.weight(integer)
CREATE FUNCTION app.weight(id int)
    RETURNS bigint
    LANGUAGE sql
    IMMUTABLE
AS $$select id * 2$$;

-- 10. alter grant app.weight(integer)(function).public
REVOKE ALL ON FUNCTION app.weight(integer) FROM PUBLIC;

-- 11. replace column app.t.weight
--   rewrites-table: every row gets its value under an exclusive lock
ALTER TABLE app.t ADD COLUMN weight bigint GENERATED ALWAYS AS (app.weight(id)) STORED;

-- 12. replace default app.t.n
ALTER TABLE app.t ALTER COLUMN n SET DEFAULT app.weight(1);

-- 13. replace check app.t.t_weight
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row violates the constraint
ALTER TABLE app.t ADD CONSTRAINT t_weight CHECK (app.weight(id) >= 0);

-- 14. replace index app.t_weight_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX t_weight_idx ON app.t (app.weight(id));

-- 15. replace trigger app.t.heavy
CREATE TRIGGER heavy
    BEFORE INSERT ON app.t
    FOR EACH ROW
    WHEN (app.weight(new.id) > 100)
    EXECUTE FUNCTION app.touch();

-- 16. replace policy app.t.light
CREATE POLICY light ON app.t
    AS PERMISSIVE FOR SELECT TO app_user
    USING (app.weight(id) < 1000);

-- 17. replace comment app.t.heavy(trigger)
COMMENT ON TRIGGER heavy ON app.t IS 'Only the heavy ones.';

-- 18. replace owner app.weight(integer)(function)
ALTER FUNCTION app.weight(integer) OWNER TO postgres;

-- 19. replace grant app.weight(integer)(function).app_user
GRANT EXECUTE ON FUNCTION app.weight(integer) TO app_user;

-- 20. replace comment app.weight(integer)(function)
COMMENT ON FUNCTION app.weight(integer) IS 'What it weighs.';

-- 21. replace view app.weights
CREATE VIEW app.weights AS
select id, app.weight(id) as weight from app.t;

-- 22. replace owner app.weights(view)
ALTER VIEW app.weights OWNER TO postgres;

-- 23. replace grant app.weights(view).app_user
GRANT SELECT ON TABLE app.weights TO app_user;

-- 24. replace comment app.weights.weight(view column)
COMMENT ON COLUMN app.weights.weight IS 'In grams.';
