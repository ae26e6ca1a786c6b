-- 1. replace statistics app.on_all
DROP STATISTICS app.on_all;

-- 2. create column app.t.b
ALTER TABLE app.t ADD COLUMN b integer;

-- 3. replace statistics app.on_all
CREATE STATISTICS app.on_all
    ON a, b, c
    FROM app.t;

-- 4. replace owner app.on_all(statistics)
ALTER STATISTICS app.on_all OWNER TO postgres;
