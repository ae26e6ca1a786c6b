-- 1. replace table app.points
--   deletes-data: dropping a table deletes its rows for good
DROP TABLE app.points;

-- 2. replace composite type app.point
DROP TYPE app.point;

-- 3. replace composite type app.point
CREATE TYPE app.point AS (
    x integer,
    label text,
    y integer
);

-- 4. replace owner app.point(composite type)
ALTER TYPE app.point OWNER TO postgres;

-- 5. replace table app.points
CREATE TABLE app.points OF app.point;

-- 6. replace owner app.points(table)
ALTER TABLE app.points OWNER TO postgres;
