-- 1. replace statistics app.made_again
DROP STATISTICS app.made_again;

-- 2. alter column app.t.a
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.t ALTER COLUMN a TYPE bigint;

-- 3. replace statistics app.made_again
CREATE STATISTICS app.made_again
    ON a, b
    FROM app.t;

-- 4. replace statistics app.made_again
ALTER STATISTICS app.made_again SET STATISTICS 100;

-- 5. replace owner app.made_again(statistics)
ALTER STATISTICS app.made_again OWNER TO postgres;

-- 6. replace comment app.made_again(statistics)
COMMENT ON STATISTICS app.made_again IS 'Kept by us.';
