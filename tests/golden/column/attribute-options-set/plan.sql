-- 1. create column app.t.d
ALTER TABLE app.t ADD COLUMN d text;

-- 2. create column app.t.d
ALTER TABLE app.t ALTER COLUMN d SET (n_distinct='-0.5');

-- 3. replace materialized view app.m
--   breaks-clients: statements that rely on the materialized view as it was fail
DROP MATERIALIZED VIEW app.m;

-- 4. alter column app.t.a
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.t ALTER COLUMN a TYPE bigint;

-- 5. alter column app.t.b
ALTER TABLE app.t ALTER COLUMN b RESET (n_distinct);

-- 6. alter column app.t.b
ALTER TABLE app.t ALTER COLUMN b SET (n_distinct_inherited=8);

-- 7. replace materialized view app.m
--   scans-table: its query runs to the end before anybody can read it
CREATE MATERIALIZED VIEW app.m AS
select a, b from app.t;

-- 8. replace materialized view app.m
ALTER MATERIALIZED VIEW app.m ALTER COLUMN a SET (n_distinct='-1');

-- 9. replace owner app.m(materialized view)
ALTER MATERIALIZED VIEW app.m OWNER TO postgres;
