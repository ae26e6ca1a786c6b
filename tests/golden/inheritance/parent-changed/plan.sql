-- 1. drop column app.animal.gone
--   deletes-data: dropping a column deletes its values for good
ALTER TABLE app.animal DROP COLUMN gone;

-- 2. replace check app.animal.named
ALTER TABLE app.animal DROP CONSTRAINT named;

-- 3. alter column app.animal.name
--   scans-table: every row is checked for nulls under an exclusive lock
--   may-fail-on-data: fails if a row holds a null
ALTER TABLE app.animal ALTER COLUMN name SET NOT NULL;

-- 4. create column app.animal.age
ALTER TABLE app.animal ADD COLUMN age integer;

-- 5. replace check app.animal.named
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row violates the constraint
ALTER TABLE app.animal ADD CONSTRAINT named CHECK (name <> '');

-- 6. replace view app.weights
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.weights;

-- 7. alter column app.animal.weight
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.animal ALTER COLUMN weight TYPE bigint;

-- 8. create check app.animal.weighed
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row violates the constraint
ALTER TABLE app.animal ADD CONSTRAINT weighed CHECK (weight > 0);

-- 9. create default app.dog.weight
ALTER TABLE app.dog ALTER COLUMN weight SET DEFAULT 7;

-- 10. replace view app.weights
CREATE VIEW app.weights AS
select weight from app.cat;

-- 11. replace owner app.weights(view)
ALTER VIEW app.weights OWNER TO postgres;
