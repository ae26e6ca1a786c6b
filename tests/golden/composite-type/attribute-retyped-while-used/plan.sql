-- 1. set aside composite type app.price
--   breaks-clients: the type gets another OID: clients that remember it must connect again
ALTER TYPE app.price RENAME TO price__replaced;

-- 2. replace view app.costs
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.costs;

-- 3. set aside composite type app.money
--   breaks-clients: the type gets another OID: clients that remember it must connect again
ALTER TYPE app.money RENAME TO money__replaced;

-- 4. create composite type app.money
CREATE TYPE app.money AS (
    amount numeric(12,2),
    currency text
);

-- 5. create owner app.money(composite type)
ALTER TYPE app.money OWNER TO postgres;

-- 6. create composite type app.price
CREATE TYPE app.price AS (
    net app.money,
    tax integer
);

-- 7. create owner app.price(composite type)
ALTER TYPE app.price OWNER TO postgres;

-- 8. alter column app.items.cost
--   rewrites-table: the type is replaced, which rewrites the table under an exclusive lock
--   may-fail-on-data: fails if a row holds a value that the new type does not take
ALTER TABLE app.items ALTER COLUMN cost TYPE app.money USING cost::text::app.money;

-- 9. alter column app.items.history
--   rewrites-table: the type is replaced, which rewrites the table under an exclusive lock
--   may-fail-on-data: fails if a row holds a value that the new type does not take
ALTER TABLE app.items ALTER COLUMN history TYPE app.money[] USING history::text::app.money[];

-- 10. alter column app.items.price
--   rewrites-table: the type is replaced, which rewrites the table under an exclusive lock
--   may-fail-on-data: fails if a row holds a value that the new type does not take
ALTER TABLE app.items ALTER COLUMN price TYPE app.price USING price::text::app.price;

-- 11. replace view app.costs
CREATE VIEW app.costs AS
select i.id, (i.cost).amount as amount from app.items i;

-- 12. replace owner app.costs(view)
ALTER VIEW app.costs OWNER TO postgres;

-- 13. discard composite type app.price
DROP TYPE app.price__replaced;

-- 14. discard composite type app.money
DROP TYPE app.money__replaced;
