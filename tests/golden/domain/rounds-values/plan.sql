-- 1. set aside composite type app.offer
--   breaks-clients: the type gets another OID: clients that remember it must connect again
ALTER TYPE app.offer RENAME TO offer__replaced;

-- 2. set aside domain app.price
--   breaks-clients: the type gets another OID: clients that remember it must connect again
ALTER TYPE app.price RENAME TO price__replaced;

-- 3. create domain app.price
CREATE DOMAIN app.price AS numeric(10,2);

-- 4. create composite type app.offer
CREATE TYPE app.offer AS (
    price app.price,
    weight numeric
);

-- 5. create owner app.offer(composite type)
ALTER TYPE app.offer OWNER TO postgres;

-- 6. create owner app.price(domain)
ALTER DOMAIN app.price OWNER TO postgres;

-- 7. alter column app.offers.offer
--   rewrites-table: the type is replaced, which rewrites the table under an exclusive lock
--   may-fail-on-data: fails if a row holds a value that the new type does not take
--   deletes-data: values that do not fit the new type are rounded or cut
ALTER TABLE app.offers ALTER COLUMN offer TYPE app.offer USING offer::text::app.offer;

-- 8. alter column app.offers.price
--   rewrites-table: the type is replaced, which rewrites the table under an exclusive lock
--   may-fail-on-data: fails if a row holds a value that the new type does not take
--   deletes-data: values that do not fit the new type are rounded or cut
ALTER TABLE app.offers ALTER COLUMN price TYPE app.price USING price::text::app.price;

-- 9. discard composite type app.offer
DROP TYPE app.offer__replaced;

-- 10. discard domain app.price
DROP DOMAIN app.price__replaced;
