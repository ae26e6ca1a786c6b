-- 1. set aside enum app.mood
--   breaks-clients: the type gets another OID: clients that remember it must connect again
ALTER TYPE app.mood RENAME TO mood__replaced;

-- 2. create enum app.mood
CREATE TYPE app.mood AS ENUM ('happy', 'sad');

-- 3. create owner app.mood(enum)
ALTER TYPE app.mood OWNER TO postgres;

-- 4. alter column app.people.mood
--   rewrites-table: the type is replaced, which rewrites the table under an exclusive lock
--   may-fail-on-data: fails if a row holds a value that the new type does not take
ALTER TABLE app.people ALTER COLUMN mood TYPE app.mood USING mood::text::app.mood;

-- 5. replace view app.v
DROP VIEW app.v;

-- 6. set aside collation app.names
--   breaks-clients: rows come in another order, and other texts may count as equal
ALTER COLLATION app.names RENAME TO names__replaced;

-- 7. create collation app.names
CREATE COLLATION app.names (LOCALE = 'POSIX');

-- 8. create owner app.names(collation)
ALTER COLLATION app.names OWNER TO postgres;

-- 9. alter column app.people.name
--   blocks-writes: indexes on the column are built anew under an exclusive lock
ALTER TABLE app.people ALTER COLUMN name TYPE text COLLATE app.names;

-- 10. replace view app.v
CREATE VIEW app.v AS
select name from app.people_of_1999;

-- 11. replace owner app.v(view)
ALTER VIEW app.v OWNER TO postgres;

-- 12. discard collation app.names
DROP COLLATION app.names__replaced;

-- 13. discard enum app.mood
DROP TYPE app.mood__replaced;
