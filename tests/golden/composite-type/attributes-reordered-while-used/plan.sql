-- 1. replace column app.people.home
--   deletes-data: dropping a column deletes its values for good
ALTER TABLE app.people DROP COLUMN home;

-- 2. replace composite type app.address
DROP TYPE app.address;

-- 3. replace composite type app.address
CREATE TYPE app.address AS (
    zip text,
    street text
);

-- 4. replace owner app.address(composite type)
ALTER TYPE app.address OWNER TO postgres;

-- 5. replace column app.people.home
ALTER TABLE app.people ADD COLUMN home app.address;
