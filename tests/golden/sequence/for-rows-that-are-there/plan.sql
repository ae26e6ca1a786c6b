-- 1. alter column app.counted.id
--   deletes-data: the counter is lost: numbers of rows that are gone may come again
ALTER TABLE app.counted ALTER COLUMN id DROP IDENTITY;

-- 2. create sequence app.counted_id_seq
CREATE SEQUENCE app.counted_id_seq;

-- 3. create sequence app.counted_id_seq
ALTER SEQUENCE app.counted_id_seq OWNER TO postgres;

-- 4. create sequence app.counted_id_seq
ALTER SEQUENCE app.counted_id_seq OWNED BY app.counted.id;

-- 5. create sequence app.counted_id_seq
--   scans-table: every row is read for the value to go on from
SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence('app.counted', 'id'), pg_catalog.max(id)) FROM app.counted HAVING pg_catalog.max(id) BETWEEN 1 AND 9223372036854775807;

-- 6. create default app.counted.id
ALTER TABLE app.counted ALTER COLUMN id SET DEFAULT nextval('app.counted_id_seq');

-- 7. create sequence app.plain_id_seq
CREATE SEQUENCE app.plain_id_seq AS integer;

-- 8. create sequence app.plain_id_seq
ALTER SEQUENCE app.plain_id_seq OWNER TO postgres;

-- 9. create sequence app.plain_id_seq
ALTER SEQUENCE app.plain_id_seq OWNED BY app.plain.id;

-- 10. create sequence app.plain_id_seq
--   scans-table: every row is read for the value to go on from
SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence('app.plain', 'id'), pg_catalog.max(id)) FROM app.plain HAVING pg_catalog.max(id) BETWEEN 1 AND 2147483647;

-- 11. create default app.plain.id
ALTER TABLE app.plain ALTER COLUMN id SET DEFAULT nextval('app.plain_id_seq');
