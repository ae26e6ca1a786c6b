-- 1. set aside domain app.real_size
--   breaks-clients: the type gets another OID: clients that remember it must connect again
ALTER TYPE app.real_size RENAME TO real_size__replaced;

-- 2. set aside enum app.size
--   breaks-clients: the type gets another OID: clients that remember it must connect again
ALTER TYPE app.size RENAME TO size__replaced;

-- 3. create enum app.size
CREATE TYPE app.size AS ENUM ('small', 'medium', 'large');

-- 4. create owner app.size(enum)
ALTER TYPE app.size OWNER TO postgres;

-- 5. create domain app.real_size
CREATE DOMAIN app.real_size AS app.size DEFAULT 'medium'
    CONSTRAINT not_small CHECK (value <> 'small');

-- 6. create owner app.real_size(domain)
ALTER DOMAIN app.real_size OWNER TO postgres;

-- 7. alter column app.shirts.size
--   rewrites-table: the type is replaced, which rewrites the table under an exclusive lock
--   may-fail-on-data: fails if a row holds a value that the new type does not take
ALTER TABLE app.shirts ALTER COLUMN size TYPE app.real_size USING size::text::app.real_size;

-- 8. discard domain app.real_size
DROP DOMAIN app.real_size__replaced;

-- 9. discard enum app.size
DROP TYPE app.size__replaced;
