-- 1. set aside domain app.code
--   breaks-clients: the type gets another OID: clients that remember it must connect again
ALTER TYPE app.code RENAME TO code__replaced;

-- 2. create domain app.code
CREATE DOMAIN app.code AS text COLLATE pg_catalog."C";

-- 3. create owner app.code(domain)
ALTER DOMAIN app.code OWNER TO postgres;

-- 4. discard domain app.code
DROP DOMAIN app.code__replaced;
