-- 1. create table app.new
CREATE TABLE app.new (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL
);

-- 2. create grant app.new.id(identity sequence).public
--   loosens-access: PUBLIC is every role, also those that come later
GRANT USAGE ON SEQUENCE app.new_id_seq TO PUBLIC;

-- 3. create comment app.new.id(identity sequence)
COMMENT ON SEQUENCE app.new_id_seq IS 'Of the new sequence.';

-- 4. alter column app.orders.number
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER SEQUENCE app.orders_number_seq RENAME TO counter;

-- 5. drop grant app.orders.number(identity sequence).app
REVOKE ALL ON SEQUENCE app.counter FROM app;

-- 6. drop comment app.orders.number(identity sequence)
COMMENT ON SEQUENCE app.counter IS NULL;

-- 7. alter column app.orders.plain
ALTER TABLE app.orders ALTER COLUMN plain DROP IDENTITY;

-- 8. alter grant app.orders.number(identity sequence).reports
REVOKE USAGE ON SEQUENCE app.counter FROM reports;

-- 9. alter comment app.orders.id(identity sequence)
COMMENT ON SEQUENCE app.orders_id_seq IS 'Of the sequence.';

-- 10. create grant app.orders.id(identity sequence).app
GRANT USAGE ON SEQUENCE app.orders_id_seq TO app;
