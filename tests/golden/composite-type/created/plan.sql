-- 1. create composite type app.address
CREATE TYPE app.address AS (
    street text,
    zip character varying(10) COLLATE pg_catalog."C",
    "Country" character(2)
);

-- 2. create comment app.address(composite type)
COMMENT ON TYPE app.address IS 'Where somebody lives.';

-- 3. create comment app.address.street(attribute)
COMMENT ON COLUMN app.address.street IS 'With the number.';
