-- 1. create column app.items.tag
ALTER TABLE app.items ADD COLUMN tag text;

-- 2. replace column app.past.item
--   deletes-data: dropping a column deletes its values for good
ALTER TABLE app.past DROP COLUMN item;

-- 3. replace view app.dear_items
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.dear_items;

-- 4. alter column app.items.id
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.items ALTER COLUMN id TYPE bigint;

-- 5. replace column app.past.item
ALTER TABLE app.past ADD COLUMN item app.items;

-- 6. replace view app.dear_items
CREATE VIEW app.dear_items AS
select id from app.items where app.dear(items);

-- 7. replace owner app.dear_items(view)
ALTER VIEW app.dear_items OWNER TO postgres;
